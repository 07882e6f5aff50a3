import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from '../command-error.ts';
import { imageName } from '../command/push.ts';
import { Image } from '#pkg/rest/images.ts';
import { goodUpdate, runs, type Evidence } from '../story/evidence.ts';
import type { Stage } from '../story/stage.ts';
import { openTimelineWatch } from '../story/timeline-watch.ts';
import { storyProperties } from '../story/versions.ts';
import type { SlotImage } from '../node/image.ts';
import { buildRootfs } from '../image/rootfs.ts';
import type { Installation } from './installation.ts';

export const firstVersion = '1.0.0-kvm-amd64';
export const secondVersion = '2.0.0-kvm-amd64';
export const machineSerial = 'basalt-vm';

/** Arguments of the kernel with which nobody waits half a minute for a console to be read. */
export const hurried = 'basalt.supervisor.reboot-delay=1 basalt.supervisor.watchdog-delay=1';

export interface Cast {
  readonly installation: Installation;
  readonly stage: Stage;
  readonly interrupt: AbortSignal;
  /** a machine that is translated, not run, takes its time: all limits are longer by this factor */
  readonly patience: number;
}

const poll = async (cast: Cast, what: string, seconds: number, ask: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + seconds * cast.patience * 1000;
  while (!(await ask())) {
    if (cast.interrupt.aborted) throw new CommandError('interrupted', 'interrupted');
    if (performance.now() > end) throw new CommandError('failed', `not seen at the controller: ${what}`);
    await sleep(300);
  }
  cast.stage.done(what);
};

/** Waits until the node has reported for the first time. Answers its UUID. */
export const meetNode = async (cast: Cast): Promise<string> => {
  const { api } = cast.installation;
  let id: string | null = null;
  await poll(cast, 'the node is onboarded', 120, async () => {
    id = (await api.call('GET /nodes/:id', { params: { id: machineSerial } })).id;
    return id !== null;
  });
  return id ?? machineSerial;
};

/** Sets the shortest timers that the property table allows, and waits until the node goes by them. */
export const hurry = async (cast: Cast, node: string): Promise<void> => {
  const { api } = cast.installation;
  await api.call('PUT /nodes/:id/properties', { params: { id: node }, body: storyProperties });
  await poll(cast, `the shortest timers are in force: ${Object.values(storyProperties).join(', ')} s`, 90, async () => {
    const { properties } = await api.call('GET /nodes/:id/properties', { params: { id: node } });
    return Object.entries(storyProperties).every(
      ([key, value]) => properties.find((property) => property.key === key)?.reported?.value === value,
    );
  });
};

/** Uploads an image and wants it on the node. */
export const push = async ({ installation }: Cast, node: string, image: SlotImage): Promise<void> => {
  const { version, sha256, path } = image;
  const query = new URLSearchParams({ version, sha256 }).toString();
  const body = createReadStream(path, { highWaterMark: 1024 * 1024 });
  await installation.api.upload(`/images/${imageName(version)}?${query}`, body, Image);
  await installation.api.call('PUT /nodes/:id/baseos', {
    params: { id: node },
    body: { image: imageName(version), version, activate: true },
  });
};

/** Plays one update on a machine that has just been switched on. Errors: CommandError with the step that was missing. */
export const playUpdate = async (cast: Cast): Promise<void> => {
  const { installation, stage, interrupt, patience } = cast;
  const patient = (evidence: Evidence): Evidence => ({ ...evidence, seconds: evidence.seconds * patience });
  stage.title(`The machine starts with ${firstVersion} and meets its controller`);
  const node = await meetNode(cast);
  const watch = openTimelineWatch(installation.api, node, (event) => stage.show(event), interrupt);
  try {
    await watch.waitFor(patient(runs(firstVersion, 120)), 0);
    stage.done(runs(firstVersion, 0).what);
    await hurry(cast, node);
    stage.title(`Push ${secondVersion}`);
    const image = await buildRootfs({ version: secondVersion, out: join(installation.paths.dir, 'v2.img') });
    let at = watch.rows.length;
    await push(cast, node, image);
    for (const evidence of goodUpdate(firstVersion, secondVersion)) {
      at = await watch.waitFor(patient(evidence), at);
      stage.done(evidence.what);
    }
  } finally {
    await watch.close();
  }
};
