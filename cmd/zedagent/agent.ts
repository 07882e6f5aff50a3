import { join } from 'node:path';
import { filter, firstValueFrom, interval, type Observable } from 'rxjs';
import { readDiskSpace, type DiskSpace } from '#pkg/host/disk-space.ts';
import type { DatastoreWay } from '#pkg/topics/baseos.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { initialState } from '#pkg/health/initial.ts';
import type { LastBoot } from '#pkg/health/state.ts';
import { isGoingDown } from '#pkg/health/testing.ts';
import type { OnboardingStatus } from '#pkg/topics/agents.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { runChecks, warnOfChecks } from './checks/run-round.ts';
import { createAlarm } from '#pkg/async/alarm.ts';
import { createBackground } from './background.ts';
import { createCheckpoints } from './checkpoint.ts';
import { emptyMemory, type ConfigMemory } from '#pkg/nodeconfig/config-memory.ts';
import { connectController, type Connection } from './connect-controller.ts';
import { createConfigCounters } from './counters.ts';
import { healthExecutors } from './health-executors.ts';
import { armedByOf, carriedOnFrom, enginePowerOf } from '#pkg/health/engine-status.ts';
import { createFailureLog, expectsSilence } from '#pkg/link/failure-log.ts';
import { createHealthLoop } from './health-loop.ts';
import { healthProperties } from '#pkg/nodeconfig/health-properties.ts';
import { identify } from './identify.ts';
import { localProperties } from './local-properties.ts';
import { mergeMaintenance } from '#pkg/nodeconfig/maintenance.ts';
import { createLinkPatience } from './link-patience.ts';
import { openLowDiskMark } from './low-disk-mark.ts';
import { createNtpServers } from './ntp-servers.ts';
import { onboard } from './onboard.ts';
import { openPersistResets } from './persist-resets.ts';
import { probePersist } from './probe-persist.ts';
import type { PowerSwitch } from '#pkg/process/power.ts';
import { openPublications } from './publications.ts';
import { startValues } from './start-values.ts';
import { openToldTrees } from './told-trees.ts';
import { openTopics } from './topic-store.ts';
import { watchDisk } from './watch-disk.ts';
import { managerEvents } from './watch-managers.ts';
import { watchPersist } from './watch-persist.ts';
import { zedAgentStatus } from '#pkg/nodeconfig/zed-status.ts';

export interface ZedagentOptions {
  readonly pubsub: PubSub;
  /** undefined on an air-gapped node, and when the identity is not usable */
  readonly link: ControllerLink | undefined;
  /** the identity directory names a server */
  readonly controllerConfigured: boolean;
  readonly persistDir: string;
  readonly runningVersion: string;
  readonly lastBoot: LastBoot;
  readonly serial: string;
  readonly softSerial: string;
  /** as its file has it, empty without a link */
  readonly rootCertificatePem: string;
  /** how the node gets to datastores */
  readonly way?: DatastoreWay;
  /** when the node was switched on; with the machine when left out */
  readonly bootedAtMs?: number | undefined;
  /** tells this boot from others, for what gateways say of it; '' when left out */
  readonly bootId?: string;
  /** where the image has checks of its own (docs/node.md); none when left out */
  readonly imageChecks?: string | undefined;
  readonly rebootDelaySeconds: number;
  /** the longest age of a heartbeat */
  readonly watchdogSeconds: number;
  readonly power: PowerSwitch;
  readonly log: Logger;
  /** one every 10 s; tests have time pass when they want it to */
  readonly ticks?: Observable<unknown>;
  /** 10 s; shorter in tests only */
  readonly diskCheckMs?: number;
  /** of the persist partition */
  readonly diskSpace?: () => Promise<DiskSpace>;
  /** where the time service of the image reads its servers, one a line */
  readonly ntpServersFile?: string;
  /** whether the persist partition takes a write */
  readonly persistProbe?: () => Promise<boolean>;
  /** 60 s; shorter in tests only */
  readonly persistCheckMs?: number;
  readonly random?: () => number;
  readonly wall?: () => Date;
}

/** Where the operator has checks for images on trial. */
const persistChecks = (persistDir: string): string => join(persistDir, 'basalt/checks.d');

/** A boot that has gone well for a day is no part of a row of bad ones. */
const wellAfterSeconds = 86_400;

export interface Zedagent {
  /** label of the running slot, empty until known */
  slot(): string;
  /** `timer.send.timeout` and `timer.dial.timeout` in force, longer while the controller does not answer within them */
  timeouts(): { readonly sendSeconds: number; readonly dialSeconds: number };
  stop(): Promise<void>;
}

