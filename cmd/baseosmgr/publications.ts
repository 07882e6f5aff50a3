import type { Logger } from '#pkg/process/log.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import type { NodeDrainRequest } from '#pkg/topics/agents.ts';
import type { BaseOsStatus, BaseOSMgrStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { EngineOperation, EngineStatus, SlotContent } from '#pkg/topics/engine.ts';
import type { Publication } from '#pkg/pubsub/port.ts';
import { topics } from '#pkg/topics/index.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';

/** Everything baseosmgr publishes. A publication that fails is logged: the next change of that topic tries again. */
export interface Publications {
  zboot(status: ZbootStatus): Promise<void>;
  baseOs(key: string, status: BaseOsStatus): Promise<void>;
  withoutBaseOs(key: string): Promise<void>;
  mgr(status: BaseOSMgrStatus): Promise<void>;
  engine(status: EngineStatus): Promise<void>;
  operation(operation: EngineOperation): Promise<void>;
  withoutOperation(id: string): Promise<void>;
  slotContent(content: SlotContent): Promise<void>;
  drainRequest(request: NodeDrainRequest): Promise<void>;
  withoutDrainRequest(): Promise<void>;
  /** no process before has published anything in this boot: topics do not outlive one */
  readonly newBoot: boolean;
  /** records of operations that processes before have left, also over reboots */
  readonly leftOperations: readonly EngineOperation[];
  /** statuses that the process before left, by key; they stay published until it is decided what becomes of them */
  readonly leftStatuses: ReadonlyMap<string, BaseOsStatus>;
  /** Tells zedagent, which waits for it, that both slots have been published (`docs/rules/eve-baseos.md 2.1`). */
  signalSlots(): Promise<void>;
  readonly contentTrees: Publication<ContentTreeStatus>;
}

/** Opens the publications and takes back the markers of the process before. Errors: STORE_IO. */
export const openPublications = async (pubsub: PubSub, log: Logger): Promise<Publications> => {
  const [zboot, baseOs, mgr, engine, drain, contentTrees, operations, slotContents] = await Promise.all([
    pubsub.publication(topics.ZbootStatus),
    pubsub.publication(topics.BaseOsStatus),
    pubsub.publication(topics.BaseOSMgrStatus),
    pubsub.publication(topics.EngineStatus),
    pubsub.publication(topics.NodeDrainRequest),
    pubsub.publication(topics.ContentTreeStatus),
    pubsub.publication(topics.EngineOperation),
    pubsub.publication(topics.SlotContent),
  ]);
  await zboot.clearRestarted();
  const newBoot = !engine.current.has('global');
  const leftOperations = [...operations.current.values()];
  const leftStatuses = new Map(baseOs.current);
  await drain.retain([]);
  const logged = async (done: Promise<void>): Promise<void> => {
    try {
      await done;
    } catch (error) {
      log.error({ err: error }, 'a status could not be published');
    }
  };
  return {
    zboot: (status) => logged(zboot.publish(status.PartitionLabel, status)),
    baseOs: (key, status) => logged(baseOs.publish(key, status)),
    withoutBaseOs: (key) => logged(baseOs.unpublish(key)),
    mgr: (status) => logged(mgr.publish('global', status)),
    engine: (status) => logged(engine.publish('global', status)),
    // members that a newer version has written stay
    operation: (operation) =>
      logged(operations.publish(operation.ID, { ...operations.current.get(operation.ID), ...operation })),
    withoutOperation: (id) => logged(operations.unpublish(id)),
    slotContent: (content) => logged(slotContents.publish(content.PartitionLabel, content)),
    drainRequest: (request) => logged(drain.publish('global', request)),
    withoutDrainRequest: () => logged(drain.unpublish('global')),
    newBoot,
    leftOperations,
    leftStatuses,
    signalSlots: () => logged(zboot.signalRestarted()),
    contentTrees,
  };
};
