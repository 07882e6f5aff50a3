import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { Page } from 'playwright-core';
import { onboard, report, sw } from '../controller/device.ts';
import { connect, tempDir, type Client } from '../controller/rig.ts';
import { until } from '../until.ts';
import { closeBrowser, openScreen, signIn } from './browser.ts';
import { installPage } from './built.ts';

test.after.always(closeBrowser);

const main = resolve(import.meta.dirname, '../../cmd/controller/main.ts');
const free = sw({
  activated: false,
  partitionLabel: 'IMGB',
  partitionState: 'unused',
  shortVersion: '',
  status: 1,
  userStatus: 0,
});

/** The controller as a process of its own, gone with the test. */
const startProcess = async (t: ExecutionContext): Promise<Client & { stateDir: string }> => {
  const dir = await tempDir(t);
  const stateDir = join(dir, 'state');
  const args = [
    '--state',
    stateDir,
    '--images',
    join(dir, 'images'),
    '--datastore-url',
    'http://127.0.0.1:9',
    '--log-level',
    'silent',
  ];
  const child = spawn(process.execPath, [main, ...args], { stdio: 'ignore' });
  const gone = new Promise((done) => child.once('exit', done));
  const listen = join(stateDir, 'listen.json');
  await until('the controller listens', () => {
    if (child.exitCode !== null) throw new Error('the controller ended');
    return existsSync(listen);
  });
  const { url } = JSON.parse(readFileSync(listen, 'utf8')) as { url: string };
  const client = await connect(url, stateDir);
  t.teardown(async () => {
    await client.close();
    child.kill();
    await gone;
  });
  return { ...client, stateDir };
};

/** Signs in as the first user, whose password the controller has left in its state folder. */
const enterPage = async (t: ExecutionContext, controller: Client & { stateDir: string }): Promise<Page> => {
  const { page } = await openScreen(t, controller.url);
  await signIn(page, 'admin', readFileSync(join(controller.stateDir, 'admin-password'), 'utf8').trim());
  return page;
};