/** The agent: health rules, controller link and reports, joined by topics. Returns once it has published its first status. */
export const startZedagent = async (options: ZedagentOptions): Promise<Zedagent> => {
  const { pubsub, persistDir, runningVersion, log, random = Math.random, wall = () => new Date() } = options;
  const abort = new AbortController();
  const { signal } = abort;
  const publications = await openPublications(pubsub);
  const fetchedBefore = publications.zedAgentStatus.current.get('zedagent')?.ConfigFetched === true;
  const counters = createConfigCounters(persistDir);
  const checkpoints = createCheckpoints(persistDir);
  const toldTrees = await openToldTrees(persistDir, log);
  const lowDiskMark = await openLowDiskMark(persistDir);
  const predecessor = publications.nodeAgentStatus.current.get('nodeagent');
  const startedAgain = predecessor !== undefined;
  const resets = await openPersistResets(persistDir, options.lastBoot.bootReason, startedAgain, log);
  const startMemory: ConfigMemory = {
    ...emptyMemory(await counters.load('reboot'), await counters.load('shutdown'), await counters.load('retryUpdate')),
    values: options.controllerConfigured
      ? await startValues({
          link: options.link,
          checkpoints,
          reason: options.lastBoot.bootReason,
          fetchedBefore,
          log,
        })
      : await localProperties(join(persistDir, 'basalt/properties.json'), log),
  };
  const checkDirs = [...(options.imageChecks === undefined ? [] : [options.imageChecks]), persistChecks(persistDir)];
  const pollAlarm = createAlarm();
  const background = createBackground();
  const ntpServers = createNtpServers(options.ntpServersFile, log);
  let connection: Connection | undefined;
  let inMaintenance = false;
  let wasGoingDown = false;

  const health = createHealthLoop({
    initial: initialState({
      node: {
        runningVersion,
        controllerConfigured: options.controllerConfigured,
        rebootDelaySeconds: options.rebootDelaySeconds,
        watchdogSeconds: options.watchdogSeconds,
      },
      lastBoot: options.lastBoot,
      lowDiskBefore: lowDiskMark.before,
      persistResetsLeft: resets.left,
      carriedOn: carriedOnFrom(predecessor),
    }),
    executors: healthExecutors({
      publications,
      power: options.power,
      persistDir,
      runningVersion,
      wall,
      log,
      runChecks: ({ round, limitSeconds, only }) => {
        const slot = health.state.slots.current ?? '';
        const run = { dirs: checkDirs, only, limitSeconds, version: runningVersion, slot, signal, log };
        const toTheEnd = async () => {
          const verdicts = await runChecks(run);
          if (!signal.aborted) health.send({ kind: 'checked', round, verdicts });
        };
        void background.add(toTheEnd());
      },
    }),
    ticks: options.ticks ?? interval(10_000),
    context: () => ({ configId: connection?.session.configId }),
    log,
  });
  const memory = () => connection?.session.memory ?? startMemory;
  const failures = createFailureLog(log, () => expectsSilence(memory().values));
  const patience = createLinkPatience(() => {
    const { values } = memory();
    return { sendSeconds: values['timer.send.timeout'], dialSeconds: values['timer.dial.timeout'] };
  }, log);
  const link = options.link && patience.watch(options.link);
  const tell = (work: Promise<void>) =>
    void background.add(work.catch((error: unknown) => log.error({ err: error }, 'not published')));

  // every event of every topic from here on: nothing may be awaited between subscribing and connecting
  const stores = openTopics(pubsub);
  const slotsReady = firstValueFrom(
    stores.zboot.events.pipe(filter((event) => event.kind === 'restarted' && event.counter > 0)),
    { defaultValue: undefined },
  );

  /** Publishes what follows from the present state, and reports it. */
  const refresh = () => {
    const { values, maintenanceFlag } = memory();
    const maintenance = mergeMaintenance(values, maintenanceFlag, health.state.maintenance);
    const goingDown = isGoingDown(health.state);
    const over = inMaintenance && !maintenance.on ? 'maintenance mode has ended' : 'the reboot is called off';
    if ((inMaintenance && !maintenance.on) || (wasGoingDown && !goingDown)) {
      log.info({}, `${over}, the config is fetched again`);
      connection?.session.forget();
      pollAlarm.ring();
    }
    inMaintenance = maintenance.on;
    void background.add(ntpServers.use(values['ntp.servers']));
    wasGoingDown = goingDown;
    tell(publications.zedAgentStatus.publish('zedagent', status()));
    connection?.info?.deviceChanged();
  };
  const status = () =>
    zedAgentStatus({
      configGetStatus: connection?.session.status ?? 2,
      memory: memory(),
      health: health.state,
      zboot: stores.zboot.values,
      configSeen: connection?.session.configSeen ?? !options.controllerConfigured,
      fetched: connection?.session.fetched ?? fetchedBefore,
    });

  stores.zboot.events.subscribe((event) => {
    if (event.kind === 'create' || event.kind === 'modify')
      health.send({
        kind: 'slot',
        label: event.value.PartitionLabel,
        current: event.value.CurrentPartition,
        slot: {
          state: event.value.PartitionState,
          version: event.value.ShortVersion,
          standsIn: event.value.StandsIn,
          awaitsConfig: event.value.AwaitsConfig,
          rebootLater: event.value.RebootLater,
          goBack: event.value.GoBack,
          testComplete: event.value.TestComplete,
        },
      });
    if (event.kind === 'restarted' && event.counter > 0) health.send({ kind: 'slotsComplete' });
    refresh();
  });
  stores.baseOs.events.subscribe(refresh);
  stores.baseOsMgr.events.subscribe(refresh);
  stores.contentTrees.events.subscribe((event) => {
    if (event.kind === 'create' || event.kind === 'modify') connection?.info?.contentTreeChanged(event.value);
    if (event.kind === 'delete') connection?.info?.contentTreeGone(event.key);
  });
  stores.engine.events.subscribe((event) => {
    if (event.kind !== 'create' && event.kind !== 'modify') return;
    health.send({ kind: 'armedBy', armed: armedByOf(event.value) });
    health.send({ kind: 'enginePower', power: enginePowerOf(event.value) });
  });
  const managers = managerEvents(pubsub, options.bootId ?? '').subscribe((event) => health.send(event));
  stores.vault.events.subscribe((event) => {
    if (event.kind !== 'create' && event.kind !== 'modify') return;
    const pcrs = event.value.MismatchingPCRs ?? [];
    const detail = [event.value.Error, pcrs.length > 0 ? `mismatching PCRs ${pcrs.join(', ')}` : ''];
    if (event.value.Name === 'Application Data Store')
      health.send({ kind: 'vault', inError: event.value.Status === 3, detail: detail.filter(Boolean).join('; ') });
  });
  health.states.subscribe(() => {
    refresh();
    if (connection !== undefined) void background.add(connection.session.promoteWhenDue());
  });

  void background.add(warnOfChecks(checkDirs, log));

  let countedWell = false;
  void background.add(
    watchPersist({
      probe: options.persistProbe ?? (() => probePersist(persistDir)),
      onSeen: (writable) => {
        health.send({ kind: 'persist', writable });
        if (!writable || countedWell || health.state.now < wellAfterSeconds) return;
        countedWell = true;
        void background.add(resets.wellForLong());
      },
      everyMs: options.persistCheckMs ?? 60_000,
      whileBadMs: Math.min(10_000, options.persistCheckMs ?? 10_000),
      signal,
    }),
  );
  watchDisk({
    readSpace: options.diskSpace ?? (() => readDiskSpace(persistDir)),
    values: () => memory().values,
    onLow: (low) => {
      health.send({ kind: 'disk', low });
      tell(lowDiskMark.set(low));
    },
    everyMs: options.diskCheckMs ?? 10_000,
    signal,
    log,
  });
  health.send({ kind: 'properties', properties: healthProperties(startMemory.values) });
  health.send({ kind: 'started' });
  await publications.configItemValueMap.publish('global', { GlobalSettings: { ...startMemory.values }, Errors: {} });

  const becomeKnown = async () => {
    // nobody names an air-gapped node, and nobody has to: its operator asks the slot owner directly
    if (!options.controllerConfigured) return health.send({ kind: 'onboarded' });
    const stored = publications.onboardingStatus.current.get('global');
    const publish = (answer: typeof stored) =>
      answer === undefined ? Promise.resolve() : publications.onboardingStatus.publish('global', answer);
    /** the controller's answer, when it came after the stored one was taken and before that was used */
    let late: OnboardingStatus | undefined;
    const known = await identify({
      stored,
      ask: async () =>
        link === undefined
          ? undefined
          : background.add(
              onboard({
                link,
                serial: options.serial,
                softSerial: options.softSerial,
                onTrouble: (why) => health.send({ kind: 'configGet', status: health.state.reach.status, why }),
                alarm: createAlarm(),
                random,
                failures,
                log,
                signal,
              }),
            ),
      onLateAnswer: (answer) => {
        if (signal.aborted) return;
        late = answer;
        tell(connection?.learn(answer) ?? publish(answer));
      },
    });
    if (known === undefined || signal.aborted) return;
    await publish(known).catch((error: unknown) => log.error({ err: error }, 'the UUID was not stored'));
    health.send({ kind: 'onboarded' });
    if (link === undefined) return refresh();
    // the slot owner knows what runs; before it has spoken no config may be applied (`docs/rules/eve-baseos.md 4.1`)
    await slotsReady;
    if (signal.aborted) return;
    connection = connectController({
      link,
      known: late ?? known,
      newlyOnboarded: known.DeviceUUID !== stored?.DeviceUUID,
      memory: startMemory,
      fetchedBefore,
      checkpoints,
      toldTrees,
      counters,
      publications,
      stores,
      health,
      status,
      changed: () => {
        health.send({
          kind: 'configGet',
          status: connection?.session.status ?? 2,
          why: connection?.session.trouble,
        });
        refresh();
      },
      pollAlarm,
      runningVersion,
      serial: options.serial,
      softSerial: options.softSerial,
      rootCertificatePem: options.rootCertificatePem,
      way: options.way ?? {},
      bootedAtMs: options.bootedAtMs,
      random,
      wall,
      signal,
      failures,
      log,
    });
    await connection.run();
  };
  void background.add(becomeKnown());

  return {
    slot: () => health.state.slots.current ?? '',
    timeouts: patience.timeouts,
    stop: async () => {
      abort.abort();
      const lastEffect = health.stop();
      stores.close();
      managers.unsubscribe();
      await link?.close();
      await Promise.all([lastEffect, background.settled()]);
      await toldTrees.settled();
    },
  };
};
