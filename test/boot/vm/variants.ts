import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { storyProperties } from '#cmd/basalt/story/versions.ts';
import type { SlotVariant } from '#cmd/basalt/image/variants.ts';
import { onTrial, row } from '../../e2e/evidence.ts';
import { digestOf, persistName, slotStates } from './disk-copy.ts';
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

const withoutExt4 = trialOf({
  title: 'an image whose kernel cannot mount /persist',
  version: '3.0.10-kvm-amd64',
  variant: 'no-ext4',
  bootReason: 'UNKNOWN',
  why: unknownEnd,
  act: async (site, from) => await site.says(/AN IMAGE ON TRIAL HAS NO \/PERSIST: .*cannot be mounted/, from),
});

/** It is the image that is wrong, not /persist: the key is where it was, and the controller knows the node by it. */
export const noExt4: Trial = {
  title: `${withoutExt4.title} falls back, and touches nothing`,
  run: async (t, site) => {
    const before = await persistName(site.disk);
    await withoutExt4.run(t, site);
    t.is(await persistName(site.disk), before, '/persist was not made anew');
    const { nodes } = await site.installation.api.call('GET /nodes');
    t.is(nodes.length, 1, 'the node is the same one');
  },
};

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

export const fillsPersist = trialOf({
  title: 'an image that fills /persist fails its test',
  version: '3.0.9-kvm-amd64',
  variant: 'fills-persist',
  properties: noOutage,
  bootReason: 'FALLBACK',
  why: /persist partition was filled/,
  // the space that it took is not given back by going back
  spoils: true,
});
