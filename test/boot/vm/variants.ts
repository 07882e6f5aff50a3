import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import type { TimelineRow } from '#pkg/rest/reported.ts';
import type { Evidence } from '#cmd/basalt/story/evidence.ts';
import { storyProperties } from '#cmd/basalt/story/versions.ts';
import type { SlotVariant } from '#grub/image/variants.ts';
import { onTrial, row } from '../../e2e/evidence.ts';
import { digestOf, slotStates } from './disk-copy.ts';
import type { Trial } from './life.ts';
import type { Properties, Site } from './site.ts';
import { secondVersion } from './update.ts';

/** A window that nothing here outlives, and the shortest outage that fails a test. */
const patientWindow: Properties = { ...storyProperties, 'timer.test.baseimage.update': '600' };
/** The same for those whose network is well: a slow machine is no outage. */
const noOutage: Properties = { ...patientWindow, 'timer.update.fallback.no.network': '300' };

interface BadImage {
  readonly title: string;
  readonly version: string;
  readonly variant: SlotVariant;
  readonly properties?: Properties;
  /** how the trial ends, as the old image reports it */
  readonly bootReason: string;
  /** `swErr` of the version that failed */
  readonly why: RegExp;
  /** what has to be done to the machine from outside; `from` is the place in the console where the push was */
  readonly act?: (site: Site, from: number) => Promise<void>;
  readonly spoils?: boolean;
}

/** The same wish again is answered with the same failure: no second boot of it, no byte of it written. */
const isRefused = async (t: ExecutionContext, site: Site, image: BadImage): Promise<void> => {
  const { version, why } = image;
  const [rows, place] = [site.watch.rows.length, site.console.here()];
  const [states, digest] = [await slotStates(site.disk), await digestOf(site.disk, 'IMGA')];
  await site.answers(async () => await site.want(version));
  const entry = (await site.reported()).swList.find(({ shortVersion }) => shortVersion === version);
  t.is(entry?.userStatus, 'FAILED');
  t.regex(entry?.swErr?.description ?? '', why);
  const since = site.watch.rows.slice(rows).filter((found) => found.version === version);
  t.deepEqual(
    since.filter(({ partitionState }) => partitionState === 'updating'),
    [],
  );
  t.deepEqual(site.console.picks(place), [], 'no reboot');
  t.deepEqual(await slotStates(site.disk), states);
  t.is(await digestOf(site.disk, 'IMGA'), digest, 'nothing was written');
};

/** Pushed by the controller, tried once, lost; the machine is back in the second version by itself and says why. */
const tryBadImage = async (t: ExecutionContext, site: Site, image: BadImage): Promise<void> => {
  const { version, variant, bootReason, why, act } = image;
  await site.set(image.properties ?? patientWindow);
  const place = site.console.here();
  const from = await site.push(version, variant);
  await act?.(site, place);
  await site.see(
    row(
      `is FAILED in the other slot after ${bootReason}`,
      version,
      0,
      (found) =>
        found.index === 1 &&
        found.partitionState === 'inprogress' &&
        found.userStatus === 'FAILED' &&
        found.lastBootReason === bootReason &&
        why.test(found.swErr),
    ),
    from,
  );
  t.deepEqual(site.console.picks(place), ['IMGA', 'IMGB'], 'one boot of the bad image, one of the good one');
  t.deepEqual(await slotStates(site.disk), { IMGA: 'inprogress', IMGB: 'active' });
  const { swList } = await site.reported();
  t.like(swList[0], { shortVersion: secondVersion, partitionLabel: 'IMGB', userStatus: 'UPDATED', activated: true });
  await isRefused(t, site, image);
};

const trialOf = (image: BadImage): Trial => ({
  title: image.title,
  ...(image.spoils === undefined ? {} : { spoils: image.spoils }),
  run: async (t, site) => await tryBadImage(t, site, image),
});

const unknownEnd = /unknown reboot reason.*power failure or crash/i;

export const kernelPanic = trialOf({
  title: 'scenario 20: a kernel that panics',
  version: '3.0.1-kvm-amd64',
  variant: 'kernel-panic',
  bootReason: 'UNKNOWN',
  why: unknownEnd,
});

export const initHangs = trialOf({
  title: 'an init that hangs is reset by the hardware watchdog',
  version: '3.0.2-kvm-amd64',
  variant: 'init-hangs',
  // EVE's number 16, which has no name in the public enum
  bootReason: 'UNKNOWN_16',
  why: /hardware watchdog/,
});

