import { createHash } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { barriers } from './axe.ts';
import { begin as beginPage, callsOf, dialogOf } from './begin.ts';
import { closeBrowser, signIn } from './browser.ts';
import type { FakeBackend } from './fake/backend.ts';
import { fillDemo } from './fake/demo.ts';

test.after.always(closeBrowser);

const begin = (t: ExecutionContext, hash: string, fill: (backend: FakeBackend) => void = () => {}) => {
  const filled = (backend: FakeBackend): void => {
    fillDemo(backend.state, 20);
    fill(backend);
  };
  return beginPage(t, filled, hash);
};

test('an upload that breaks off goes on, and what arrived are the bytes that were sent', async (t) => {
  const { page, backend, complaints } = await begin(t, 'images', ({ state }) => void (state.breakUploads = 2));
  const bytes = Buffer.alloc(5 * 1024 * 1024, 'basalt');
  await page.getByRole('button', { name: 'Upload image' }).click();
  await page
    .getByLabel('Image file')
    .setInputFiles({ name: 'my image.img', mimeType: 'application/octet-stream', buffer: bytes });
  t.is(await page.getByLabel('Name').inputValue(), 'my-image.img');
  await dialogOf(page).getByLabel('Version').fill('2.0.0');
  t.deepEqual(await barriers(page), []);
  await dialogOf(page).getByRole('button', { name: 'Upload', exact: true }).click();
  await page.getByText('Image my-image.img is ready').waitFor();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await page.getByText(`${sha256.slice(0, 12)}…`).waitFor();
  t.like(backend.state.images.at(-1), { name: 'my-image.img', version: '2.0.0', sha256, size: bytes.length });
  t.is(await page.evaluate('localStorage.length - (localStorage.getItem("basalt-theme") ? 1 : 0)'), 0);
  t.deepEqual(complaints, []);
});

test('deleting an image that is wanted is refused in the controller’s words, the dialog stays', async (t) => {
  const { page, backend } = await begin(t, 'images');
  const row = page.getByRole('row').filter({ hasText: 'basalt-1.5.0.img' });
  await row.getByRole('button', { name: 'Delete' }).click();
  await dialogOf(page).getByRole('button', { name: 'Delete' }).click();
  await dialogOf(page).getByText('is wanted by 1 node(s); withdraw it there first').waitFor();
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
  const other = page.getByRole('row').filter({ hasText: 'basalt-1.3.9.img' });
  await other.getByRole('button', { name: 'Delete' }).click();
  await dialogOf(page).getByRole('button', { name: 'Delete' }).click();
  await other.waitFor({ state: 'detached' });
  t.is(backend.state.images.length, 2);
});

test('properties: limits while typing, a review of what changes, and what the node has instead', async (t) => {
  const { page, backend } = await begin(t, 'nodes');
  const node = [...backend.state.nodes.values()].find(({ group }) => group === 'lab')!;
  await page.goto(`${backend.url}/#/nodes/${node.id}/properties`);
  await page.getByText('from the group').waitFor();
  await page.getByText('The node reports: 60').waitFor();
  const config = page.getByLabel('timer.config.interval', { exact: true });
  t.is(await config.inputValue(), '10');
  await config.fill('4');
  await page.getByText('"4" is out of range; it must be 5 to 86400 seconds').waitFor();
  t.true(await page.getByRole('button', { name: 'Review 1 change…' }).isDisabled());
  await config.fill('30');
  await page.getByLabel('maintenance.mode', { exact: true }).selectOption('enabled');
  await page.getByRole('button', { name: 'Review 2 changes…' }).click();
  t.is(
    await dialogOf(page).getByRole('row').filter({ hasText: 'timer.config.interval' }).textContent(),
    'timer.config.interval103060',
  );
  await dialogOf(page).getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Properties changed').waitFor();
  const covered = await page.evaluate(
    "[...document.querySelectorAll('.toast')].filter((toast) => toast.getBoundingClientRect().top < document.querySelector('main').getBoundingClientRect().bottom).length",
  );
  t.is(covered, 0, 'what is told covers nothing of the page');
  t.deepEqual(callsOf(backend), [
    {
      method: 'PUT',
      path: `/nodes/${node.id}/properties`,
      body: { 'timer.config.interval': '30', 'maintenance.mode': 'enabled' },
    },
  ]);
  await page.getByRole('button', { name: 'Reset timer.config.interval' }).click();
  await page.getByRole('button', { name: 'Review 1 change…' }).click();
  await dialogOf(page).getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('button', { name: 'Review' }).waitFor({ state: 'detached' });
  t.deepEqual(callsOf(backend).at(-1)?.body, { 'timer.config.interval': null });
});

