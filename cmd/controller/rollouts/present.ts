import { isActive, isFinal, nodesOf, type NodeStage, type RolloutNode } from '#pkg/rollout/state.ts';
import type { Context } from '../context.ts';
import { presentTime } from '../nodes/info/present.ts';
import { allMemberships } from '../groups/queries.ts';
import type { RolloutSummary, StoredRollout } from './queries.ts';

/** What a rollout's view needs to know of a node. */
export interface Contact {
  readonly name: string;
  readonly lastContact: number | undefined;
  /** milliseconds without a word after which the node counts as offline */
  readonly patience: number;
}

const minPatience = 5 * 60_000;
const intervalProperty = 'timer.config.interval';
const defaultInterval = 60;

/** A node polls once in its interval at least; three that are missed are no chance. */
const patienceOf = (properties: Readonly<Record<string, string>>): number =>
  Math.max(minPatience, 3000 * Number(properties[intervalProperty] ?? defaultInterval));

/** Names and contacts of all nodes, by UUID. */
export const loadContacts = async ({
  db,
  contacts,
}: Pick<Context, 'db' | 'contacts'>): Promise<ReadonlyMap<string, Contact>> => {
  // certificates and wishes of thousands of nodes are megabytes that nobody looks at here
  const devices = await db
    .selectFrom('device')
    .innerJoin('desired', 'desired.device_uuid', 'device.uuid')
    .select(['device.uuid', 'device.name', 'device.last_contact', 'desired.properties'])
    .execute();
  const groups = await allMemberships(db);
  return new Map(
    devices.map(({ uuid, name, last_contact: stored, properties }) => [
      uuid,
      {
        name,
        lastContact: contacts.pending(uuid) ?? stored ?? undefined,
        patience: patienceOf({
          ...groups.get(uuid)?.properties,
          ...(JSON.parse(properties) as Record<string, string>),
        }),
      },
    ]),
  );
};

/** It has been asked, and nothing has been heard of it for long. */
export const isSilent = (node: RolloutNode, contact: Contact | undefined, now: number): boolean =>
  isActive(node) && (contact === undefined || now - (contact.lastContact ?? 0) > contact.patience);

const waveState = (nodes: readonly RolloutNode[]): 'waiting' | 'running' | 'done' => {
  if (nodes.every(isFinal)) return 'done';
  return nodes.every(({ stage }) => stage === 'waiting') ? 'waiting' : 'running';
};

type Head = Omit<RolloutSummary, 'waveCount' | 'revision'>;

const presentHead = ({ id, name, createdAt, createdBy, target, mode, phase, reason, maxFailures, stages }: Head) => {
  const count = (stage: NodeStage): number => stages.get(stage) ?? 0;
  const total = [...stages.values()].reduce((sum, n) => sum + n, 0);
  const [waiting, done] = [count('waiting'), count('done')];
  const [failed, refused, withdrawn] = [count('failed'), count('refused'), count('withdrawn')];
  const active = total - waiting - done - failed - refused - withdrawn;
  return {
    id,
    name,
    createdAt: presentTime(createdAt),
    createdBy,
    image: target.image,
    version: target.version,
    mode,
    maxFailures,
    state: phase,
    reason,
    counts: { waiting, active, done, failed, refused, withdrawn },
  };
};

/** A rollout in a list, as REST shows it. */
export const presentSummary = (rollout: RolloutSummary) => ({
  ...presentHead(rollout),
  waveCount: rollout.waveCount,
});

/** A rollout as REST shows it. */
export const presentRollout = (rollout: StoredRollout, contacts: ReadonlyMap<string, Contact>, now: number) => {
  const { state } = rollout;
  const stages = new Map<NodeStage, number>();
  for (const { stage } of nodesOf(state)) stages.set(stage, (stages.get(stage) ?? 0) + 1);
  const presentOne = (node: RolloutNode) => {
    const contact = contacts.get(node.id);
    return {
      id: node.id,
      name: contact?.name ?? node.id,
      state: node.stage,
      error: node.error,
      offline: isSilent(node, contact, now),
      lastContact: presentTime(contact?.lastContact),
    };
  };
  return {
    ...presentHead({ ...rollout, ...state, stages }),
    waves: state.waves.map((nodes, index) => ({ index, state: waveState(nodes), nodes: nodes.map(presentOne) })),
  };
};
