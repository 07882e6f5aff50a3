import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { imageName } from '#cmd/basalt/command/push.ts';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { rowLine } from '#cmd/basalt/row-text.ts';
import { openTimelineWatch, type TimelineWatch } from '#cmd/basalt/story/timeline-watch.ts';
import { buildDisk } from '#cmd/basalt/image/disk.ts';
import { usableAccelerator } from '#cmd/basalt/vm/accelerator.ts';
import type { Firmware } from '#cmd/basalt/vm/arguments.ts';
import { openMachine, type Machine } from '#cmd/basalt/vm/machine.ts';
import { versions, type Lab } from './lab.ts';

const mebibyte = 1024 * 1024;

/**
 * Seconds within which anything has to happen. A machine that is translated, on a host that does other things, takes
 * minutes for what takes ten seconds on a quiet one; a node that is down stays down for ever.
 */
export const patience = 900;

/** Of a machine that may be slow: nothing restarts it because a start took a minute. */
const kernelArguments =
  'panic=1 basalt.boot_limit=600 basalt.supervisor.reboot-delay=1 basalt.supervisor.watchdog-delay=1';

/** The shortest test, and a network that may be slow. */
const properties: Readonly<Record<string, string>> = {
  'timer.config.interval': '5',
  'timer.deviceinfo.interval': '30',
  'timer.test.baseimage.update': '30',
  'timer.update.fallback.no.network': '300',
};

/** A node of its own: a machine, and what the controller hears of it. */
export interface Subject {
  readonly serial: string;
  /** the machine as it is now; another one after `use` */
  readonly machine: Machine;
  /** Puts the disk into a machine with this firmware. The power has to be off. */
  use(firmware: Firmware): Promise<void>;
  /** what was reported last, be it before the last power cut: `reportedAt` tells */
  detail(): Promise<NodeDetail>;
  /** Waits until the controller knows the node. Its reports are kept from then on, to be shown when something fails. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** Waits until `holds` answers true. Errors: with `what` when that takes too long, or QEMU has ended. */
export const until = async (machine: Machine, what: string, holds: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + patience * 1000;
  while (!(await holds())) {
    if (machine.pid() === undefined) throw new Error(`not seen: ${what}. ${await machine.exited()}`);
    if (performance.now() > end) throw new Error(`not within ${patience} s: ${what}`);
    await sleep(200);
  }
};

export interface SubjectOptions {
  readonly serial: string;
  readonly disk: string;
  readonly firmware: Firmware;
  readonly logWrites?: string;
}

/** A machine with this disk, switched off, that the controller knows or will know by this serial number. */
export const openSubject = async (t: ExecutionContext, lab: Lab, options: SubjectOptions): Promise<Subject> => {
  const { api, forwards } = lab.installation;
  const { serial, ...setup } = options;
  const accelerator = await usableAccelerator();
  const open = async (firmware: Firmware): Promise<Machine> =>
    await openMachine({ ...setup, firmware, accelerator, forwards, processors: 1 });
  let machine = await open(options.firmware);
  let watch: TimelineWatch | undefined;
  const detail = async (): Promise<NodeDetail> => await api.call('GET /nodes/:id', { params: { id: serial } });
  let closed = false;
  const close = async (): Promise<void> => {
    closed = true;
    await machine.close();
    await watch?.close();
  };
  t.teardown(async () => {
    // one that was closed in order has nothing to do with the failure
    if (closed) return;
    const told = (watch?.rows ?? []).slice(-12).map(rowLine);
    if (!t.passed) t.log([serial, ...machine.text().split('\n').slice(-80), ...told].join('\n'));
    await close();
  });
  const follow = async (): Promise<void> => {
    let id: string | null = null;
    await until(machine, `${serial} is onboarded`, async () => (id = (await detail()).id) !== null);
    watch ??= openTimelineWatch(api, id ?? serial, () => {}, new AbortController().signal);
  };
  return {
    serial,
    get machine() {
      return machine;
    },
    async use(firmware) {
      if (machine.pid() !== undefined) throw new Error('the power is on');
      if (firmware !== machine.setup.firmware) machine = await open(firmware);
    },
    detail,
    follow,
    close,
  };
};

/** Wants v2 on a node that the controller knows, and the shortest timers. */
export const wantUpdate = async ({ installation: { api } }: Lab, { serial }: Subject): Promise<void> => {
  const version = versions.v2;
  await api.call('PUT /nodes/:id/properties', { params: { id: serial }, body: properties });
  await api.call('PUT /nodes/:id/baseos', {
    params: { id: serial },
    body: { image: imageName(version), version, activate: true },
  });
};

let disks = 0;

/** Makes a disk with v1 and an identity of its own. It goes with the test. */
export const newDisk = async (t: ExecutionContext, lab: Lab): Promise<Pick<SubjectOptions, 'serial' | 'disk'>> => {
  disks += 1;
  const serial = `power-${disks}`;
  const dir = join(lab.dir, serial);
  await mkdir(dir);
  t.teardown(async () => await rm(dir, { recursive: true, force: true }));
  const disk = join(dir, 'disk.img');
  const identity = [await lab.installation.enroll(serial)];
  // an image of today has 60 MB
  const sizes = { slotSize: 80 * mebibyte, persistSize: 224 * mebibyte };
  await buildDisk({ out: disk, rootfs: lab.v1.path, identity, kernelArguments, ...sizes });
  return { serial, disk };
};
