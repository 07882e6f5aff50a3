import { isDeepStrictEqual } from 'node:util';
import type { DatastoreWay } from '#pkg/topics/baseos.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { AttestationInfo } from '#pkg/eve/messages.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { nodeAgentStatus } from '#pkg/health/status.ts';
import { deviceInfoOf } from '#pkg/swinfo/device-info.ts';
import { attestationState } from '#pkg/swinfo/enums.ts';
import type { OnboardingStatus, ZedAgentStatus } from '#pkg/topics/agents.ts';
import { createAlarm, type Alarm } from '#pkg/async/alarm.ts';
import { runAttestLoop } from './attest-loop.ts';
import { createAttestation } from '#pkg/link/attestation.ts';
import { runCertsLoop } from './certs-loop.ts';
import type { Checkpoints } from './checkpoint.ts';
import type { ConfigMemory } from '#pkg/nodeconfig/config-memory.ts';
import { ConfigSession } from './config-session.ts';
import type { ConfigCounters } from './counters.ts';
import type { FailureLog } from '#pkg/link/failure-log.ts';
import { withFreshCerts } from '#pkg/link/fresh-certs.ts';
import type { HealthLoop } from './health-loop.ts';
import { readHostFacts } from './host-facts.ts';
import { withConfigProblem } from '#pkg/nodeconfig/config-problem.ts';
import { createInfoDelivery } from '#pkg/link/info-delivery.ts';
import { startInfoLoop, type InfoLoop } from './info-loop.ts';
import { runPollLoop } from './poll-loop.ts';
import type { Publications } from './publications.ts';
import { createPortReader } from './read-ports.ts';
import type { ToldTrees } from './told-trees.ts';
import type { TopicStores } from './topic-store.ts';
import { hurrying } from '#pkg/link/watch-link.ts';

export interface ConnectOptions {
  readonly link: ControllerLink;
  readonly known: OnboardingStatus;
  readonly newlyOnboarded: boolean;
  readonly memory: ConfigMemory;
  readonly fetchedBefore: boolean;
  readonly checkpoints: Checkpoints;
  readonly toldTrees: ToldTrees;
  readonly counters: ConfigCounters;
  readonly publications: Publications;
  readonly stores: TopicStores;
  readonly health: HealthLoop;
  readonly status: () => ZedAgentStatus;
  readonly changed: () => void;
  readonly pollAlarm: Alarm;
  readonly runningVersion: string;
  readonly serial: string;
  readonly softSerial: string;
  readonly rootCertificatePem: string;
  readonly way: DatastoreWay;
  readonly bootedAtMs: number | undefined;
  readonly random: () => number;
  readonly wall: () => Date;
  readonly signal: AbortSignal;
  readonly failures: FailureLog;
  readonly log: Logger;
}

/** Everything between this node and its controller once the node is known: configs in, infos out, certificates. */
export interface Connection {
  readonly session: ConfigSession;
  /** undefined until `run` */
  readonly info: InfoLoop | undefined;
  /** The controller has said who this node is: a new UUID or model counts from here on. */
  learn(answer: OnboardingStatus): Promise<void>;
  /** Attests, polls and reports until the signal aborts; returns when what was under way then is over. */
  run(): Promise<void>;
}

