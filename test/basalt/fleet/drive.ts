import { randomUUID } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import type { ConfigReply, EdgeDevConfig } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import type { Fate } from '#cmd/basalt/fleet/machine/fate.ts';
import { Machine } from '#cmd/basalt/fleet/machine/machine.ts';
import { phaseOf, type Phase } from '#cmd/basalt/fleet/machine/phase.ts';
import { hostOf } from '#cmd/basalt/fleet/host.ts';

export const MiB = 1024 * 1024;
export const first = '1.0.0';

/** A machine and a controller that only answers polls, both in virtual time. */
export class Drive {
  readonly machine: Machine;
  readonly uuid = randomUUID();
  /** phases as they were seen, each once in a row */
  readonly seen: Phase[] = [];
  reach: 'ok' | 'silent' = 'ok';
  #config: EdgeDevConfig;
  #hash = 1;
  #time = 0;

  constructor(fateOf: (version: string, attempt: number) => Fate, rate = 10 * MiB) {
    this.#config = {
      id: { uuid: this.uuid, version: '1' },
      configItems: [],
      baseos: undefined,
      contentInfo: [],
      datastores: [],
      reboot: undefined,
      shutdown: undefined,
      maintenanceMode: false,
      controllerEpoch: 0n,
      configTimestamp: undefined,
      controllercertConfighash: '',
    };
    this.machine = new Machine({ version: first, host: hostOf('n1'), fateOf, rate, epoch: 0 });
    this.machine.onboarded(this.uuid);
  }

  change(change: Partial<EdgeDevConfig>): void {
    this.#config = { ...this.#config, ...change };
    this.#hash += 1;
  }

  want(version: string, retry = 0, size = 100 * MiB): void {
    const contentTreeUuid = version;
    this.change({
      baseos: {
        contentTreeUuid,
        retryUpdateCounter: retry,
        activate: true,
        baseOsVersion: version,
        hash: `${version}/${retry}`,
      },
      contentInfo: [
        {
          uuid: contentTreeUuid,
          datastoreIds: [],
          url: version,
          iformat: 1,
          sha256: 'ab'.repeat(32),
          maxSizeBytes: BigInt(size),
          displayName: version,
          generationCount: 0n,
        },
      ],
    });
  }

  poll(): void {
    const { machine } = this;
    if (!machine.run) return;
    machine.polled(this.reach === 'silent' || machine.isDeaf ? silence : this.#answer());
  }

  #answer(): Outcome<ConfigReply> {
    const configHash = String(this.#hash);
    if (this.machine.run?.session.hash === configHash) return { kind: 'notModified' };
    return { kind: 'ok', status: 200, value: { config: this.#config, configHash, container: new Uint8Array() } };
  }

  /** Seconds go by, with a poll every ten of them. */
  advance(seconds: number): void {
    for (const end = this.#time + seconds; this.#time < end;) {
      this.#time += Math.min(5, end - this.#time);
      this.machine.advance(this.#time * 1000);
      if (this.#time % 10 === 0) this.poll();
      const phase = phaseOf(this.machine);
      if (this.seen.at(-1) !== phase) this.seen.push(phase);
    }
  }

  /** What the controller was told of the version, as a number of `info.BaseOsStatus`. */
  userStatus(version: string): number | undefined {
    const device = this.machine.device({ state: 0, error: undefined });
    return device?.swList.find(({ shortVersion }) => shortVersion === version)?.userStatus;
  }
}

const silence: Outcome<never> = {
  kind: 'failed',
  status: undefined,
  error: new BasaltError('PEER_UNREACHABLE', 'nobody answers'),
};
