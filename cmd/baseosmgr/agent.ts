import {
  combineLatest,
  filter,
  map,
  merge,
  share,
  Subscription,
  switchMap,
  take,
  takeWhile,
  toArray,
  type Observable,
} from 'rxjs';
import type { Logger } from '#pkg/process/log.ts';
import type { Event } from '#pkg/baseos/event.ts';
import { unfitForNode } from '#pkg/baseos/architecture.ts';
import { initialState, withoutSlots } from '#pkg/baseos/initial.ts';
import { currentSlot } from '#pkg/baseos/lookup.ts';
import type { State } from '#pkg/baseos/state.ts';
import type { Step } from '#pkg/baseos/step-type.ts';
import type { BootControl } from '#pkg/boot/port.ts';
import { valuesFromSettings } from '#pkg/configprops/values.ts';
import type { LocalContentManager } from '#pkg/content/port.ts';
import { startStreamServer } from '#pkg/engine/stream-server.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import type { Installer } from '#pkg/install/port.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { topics } from '#pkg/topics/index.ts';
import { createConfigTrace, type ConfigTrace } from './config-trace.ts';
import { inspectImage } from './inspect-image.ts';
import { followContent } from './content-side.ts';
import { createExecutors } from './executors.ts';
import { startLoop, type Loop } from './loop.ts';
import { openPublications, type Publications } from './publications.ts';
import { readStartInput } from './start-input.ts';
import { configEvents, localEvents } from './topic-events.ts';

export interface AgentOptions {
  readonly runDir: string;
  readonly persistDir: string;
  readonly cmdlineFile: string;
  readonly releaseFile: string;
  /** what boot loader and kernel of the running image can read */
  readonly bootChainFile: string;
  readonly pubsub: PubSub;
  readonly boot: BootControl;
  readonly installer: Installer;
  readonly content: LocalContentManager;
  /** the properties in force, whenever they change */
  readonly onProperties: (settings: Readonly<Record<string, unknown>>) => void;
  /** the running slot and version, for the record of a fatal error */
  readonly onStarted: (slot: string, version: string) => void;
  readonly log: Logger;
}

export interface Agent {
  /** Returns when nothing of it writes any more. */
  stop(): Promise<void>;
}

const now = (): string => new Date().toISOString();

/**
 * baseosmgr in the order of `docs/rules/eve-baseos.md 2.1`: slots are published and local requests served at once, what
 * the controller wants only when the node is onboarded and its properties are known.
 */
export const startAgent = async (options: AgentOptions): Promise<Agent> => {
  const { pubsub, log } = options;
  const publications = await openPublications(pubsub, log);
  const first = await firstStep(options, publications);
  const trace = createConfigTrace();
  let loop: Loop | undefined;
  const early: Event[] = [];
  const send = (event: Event): void => (loop === undefined ? void early.push(event) : loop.send(event));
  const streams = await startStreamServer({
    runDir: options.runDir,
    onError: (error) => log.error({ err: error }, 'images cannot be sent to the engine'),
  });
  const { executors, stop } = createExecutors({ ...options, streams, publications, send, now, trace });
  loop = startLoop({
    first,
    executors,
    onStarted: () => publications.signalSlots(),
    onSlow: (level, effect, ms) => log[level]({ effect, seconds: Math.round(ms / 1000) }, 'an effect took long'),
    // out of the stream, to the process' own hook for what nobody caught
    onFatal: (error) =>
      setImmediate(() => {
        throw error;
      }),
  });
  for (const event of early) loop.send(event);
  const inputs = new Subscription();
  inputs.add(merge(...localEvents(pubsub, now)).subscribe(send));
  const unfit = unfitOn(first.state);
  inputs.add(followConfig({ ...options, publications, send, trace, unfit }));
  return {
    stop: async () => {
      inputs.unsubscribe();
      // before what runs is ended: its end is an event, and an event may begin the next write
      await loop?.stop();
      await stop();
      await streams.close();
    },
  };
};

const firstStep = async (options: AgentOptions, publications: Publications): Promise<Step> => {
  const { leftOperations: operations, newBoot } = publications;
  try {
    const step = initialState(await readStartInput({ ...options, operations, newBoot }));
    if (step.state.kind === 'ab') options.onStarted(step.state.current, step.state.slots[step.state.current].version);
    return step;
  } catch (thrown) {
    const error = asBasaltError(thrown);
    if (error.code !== 'SLOT_NOT_FOUND') throw error;
    return withoutSlots(error.message, operations);
  }
};