export const connectController = (options: ConnectOptions): Connection => {
  const { publications, stores, health, pollAlarm, random, wall, signal, failures, log } = options;
  const certsAlarm = createAlarm();
  const infoAlarm = createAlarm();
  let { known } = options;
  let info: InfoLoop | undefined;
  const hostFacts = () =>
    readHostFacts(options.serial, known.HardwareModel, options.rootCertificatePem, options.bootedAtMs);
  let host = hostFacts();
  const ports = createPortReader(() => performance.now());
  const link = hurrying(options.link, () => delivery);
  const delivery = createInfoDelivery({
    send: (message) => link.info(known.DeviceUUID, message),
    random,
    signal,
    log,
    onDelivered: (message) => options.toldTrees.delivered(message),
  });

  /** intervals that have changed count at once, not after the wait they began with */
  let intervals = intervalsOf(options.memory);
  const wakeOnNewIntervals = () => {
    const before = intervals;
    intervals = intervalsOf(session.memory);
    if (intervals.config !== before.config) pollAlarm.ring();
    if (intervals.certs !== before.certs) certsAlarm.ring();
    if (intervals.info !== before.info) infoAlarm.ring();
  };

  const attestation = createAttestation({
    attest: () => withFreshCerts(link, () => link.attest(known.DeviceUUID, options.runningVersion)),
    changed: () => info?.deviceChanged(),
    wallMs: () => wall().getTime(),
    failures,
    log,
  });

  const session = new ConfigSession({
    link,
    attestation,
    checkpoints: options.checkpoints,
    toldTrees: options.toldTrees,
    shell: {
      publications,
      way: options.way,
      counters: options.counters,
      sendHealth: (event) => health.send(event),
      resendInfo: () => info?.resendAll(),
      // by the loop, which tries again until it has them
      fetchCerts: async () => certsAlarm.ring(),
    },
    health: () => health.state,
    memory: options.memory,
    fetchedBefore: options.fetchedBefore,
    newlyOnboarded: options.newlyOnboarded,
    deviceUuid: () => known.DeviceUUID,
    register: () => link.register(options.serial, options.softSerial),
    changed: () => {
      wakeOnNewIntervals();
      options.changed();
    },
    onKnown: (answer) => takeAnswer(answer),
    contentGone: (id) => info?.contentTreeGone(id),
    pollSoon: () => pollAlarm.ring(),
    monotonicMs: () => performance.now(),
    signal,
    failures,
    log,
  });

  const takeAnswer = async (answer: OnboardingStatus): Promise<void> => {
    const before = known;
    known = answer;
    if (answer.HardwareModel !== before.HardwareModel) {
      host = hostFacts();
      info?.deviceChanged();
    }
    // under a new name the controller knows nothing of this node yet
    if (answer.DeviceUUID !== before.DeviceUUID) info?.resendAll();
    if (!isDeepStrictEqual(answer, before)) await publications.onboardingStatus.publish('global', answer);
  };

  const device = () => {
    const { memory } = session;
    const { wantedContentTree } = memory;
    return deviceInfoOf({
      host,
      zboot: stores.zboot.values,
      baseOs: stores.baseOs.values,
      contentTrees: stores.contentTrees.values,
      wanted: new Set(wantedContentTree === undefined ? [] : [wantedContentTree]),
      node: nodeAgentStatus(health.state),
      zed: options.status(),
      configSeen: session.configSeen,
      rebootConfigCounter: memory.rebootCounter ?? 0,
      shutdownConfigCounter: memory.shutdownCounter ?? 0,
      configItemStatus: withConfigProblem(memory.itemStatus, session.problem),
      names: memory.names,
      ports: ports(),
      vaults: stores.vault.values,
      retryUpdateCounter: stores.baseOsMgr.values[0]?.CurrentRetryUpdateCounter ?? 0,
      // under API v1 there is nothing to attest, so nothing is outstanding
      attestation: link.withoutAttestation === true ? nothingToAttest : attestation.info,
    });
  };

  const run = async () => {
    info = startInfoLoop({
      delivery,
      device,
      hardware: () => ({ eveRelease: options.runningVersion, partition: health.state.slots.current ?? '' }),
      contentTrees: () => stores.contentTrees.values,
      intervalSeconds: () => intervals.info,
      alarm: infoAlarm,
      random,
      wallMs: () => wall().getTime(),
      signal,
    });
    const certs = runCertsLoop({
      link,
      intervalSeconds: () => intervals.certs,
      alarm: certsAlarm,
      random,
      signal,
      failures,
    });
    await attestation.attest();
    await Promise.all([
      certs,
      runAttestLoop({
        attestation,
        status: () => session.status,
        pollSoon: () => pollAlarm.ring(),
        alarm: createAlarm(),
        signal,
      }),
      runPollLoop({ session, alarm: pollAlarm, random, signal }),
    ]);
  };

  return {
    session,
    get info() {
      return info;
    },
    learn: async (answer) => {
      const isNew = answer.DeviceUUID !== known.DeviceUUID;
      const published = takeAnswer(answer);
      if (isNew) {
        session.forget();
        pollAlarm.ring();
      }
      await published;
    },
    run,
  };
};

const nothingToAttest: AttestationInfo = { state: attestationState.complete, error: undefined };

const intervalsOf = ({ values }: ConfigMemory) => ({
  config: values['timer.config.interval'],
  certs: values['timer.cert.interval'],
  info: values['timer.deviceinfo.interval'],
});