test('an update on the real controller, from the upload to the commit, as a person sees it', async (t) => {
  await installPage();
  const controller = await startProcess(t);
  const node = await onboard(controller);
  await node.info(report([sw(), free]));
  const page = await enterPage(t, controller);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByRole('row').filter({ hasText: node.serial }).getByText('1.0.0').waitFor();

  await page.getByRole('link', { name: 'Images' }).click();
  await page.getByRole('button', { name: 'Upload image' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Image file')
    .setInputFiles({ name: 'two.img', mimeType: '', buffer: Buffer.alloc(100_000, 2) });
  await dialog.getByLabel('Version').fill('2.0.0');
  await dialog.getByRole('button', { name: 'Upload', exact: true }).click();
  await page.getByText('Image two.img is ready').waitFor();

  await page.goto(`${controller.url}/#/nodes`);
  await page.getByRole('checkbox', { name: `Select ${node.serial}` }).check();
  await page.getByRole('button', { name: 'Roll out…' }).click();
  await dialog.getByRole('button', { name: 'Start rollout' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const wanted = (await controller.rest('GET', `/nodes/${node.uuid}`)).json.desired.baseos;
  t.like(wanted, { image: 'two.img', version: '2.0.0', activate: true });

  await page.goto(`${controller.url}/#/nodes`);
  const row = page.getByRole('row').filter({ hasText: node.serial });
  const next = sw({ ...free, shortVersion: '2.0.0', status: 2, userStatus: 1, subStatus: 1 });
  await node.info(report([sw(), { ...next, subStatusProgress: 47, downloadProgress: 47 }], { state: 4 }));
  await row.getByText('Downloading 47 %').waitFor();
  await node.info(
    report([sw(), { ...next, status: 5, userStatus: 3, subStatus: 4, partitionState: 'updating' }], { state: 4 }),
  );
  await row.getByText('About to reboot').waitFor();
  const trial = sw({
    partitionLabel: 'IMGB',
    partitionState: 'inprogress',
    shortVersion: '2.0.0',
    userStatus: 3,
    subStatus: 5,
  });
  const old = sw({ activated: false, userStatus: 5 });
  const testing = [{ ...trial, subStatusProgress: 590 }, old];
  await node.info(report(testing, { state: 4, lastBootReason: 3 }));
  await row.getByText(/Testing, 9 m \d\d s left/).waitFor();

  await row.getByRole('link').click();
  await page.getByText('on trial: the next boot goes back').waitFor();
  const timer = page.getByRole('timer');
  const before = await timer.textContent();
  await until('the timer goes on', async () => (await timer.textContent()) !== before);
  await page.locator('.phase').getByText('Downloaded').waitFor();
  await page.locator('.phase.going').getByText('Testing').waitFor();

  const done = [
    { ...trial, partitionState: 'active', userStatus: 4, subStatus: 0 },
    { ...old, partitionState: 'unused', userStatus: 0 },
  ];
  await node.info(report(done, { lastBootReason: 3 }));
  await page.locator('.page-title').getByText('Up to date').waitFor();
  await page.locator('.phase').getByText('Committed').waitFor();
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await page.getByText('IMGB · 2.0.0 · active').waitFor();
});

test('properties and actions reach the real controller, a failure shows with its reason', async (t) => {
  await installPage();
  const controller = await startProcess(t);
  const node = await onboard(controller);
  const swErr = {
    description: 'no route to the datastore',
    timestamp: Date.now(),
    severity: 2,
    retryCondition: 'Will retry in 60s',
    entities: [{ entity: 9, entityId: 'tree-7' }],
  };
  await node.info(report([sw(), sw({ ...free, shortVersion: '3.0.0', userStatus: 6, swErr })]));
  const page = await enterPage(t, controller);
  await page.goto(`${controller.url}/#/nodes/${node.uuid}`);
  await page.locator('.error-text').getByText('no route to the datastore').waitFor();
  await page.getByText('Will retry in 60s').waitFor();
  await page.getByText('image (content tree) tree-7').waitFor();

  await page.getByRole('link', { name: 'Properties' }).click();
  await page.getByLabel('timer.config.interval', { exact: true }).fill('30');
  await page.getByRole('button', { name: 'Review 1 change…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Properties changed').waitFor();

  for (const [item, button] of [
    ['Force fallback', 'Force fallback'],
    ['Reboot', 'Reboot node'],
  ] as const) {
    await page.locator('summary').filter({ hasText: 'Actions' }).click();
    await page.locator('.menu-list').getByRole('button', { name: item }).click();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  const { desired } = (await controller.rest('GET', `/nodes/${node.uuid}`)).json;
  t.like(desired, { rebootCounter: 1, forceFallbackCounter: 1 });
  t.is(desired.properties['timer.config.interval'], '30');

  await page.getByRole('link', { name: 'Log', exact: true }).click();
  const changes = page.locator('.log-entry').filter({ hasText: 'PUT /nodes/:id/properties' });
  await changes.locator('summary').click();
  await page.getByRole('row', { name: 'asked.timer.config.interval 30' }).waitFor();
});

test('nodes are registered and renamed, and a group’s values seen against what its nodes run', async (t) => {
  await installPage();
  const controller = await startProcess(t);
  const node = await onboard(controller);
  const key = 'timer.config.interval';
  const seen = { configItemStatus: { [key]: { value: '60', error: '' } } };
  await node.info(report([sw(), free], seen));
  await controller.rest('POST', '/groups', { name: 'lab' });
  await controller.rest('PUT', `/nodes/${node.uuid}`, { group: 'lab' });
  const page = await enterPage(t, controller);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Register nodes…' }).click();
  await dialog.getByLabel('Serials, one a line').fill('SN,1/a\nSN-2');
  await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByText('2 serials registered').waitFor();
  await page.getByRole('link', { name: 'SN,1/a' }).click();
  await page.getByRole('button', { name: 'Delete serial' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: '1 Not yet seen' }).waitFor();

  await page.getByRole('link', { name: node.serial }).click();
  await page.locator('summary').filter({ hasText: 'Actions' }).click();
  await page.locator('.menu-list').getByRole('button', { name: 'Rename…' }).click();
  await dialog.getByLabel('Name').fill('gate 7');
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByRole('heading', { name: 'gate 7' }).waitFor();

  await page.goto(`${controller.url}/#/groups/lab`);
  await page.getByLabel(key, { exact: true }).fill('20');
  await page.getByRole('button', { name: 'Review 1 change…' }).click();
  t.deepEqual(await dialog.getByRole('row').filter({ hasText: key }).getByRole('cell').allTextContents(), [
    '60',
    '20',
    '60 (1 node)',
  ]);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('1 node reports: 60').waitFor();
  // the page hears of the report, and reads again by itself
  const taken = { configItemStatus: { [key]: { value: '20', error: '' } }, lastRebootReason: 'asked for' };
  await node.info(report([sw(), free], taken));
  await page.getByText('1 node reports: 60').waitFor({ state: 'detached' });

  await page.goto(`${controller.url}/#/admin/audit`);
  const newest = page.getByRole('row').nth(1);
  await newest.getByText('PUT /groups/:name/properties').waitFor();
  await page.goto(`${controller.url}/#/nodes/${node.uuid}`);
  await page.locator('summary').filter({ hasText: 'Actions' }).click();
  await page.locator('.menu-list').getByRole('button', { name: 'Remove node…' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('1 node', { exact: true }).waitFor();
  t.is((await controller.rest('GET', `/nodes/${node.uuid}`)).status, 404);
});
