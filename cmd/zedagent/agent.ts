import { join } from 'node:path';
import { filter, firstValueFrom, interval, type Observable } from 'rxjs';
import type { DatastoreWay } from '#pkg/topics/baseos.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { initialState } from '#pkg/health/initial.ts';
import type { LastBoot } from '#pkg/health/state.ts';
import { isGoingDown } from '#pkg/health/testing.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { runChecks, warnOfChecks } from './checks/run-round.ts';
import { createAlarm } from '#pkg/async/alarm.ts';
import { createBackground } from './background.ts';
import { becomeKnown } from './become-known.ts';
import { connectController, type Connection } from './connect-controller.ts';
import { healthExecutors } from './health-executors.ts';
import { createFailureLog, expectsSilence } from '#pkg/link/failure-log.ts';
import { engineEvents, slotEvents, vaultEvents } from './health-events.ts';
import { createHealthLoop } from './health-loop.ts';
import { healthProperties } from '#pkg/nodeconfig/health-properties.ts';
import { mergeMaintenance } from '#pkg/nodeconfig/maintenance.ts';
import { createLinkPatience } from './link-patience.ts';
import { createNtpServers } from './ntp-servers.ts';
import type { PowerSwitch } from '#pkg/process/power.ts';
import { openPublications } from './publications.ts';
import { openRemembered } from './remembered.ts';
import { openTopics } from './topic-store.ts';
import { managerEvents } from './watch-managers.ts';
import { watchPartition, type PartitionLooks } from './watch-partition.ts';
import { zedAgentStatus } from '#pkg/nodeconfig/zed-status.ts';

export interface ZedagentOptions extends PartitionLooks {
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
  /** where the time service of the image reads its servers, one a line */
  readonly ntpServersFile?: string;
  readonly random?: () => number;
  readonly wall?: () => Date;
}

/** Where the operator has checks for images on trial. */
const persistChecks = (persistDir: string): string => join(persistDir, 'basalt/checks.d');

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
  const remembered = await openRemembered({ ...options, publications });
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
      lowDiskBefore: remembered.lowDiskMark.before,
      persistResetsLeft: remembered.resets.left,
      carriedOn: remembered.carriedOn,
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
  const memory = () => connection?.session.memory ?? remembered.memory;
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
      fetched: connection?.session.fetched ?? remembered.fetchedBefore,
    });

  stores.zboot.events.subscribe((event) => {
    slotEvents(event).forEach(health.send);
    refresh();
  });
  stores.baseOs.events.subscribe(refresh);
  stores.baseOsMgr.events.subscribe(refresh);
  stores.contentTrees.events.subscribe((event) => {
    if (event.kind === 'create' || event.kind === 'modify') connection?.info?.contentTreeChanged(event.value);
    if (event.kind === 'delete') connection?.info?.contentTreeGone(event.key);
  });
  stores.engine.events.subscribe((event) => engineEvents(event).forEach(health.send));
  const managers = managerEvents(pubsub, options.bootId ?? '').subscribe((event) => health.send(event));
  stores.vault.events.subscribe((event) => vaultEvents(event).forEach(health.send));
  health.states.subscribe(() => {
    refresh();
    if (connection !== undefined) void background.add(connection.session.promoteWhenDue());
  });

  void background.add(warnOfChecks(checkDirs, log));

  watchPartition({
    ...options,
    ...remembered,
    values: () => memory().values,
    now: () => health.state.now,
    send: health.send,
    background,
    signal,
  });
  health.send({ kind: 'properties', properties: healthProperties(remembered.memory.values) });
  health.send({ kind: 'started' });
  await publications.configItemValueMap.publish('global', {
    GlobalSettings: { ...remembered.memory.values },
    Errors: {},
  });

  const connect = async () => {
    // nobody names an air-gapped node, and nobody has to: its operator asks the slot owner directly
    if (!options.controllerConfigured) return health.send({ kind: 'onboarded' });
    const known = await becomeKnown({
      link,
      serial: options.serial,
      softSerial: options.softSerial,
      publication: publications.onboardingStatus,
      onTrouble: (why) => health.send({ kind: 'configGet', status: health.state.reach.status, why }),
      learn: (answer) => connection?.learn(answer),
      background,
      random,
      failures,
      log,
      signal,
    });
    if (known === undefined) return;
    health.send({ kind: 'onboarded' });
    if (link === undefined) return refresh();
    // the slot owner knows what runs; before it has spoken no config may be applied (`docs/rules/eve-baseos.md 4.1`)
    await slotsReady;
    if (signal.aborted) return;
    connection = connectController({
      link,
      known: known.answer(),
      newlyOnboarded: known.isNew,
      ...remembered,
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
  void background.add(connect());

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
      await remembered.toldTrees.settled();
    },
  };
};