export const initHangsForEver = trialOf({
  title: 'an init that hangs without a watchdog hangs until the power is cut',
  version: '3.0.3-kvm-amd64',
  variant: 'init-hangs',
  bootReason: 'UNKNOWN',
  why: unknownEnd,
  act: async (site, from) => {
    await site.says(/Basalt: starting IMGA/, from);
    const booted = site.console.here();
    await site.says(/basalt: root file system:/, booted);
    await sleep(5000);
    await site.machine.cyclePower();
  },
});

export const agentDies = trialOf({
  title: 'an agent that dies at its start',
  version: '3.0.4-kvm-amd64',
  variant: 'agent-dies',
  bootReason: 'WATCHDOG_PID',
  why: /zedagent.*exit status 1/s,
});

export const agentHangs = trialOf({
  title: 'scenario 22: an agent that hangs is found by the software watchdog',
  version: '3.0.5-kvm-amd64',
  variant: 'agent-hangs',
  properties: noOutage,
  bootReason: 'WATCHDOG_HUNG',
  why: /no heartbeat of zedagent/,
});

export const noNetwork = trialOf({
  title: 'scenario 18: an image whose network never comes up',
  version: '3.0.6-kvm-amd64',
  variant: 'no-network',
  bootReason: 'FALLBACK',
  why: /controller connectivity/,
});

export const unreachable = trialOf({
  title: 'scenario 17: a good image that loses its controller on trial',
  version: '3.0.7-kvm-amd64',
  variant: 'good',
  bootReason: 'FALLBACK',
  why: /controller connectivity/,
  act: async (site, from) => {
    await site.see(onTrial('3.0.7-kvm-amd64'), 0);
    site.gate.shut();
    await site.says(/basalt: IMGB with 2\.0\.0-kvm-amd64 is up/, from);
    site.gate.open();
  },
});

/** Refused by what it says of itself, before any reboot. */
export const wrongVersion: Trial = {
  title: 'scenario 11: an image with another version inside is refused before any reboot',
  run: async (t, site) => {
    const version = '3.0.8-kvm-amd64';
    const place = site.console.here();
    const from = await site.push(version, 'wrong-version');
    const why = /3\.0\.8-kvm-amd64.*0\.0\.1-kvm-amd64|0\.0\.1-kvm-amd64.*3\.0\.8-kvm-amd64/s;
    await site.see(
      row('is FAILED', version, 0, ({ userStatus, swErr }) => userStatus === 'FAILED' && why.test(swErr)),
      from,
    );
    t.deepEqual(await slotStates(site.disk), { IMGA: 'unused', IMGB: 'active' });
    await site.answers(async () => await site.want(version));
    const entry = (await site.reported()).swList.find(({ shortVersion }) => shortVersion === version);
    t.is(entry?.userStatus, 'FAILED');
    t.regex(entry?.swErr?.description ?? '', why);
    t.deepEqual(await slotStates(site.disk), { IMGA: 'unused', IMGB: 'active' });
    t.deepEqual(site.console.picks(place), [], 'no reboot');
  },
};

/**
 * Not a failed test: low disk space is a reason for maintenance mode, which leaves test and commit alone
 * (`spec/eve-baseos.md 3.11`). What has to hold is that the node stays in the controller's hand and can be sent back.
 */
export const fillsPersist: Trial = {
  title: 'an image that fills /persist is reported, and the controller can send the node back',
  // the space that it took is not given back by going back
  spoils: true,
  run: async (t, site) => {
    const version = '3.0.9-kvm-amd64';
    await site.set({ ...noOutage, 'timer.test.baseimage.update': '30' });
    const place = site.console.here();
    const rows = await site.push(version, 'fills-persist');
    const inUse = (wanted: string, what: string, holds: (found: TimelineRow) => boolean): Evidence =>
      row(what, wanted, 0, (found) => found.index === 0 && found.partitionState === 'active' && holds(found));
    const full = ({ swErr, state }: TimelineRow): boolean => /is full/.test(swErr) && state === 'MAINTENANCE_MODE';
    const told = await site.see(inUse(version, 'is committed on a full disk, which is reported', full), rows);
    await site.want(secondVersion);
    await site.fallBack();
    await site.see(
      inUse(secondVersion, 'is committed again', () => true),
      told,
    );
    t.deepEqual(site.console.picks(place), ['IMGA', 'IMGB']);
    t.is((await site.reported()).lastBootReason, 'UPDATE');
    t.deepEqual(await slotStates(site.disk), { IMGA: 'unused', IMGB: 'active' });
  },
};