test('a group is made, gets nodes and a property', async (t) => {
  const { page, backend } = await begin(t, 'groups');
  await page.getByRole('button', { name: 'New group' }).click();
  await dialogOf(page).getByLabel('Name').fill('shop');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await dialogOf(page).getByText('there is a group "shop" already').waitFor();
  await dialogOf(page).getByLabel('Name').fill('north');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'north' }).waitFor();

  await page.goto(`${backend.url}/#/nodes?text=edge-linz-0001`);
  await page.getByRole('checkbox', { name: 'Select edge-linz-0001' }).check();
  await page.getByRole('button', { name: 'Set group…' }).click();
  await dialogOf(page).getByLabel('Group').selectOption('north');
  await dialogOf(page).getByRole('button', { name: 'Set group' }).click();
  await page.getByRole('gridcell', { name: 'north' }).waitFor();

  await page.goto(`${backend.url}/#/groups/north`);
  await page.getByRole('link', { name: '1 node' }).waitFor();
  await page.getByLabel('timer.metric.interval', { exact: true }).fill('300');
  await page.getByRole('button', { name: 'Review 1 change…' }).click();
  await dialogOf(page).getByText('Every node of the group gets them').waitFor();
  await dialogOf(page).getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Properties changed').waitFor();
  t.deepEqual(backend.state.groups.get('north'), { 'timer.metric.interval': '300' });
});

test('users and tokens: a token is shown once; a viewer is offered nothing that changes', async (t) => {
  const { page, backend } = await begin(t, 'admin/users');
  await page.getByRole('button', { name: 'New user' }).click();
  await dialogOf(page).getByLabel('User').fill('vera');
  await dialogOf(page).getByLabel('Password').fill('a long password');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await page.getByRole('rowheader', { name: 'vera' }).waitFor();
  await page.getByRole('link', { name: 'Tokens' }).click();
  await page.getByRole('button', { name: 'New token' }).click();
  await dialogOf(page).getByLabel('Name').fill('ci');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await dialogOf(page).getByText('the-secret-of-the-token').waitFor();
  await dialogOf(page).locator('footer').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('rowheader', { name: 'ci' }).waitFor();
  t.false((await page.content()).includes('the-secret-of-the-token'));

  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, 'vera', 'a long password');
  await page.goto(`${backend.url}/#/images`);
  await page.getByText('basalt-1.5.0.img').waitFor();
  t.is(await page.getByRole('button', { name: 'Upload image' }).count(), 0);
  await page.goto(`${backend.url}/#/nodes`);
  await page.getByText('edge-graz-0003').waitFor();
  t.is(await page.getByRole('checkbox').count(), 0);
  await page.goto(`${backend.url}/#/admin/users`);
  await page.getByLabel('Old password').waitFor();
  t.is(await page.getByRole('link', { name: 'Users' }).count(), 0);
});

test('the theme goes from the system’s to light to dark, and stays over a reload', async (t) => {
  const { page } = await begin(t, 'images');
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await ground();
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
  const dark = await ground();
  t.not(dark, light);
  await page.reload();
  await page.getByText('basalt-1.5.0.img').waitFor();
  t.is(await ground(), dark);
});

test('the check for barriers finds one', async (t) => {
  const { page } = await begin(t, 'images');
  await page.evaluate("document.querySelector('main').append(document.createElement('input'))");
  t.regex((await barriers(page)).join(' '), /^label: /);
});
