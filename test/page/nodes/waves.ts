import type { Locator, Page } from 'playwright-core';
import { until } from '../../until.ts';
import { patience } from './installation.ts';
import { detailOf, slotsOf, stateOf, wantedOf, type Machine } from './machine.ts';
import { askRollout, openSection, patient, rolloutState, rowOf, startRollout, upload } from './person.ts';
import { clusterNode, clusterVersion, serials, waveSize, type Scene } from './scene.ts';

const version = '4.0.0-kvm-amd64';
const size = 6 * 1024 * 1024;
const count = serials.length;
const firstWave = serials.slice(0, waveSize);
const laterWaves = serials.slice(2 * waveSize);

const waveOf = (page: Page, number: number): Locator =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { name: `Wave ${number} · ${waveSize} nodes` }) });

const nodeOf = (page: Page, number: number, serial: string): Locator =>
  waveOf(page, number).getByRole('listitem').filter({ hasText: serial });

/** All that a rollout may change of a node: what the controller asks of it, what it was told, what it did. */
const traceOf = async (machine: Machine) => {
  const { configVersion, desired } = await detailOf(machine);
  const { version: runs, slot, bootCount } = await stateOf(machine);
  const told = await wantedOf(machine);
  return {
    configVersion,
    wanted: desired.baseos?.version ?? null,
    told,
    runs,
    slot,
    bootCount,
    slots: await slotsOf(machine),
  };
};

/** All nodes in four waves; one of the second wave cannot take the image, which only it knows, and that stops the rollout. */
export const rollOutInWaves = async (scene: Scene): Promise<void> => {
  const { t, page, shot, installation, machine } = scene;
  const traces = async () => await Promise.all(laterWaves.map(async (serial) => await traceOf(machine(serial))));
  const before = await traces();
  await upload(page, await installation.buildImage(version, 'good', size));
  await openSection(page, 'Fleet');
  await page.getByRole('checkbox', { name: `Select all ${count} that match` }).check();
  const dialog = await askRollout(page, version);
  await dialog.getByRole('radio', { name: 'Waves by number of nodes' }).check();
  await dialog.getByRole('textbox', { name: 'Waves by number of nodes' }).fill(String(waveSize));
  await dialog.getByText(`4 waves: ${Array.from({ length: 4 }, () => waveSize).join(' + ')} nodes.`).waitFor();
  await shot('nodes-13-waves');
  await startRollout(page, version);

  await waveOf(page, 1).getByText('Testing', { exact: true }).first().waitFor(patient);
  await waveOf(page, 2).getByText('waiting', { exact: true }).waitFor();
  await shot('nodes-14-first-wave');
  await rolloutState(page, 'Stopped').waitFor(patient);
  await page.getByText(`1 of ${count} nodes failed, more than the 0 allowed`).waitFor();
  await nodeOf(page, 2, clusterNode).getByText('Failed', { exact: true }).waitFor();
  await nodeOf(page, 2, clusterNode)
    .getByText(/^upgrade between EVE-k and non-EVE-k unsupported/)
    .waitFor();
  await waveOf(page, 1).getByText('done', { exact: true }).waitFor();
  for (const wave of [3, 4]) await waveOf(page, wave).getByText('waiting', { exact: true }).waitFor();
  await shot('nodes-15-stopped');
  for (const serial of firstWave) t.like(await stateOf(machine(serial)), { version });
  t.like(await stateOf(machine(clusterNode)), { version: clusterVersion, bootCount: 1 });
  t.deepEqual(await traces(), before);
};

/** It cannot go on with that node in it, and says so; it is aborted, and what was not begun is taken back. */
export const abortRollout = async (scene: Scene): Promise<void> => {
  const { t, page, shot, machine } = scene;
  const traces = async () => await Promise.all(laterWaves.map(async (serial) => await traceOf(machine(serial))));
  const before = await traces();
  await page.getByRole('button', { name: 'Resume' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Resume', exact: true }).click();
  await dialog.getByRole('alert').getByText('or abort it').waitFor();
  await shot('nodes-16-cannot-resume');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Abort' }).click();
  await dialog.getByRole('button', { name: 'Abort rollout' }).click();
  await rolloutState(page, 'Aborted').waitFor(patient);
  for (const serial of laterWaves.slice(0, waveSize)) {
    const node = nodeOf(page, 3, serial);
    if (!(await node.isVisible())) await waveOf(page, 3).locator('summary').click();
    await node.getByText('Withdrawn', { exact: true }).waitFor();
  }
  await shot('nodes-17-aborted');

  // the node that failed hears of it with its next config, and is as it was
  await openSection(page, 'Fleet');
  await rowOf(page, clusterNode).getByText('Up to date', { exact: true }).waitFor(patient);
  await until('nothing is wanted of it', async () => (await wantedOf(machine(clusterNode))).length === 0, patience);
  await shot('nodes-18-fleet');
  t.deepEqual(await slotsOf(machine(clusterNode)), { IMGA: 'active', IMGB: 'unused' });
  t.deepEqual(await traces(), before);
};