/** Why a version cannot run here; a node without slots judges none. */
const unfitOn = (state: State): ((version: string) => string | undefined) =>
  state.kind === 'ab' ? (version) => unfitForNode(currentSlot(state).version, state.machine, version) : () => undefined;

interface ConfigOptions extends AgentOptions {
  readonly publications: Publications;
  readonly send: (event: Event) => void;
  readonly trace: ConfigTrace;
  readonly unfit: (version: string) => string | undefined;
}

const noUuid = /^[0-]*$/;

/** Follows the controller's wishes from the moment the node has an identity and its properties. */
const followConfig = (options: ConfigOptions): Subscription => {
  const { pubsub, publications, log } = options;
  const properties = pubsub.subscribe(topics.ConfigItemValueMap).pipe(
    filter((event) => event.kind === 'create' || event.kind === 'modify'),
    filter((event) => event.key === 'global'),
    map((event) => event.value.GlobalSettings),
    share(),
  );
  const onboarded = pubsub.subscribe(topics.OnboardingStatus).pipe(
    filter((event) => event.kind === 'create' || event.kind === 'modify'),
    map((event) => event.value.DeviceUUID),
    filter((uuid) => !noUuid.test(uuid)),
  );
  const subscription = new Subscription();
  subscription.add(properties.subscribe(options.onProperties));
  subscription.add(
    properties.subscribe((settings) =>
      options.send({ kind: 'startLimit', at: now(), limit: valuesFromSettings(settings)['update.start.limit'] }),
    ),
  );
  subscription.add(
    combineLatest([onboarded, properties])
      .pipe(take(1))
      .subscribe(([uuid]) => {
        log.info({ device: uuid }, 'onboarded: following the config');
        subscription.add(
          followContent({
            ...options,
            manager: options.content,
            publication: publications.contentTrees,
            inspect: inspectImage,
            now,
          }),
        );
        subscription.add(followBaseOs(options));
      }),
  );
  return subscription;
};

/**
 * The versions that the first config of this boot wants activated, once `parsed` says that there is one. A subscription that begins when zedagent says that
 * it has parsed a config has all of it, as zedagent publishes that last.
 */
const wantedVersions = (pubsub: PubSub, parsed: Observable<unknown>): Observable<readonly string[]> =>
  parsed.pipe(
    switchMap(() => pubsub.subscribe(topics.BaseOsConfig)),
    takeWhile((event) => event.kind !== 'synchronized'),
    filter((event) => event.kind === 'create'),
    map((event) => event.value),
    filter(({ Activate }) => Activate),
    map(({ BaseOsVersion }) => BaseOsVersion),
    toArray(),
  );

const followBaseOs = ({ pubsub, publications, send, trace }: ConfigOptions): Subscription => {
  const source = pubsub.subscribe(topics.BaseOsConfig).pipe(share());
  const undecided = new Map(publications.leftStatuses);
  const subscription = new Subscription();
  subscription.add(
    source.subscribe((event) => {
      trace.seen(event);
      if (event.kind === 'create') undecided.delete(event.key);
    }),
  );
  subscription.add(configEvents(source, now).subscribe(send));
  // an absent config is only a removed one when there is a zedagent that has parsed a config in this boot
  const parsed = pubsub.subscribe(topics.ZedAgentStatus).pipe(
    filter((event) => event.kind === 'create' || event.kind === 'modify'),
    filter((event) => event.value.ConfigParsed),
  );
  const complete = source.pipe(filter((event) => event.kind === 'synchronized'));
  subscription.add(
    combineLatest([complete, parsed])
      .pipe(take(1))
      .subscribe(() => {
        for (const [key, status] of undecided) send({ kind: 'baseOsConfigMissed', at: now(), key, status });
      }),
  );
  // in maintenance mode what is wanted is not told
  const whole = parsed.pipe(
    take(1),
    filter((event) => !event.value.MaintenanceMode),
  );
  subscription.add(
    wantedVersions(pubsub, whole).subscribe((wanted) => send({ kind: 'configKnown', at: now(), wanted })),
  );
  return subscription;
};
