import { firstVersion } from './installation.ts';
import { slotsOf, stateOf } from './machine.ts';
import {
  askRollout,
  card,
  fact,
  openNode,
  openSection,
  patient,
  rolloutState,
  rowOf,
  startRollout,
  upload,
} from './person.ts';
import { serials, type Scene } from './scene.ts';

const dying = { serial: 'edge-02', version: '3.0.0-kvm-amd64' };
const deaf = { serial: serials.at(-1)!, version: '3.1.0-kvm-amd64' };

/** The page says what failed, why, and what runs now; the node's own disk says the same. */
const seeFailed = async (
  { t, page, machine }: Scene,
  { serial, version }: typeof dying,
  reason: RegExp,
  bootReason: string,
): Promise<void> => {
  await openNode(page, serial);
  const update = card(page, 'Update');
  await update.getByText('Failed', { exact: true }).waitFor(patient);
  await update.getByText(reason).waitFor(patient);
  await update.getByText('The node has given up; somebody has to act.').waitFor();
  await card(page, 'Updates').getByText(reason).waitFor();
  const slots = card(page, 'Boot slots').getByRole('article');
  await slots.filter({ hasText: 'IMGA' }).filter({ hasText: firstVersion }).getByText('Running').waitFor();
  await slots.filter({ hasText: 'IMGB' }).filter({ hasText: version }).getByText('tried once and failed').waitFor();
  await fact(page, 'Last boot').getByText(bootReason).waitFor();
  t.like(await stateOf(machine(serial)), { version: firstVersion, slot: 'IMGA', bootCount: 3 });
  t.deepEqual(await slotsOf(machine(serial)), { IMGA: 'active', IMGB: 'inprogress' });
};

/** An image that does not reach its controller is under way; how it ends is seen later. */
export const pushDeafImage = async ({ page, installation }: Scene): Promise<void> => {
  await upload(page, await installation.buildImage(deaf.version, 'no-network'));
  await openNode(page, deaf.serial);
  await askRollout(page, deaf.version);
  await startRollout(page, deaf.version);
};

/** It loses its test, and the node comes back by itself to tell of it. */
export const seeDeafImageFallBack = async (scene: Scene): Promise<void> => {
  await seeFailed(scene, deaf, /exceeded fallback outage for controller connectivity/, 'Fallback');
  await scene.shot('nodes-12-fallback');
};

/** An image whose agent dies at its start. */
export const pushDyingImage = async (scene: Scene): Promise<void> => {
  const { page, shot, installation } = scene;
  const { serial, version } = dying;
  await upload(page, await installation.buildImage(version, 'agent-dies'));
  await openNode(page, serial);
  await askRollout(page, version);
  await startRollout(page, version);
  const reason = /the process of zedagent ended: exit status 1/;
  await rolloutState(page, 'Done').waitFor(patient);
  await page.getByRole('listitem').filter({ hasText: serial }).getByText(reason).waitFor(patient);
  await shot('nodes-06-bad-rollout');
  await seeFailed(scene, dying, reason, 'Watchdog: agent gone');
  await shot('nodes-07-failed');
  await openSection(page, 'Fleet');
  await rowOf(page, serial).getByText('Failed', { exact: true }).waitFor();
  await rowOf(page, serial).getByRole('gridcell').filter({ hasText: firstVersion }).waitFor();
};
