import { until } from '../../until.ts';
import { detailOf, slotsOf, stateOf } from './machine.ts';
import { askRollout, card, openNode, openSection, patient, rowOf, startRollout, upload } from './person.ts';
import type { Scene } from './scene.ts';
import { patience } from './installation.ts';

const serial = 'edge-01';
const version = '2.0.0-kvm-amd64';
const size = 6 * 1024 * 1024;

/** A good image goes to one node from the fleet's table, and is watched until the node tests it. */
export const pushGoodImage = async ({ page, shot, installation }: Scene): Promise<void> => {
  await upload(page, await installation.buildImage(version, 'good', size));
  await page.getByRole('row').filter({ hasText: version }).waitFor();
  await shot('nodes-02-image');
  await openSection(page, 'Fleet');
  await page.getByRole('checkbox', { name: `Select ${serial}` }).check();
  await askRollout(page, version);
  await shot('nodes-03-roll-out-to-one');
  await startRollout(page, version);
  await openSection(page, 'Fleet');
  await rowOf(page, serial)
    .getByText(/^Testing, \d+ s left$/)
    .waitFor(patient);
  await rowOf(page, serial).getByText('Update', { exact: true }).waitFor();
  await shot('nodes-04-fleet-testing');

  await openNode(page, serial);
  await card(page, 'Boot slots').getByText('on trial: the next boot goes back').waitFor();
  const updates = card(page, 'Updates');
  for (const phase of ['Downloaded', 'Testing']) await updates.getByText(phase).waitFor();
  const timer = page.getByRole('timer');
  const seconds = async (): Promise<number> => Number.parseInt((await timer.textContent()) ?? '', 10);
  const before = await seconds();
  await until('the countdown goes on', async () => (await seconds()) < before, patience);
  await shot('nodes-05-testing');
};

/** The end of that: the page says so, and so does the node's own disk. */
export const seeGoodImageCommitted = async ({ t, page, shot, machine }: Scene): Promise<void> => {
  await openNode(page, serial);
  await card(page, 'Update').getByText('Up to date', { exact: true }).waitFor(patient);
  const updates = card(page, 'Updates');
  for (const phase of ['Downloaded', 'Tested', 'Committed']) await updates.getByText(phase).waitFor();
  await card(page, 'Boot slots').getByText('committed: boots every time').waitFor();
  t.is(await page.getByRole('timer').count(), 0);
  await shot('nodes-11-updated');
  t.like(await stateOf(machine(serial)), { version, slot: 'IMGB', bootCount: 2 });
  t.deepEqual(await slotsOf(machine(serial)), { IMGA: 'unused', IMGB: 'active' });
  const { reported, registeredAt } = await detailOf(machine(serial));
  const [booted, came] = [reported?.bootTime, registeredAt].map((time) => Date.parse(time ?? ''));
  t.true(booted! > came!, 'the boot that is shown is that of the update, not of the machine around the node');
};
