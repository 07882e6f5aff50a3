import { createLogger } from '#pkg/process/log.ts';
import { linkOver } from '#pkg/eve/client.ts';
import { makeCertificate } from '#pkg/eve/pki.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { deviceSigner, onboardSigner } from '#pkg/eve/signer.ts';
import { createTransport } from '#pkg/eve/transport.ts';
import type { Bundle } from '#pkg/rest/onboarding.ts';
import { createCertCache } from './cert-cache.ts';
import { createDownloads } from './download.ts';
import { hostOf } from './host.ts';
import { fateOf, isOffline, type FateRule } from './machine/fate.ts';
import { Machine } from './machine/machine.ts';
import { phaseOf } from './machine/phase.ts';
import { FleetNode } from './node.ts';
import { Stats, type Snapshot } from './stats.ts';
import { systemClock, TimerWheel } from './timer-wheel.ts';

export interface FleetOptions {
  readonly bundle: Bundle;
  readonly serials: readonly string[];
  /** what all nodes run at first */
  readonly version: string;
  readonly rule: FateRule;
  readonly intervalSeconds: number;
  readonly jitter: number;
  readonly speed: number;
  /** bytes a second of simulated downloads; undefined: contents are really fetched */
  readonly rate: number | undefined;
  /** connections to the controller; undefined: a new one for each request */
  readonly connections: number | undefined;
  /** the nodes begin within so many seconds, not all at once */
  readonly rampSeconds: number;
  readonly logLevel: 'warn' | 'silent';
}

export interface Fleet {
  snapshot(): Snapshot;
  close(): Promise<void>;
}

/** An outage lasts so many polling intervals. */
const outageIntervals = 3;

/** Starts so many nodes in this process. Each makes its own key when its time to begin has come. */
export const startFleet = (options: FleetOptions): Fleet => {
  const { bundle, serials, rule } = options;
  const clock = systemClock;
  const wheel = new TimerWheel(clock);
  const stats = new Stats(clock.now);
  const downloads = createDownloads();
  const log = createLogger('fleet', { level: options.logLevel });
  const store = createCertCache(bundle.rootCertificate);
  const onboard = onboardSigner(bundle.onboardCertificate, bundle.onboardKey);
  const transport = createTransport({
    api: 'v2',
    server: bundle.server,
    rootsPem: [bundle.rootCertificate],
    timeouts: () => ({ sendSeconds: 120, dialSeconds: 10 }),
    maxReplyBytes: 5 * 1024 * 1024,
    sharedConnections: options.connections,
  });
  const began = clock.now();
  const period = (): number => Math.floor((clock.now() - began) / (outageIntervals * 1000 * options.intervalSeconds));
  let closed = false;

  const linkFor = async (serial: string): Promise<ControllerLink> => {
    const made = await makeCertificate({ purpose: 'device', commonName: serial });
    const identity = { deviceCert: made.certPem, serial };
    return linkOver({ transport, store, onboard, identity, log, device: deviceSigner(made.certPem, made.keyPem) });
  };

  const nodes: FleetNode[] = [];
  const begin = async (serial: string, index: number): Promise<void> => {
    const link = await linkFor(serial);
    if (closed) return;
    let node: FleetNode | undefined;
    const machine = new Machine({
      version: options.version,
      host: hostOf(serial),
      fateOf: (version, attempt) => fateOf(rule, index, version, attempt),
      rate: options.rate,
      fetch: (transfer) => {
        const ended: typeof transfer.ended = (error) => node?.meet(() => transfer.ended(error));
        downloads.fetch({ ...transfer, ended });
      },
      epoch: Date.now(),
      contentChanged: (status) => node?.contentChanged(status),
      contentGone: (id) => node?.contentGone(id),
    });
    node = new FleetNode({
      machine,
      link,
      serial,
      clock,
      wheel,
      stats,
      random: Math.random,
      intervalSeconds: options.intervalSeconds,
      jitter: options.jitter,
      speed: options.speed,
      isOffline: () => isOffline(rule, index, period()),
      log,
    });
    nodes.push(node);
    await node.onboard();
  };

  serials.forEach((serial, index) => {
    const wait = (options.rampSeconds * 1000 * index) / serials.length;
    wheel.after(wait, () => void begin(serial, index));
  });

  return {
    snapshot: () => {
      const waiting = Array.from({ length: serials.length - nodes.length }, () => 'onboarding' as const);
      return stats.snapshot([...nodes.map(({ machine }) => phaseOf(machine)), ...waiting], downloads.bytes);
    },
    close: async () => {
      closed = true;
      wheel.close();
      for (const node of nodes) node.stop();
      await Promise.all([transport.close(), downloads.close()]);
    },
  };
};
