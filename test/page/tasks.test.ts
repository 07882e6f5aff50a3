import test from 'ava';
import { until } from '../until.ts';
import { barriers } from './axe.ts';
import { begin, callsOf, dialogOf } from './begin.ts';
import { closeBrowser, openScreen, signIn } from './browser.ts';
import { builtPage } from './built.ts';
import { fakeBackend } from './fake/backend.ts';
import { entry, freeSlot, makeNode, makeRow } from './fake/data.ts';
import { fillDemo } from './fake/demo.ts';

test.after.always(closeBrowser);

test('serials are registered, show as not yet seen, and one is deleted again', async (t) => {
  const { page, backend, complaints } = await begin(t, ({ state }) => void fillDemo(state, 20));
  await page.getByRole('button', { name: 'Register nodes…' }).click();
  const go = dialogOf(page).getByRole('button', { name: 'Register', exact: true });
  t.true(await go.isDisabled());
  await dialogOf(page).getByLabel('Serials, one a line').fill('SN-1\n  grüß\n');
  await dialogOf(page).getByText('A serial has 1 to 256 characters').waitFor();
  t.true(await go.isDisabled());
  await dialogOf(page).getByLabel('Serials, one a line').fill('SN-1\nSN-2\nSN-1\n');
  await dialogOf(page).getByText('2 serials').waitFor();
  t.deepEqual(await barriers(page), []);
  await go.click();
  await page.getByText('2 serials registered').waitFor();
  await page.getByRole('button', { name: '2 Not yet seen' }).click();
  await page.getByRole('link', { name: 'SN-2' }).click();
  await page.getByText('The node has not come yet.').waitFor();
  await page.getByRole('button', { name: 'Delete serial' }).click();
  await dialogOf(page).getByRole('button', { name: 'Delete' }).click();
  await page.getByText('1 Not yet seen').waitFor();
  t.deepEqual(
    callsOf(backend).map(({ method, path }) => `${method} ${path}`),
    ['POST /onboarding', 'DELETE /onboarding/SN-2'],
  );
  t.deepEqual([...backend.state.serials], ['SN-1']);
  t.deepEqual(complaints, []);
});

test('a node and a group get other names', async (t) => {
  const { page, backend } = await begin(t, ({ state }) => void fillDemo(state, 20));
  const [node] = [...backend.state.nodes.values()];
  await page.goto(`${backend.url}/#/nodes/${node!.id}`);
  await page.locator('summary').filter({ hasText: 'Actions' }).click();
  await page.locator('.menu-list').getByRole('button', { name: 'Rename…' }).click();
  t.is(await dialogOf(page).getByLabel('Name').inputValue(), node!.name);
  await dialogOf(page).getByLabel('Name').fill('../../etc');
  await dialogOf(page).getByRole('button', { name: 'Rename', exact: true }).click();
  await dialogOf(page).getByRole('alert').waitFor();
  await dialogOf(page).getByLabel('Name').fill('gate 7');
  await dialogOf(page).getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByRole('heading', { name: 'gate 7' }).waitFor();
  await page.getByRole('link', { name: 'Fleet' }).first().click();
  await page.getByRole('link', { name: 'gate 7' }).waitFor();

  await page.goto(`${backend.url}/#/groups/lab`);
  await page.getByRole('button', { name: 'Rename…' }).click();
  await dialogOf(page).getByLabel('Name').fill('attic');
  await dialogOf(page).getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByRole('heading', { name: 'attic' }).waitFor();
  await page.getByRole('link', { name: '4 nodes' }).waitFor();
});

test('the log has what a node said and who changed what it is told, newest first, decoded', async (t) => {
  const { page, backend } = await begin(t, ({ state }) => void fillDemo(state, 20));
  const { state } = backend;
  const [id] = [...state.nodes.keys()];
  const entryOf = (seq: number, outcome: 'done' | 'refused', detail: string) => ({
    seq,
    at: new Date(Date.now() + seq * 1000).toISOString(),
    actor: 'mara',
    role: 'operator' as const,
    action: 'PUT /nodes/:id/properties',
    target: `/nodes/${id}/properties`,
    nodeId: id!,
    detail,
    outcome,
    status: outcome === 'done' ? 200 : 400,
  });
  state.audit.push(
    entryOf(41, 'done', '{"timer.config.interval":30}'),
    entryOf(42, 'refused', '{"timer.config.interval":1} it is out of range'),
  );
  await page.goto(`${backend.url}/#/nodes/${id}/log`);
  const lines = page.locator('.log-entry');
  await lines.nth(2).waitFor();
  t.deepEqual(await lines.locator('.mark').allTextContents(), ['Change', 'Change', 'Report']);
  await lines.nth(1).locator('summary').click();
  await page.getByRole('row', { name: 'asked.timer.config.interval 30' }).waitFor();
  await lines.nth(0).getByText('it is out of range').waitFor();
});

test('a node is removed, here and by somebody else, and leaves the list; a rollout that has ended is deleted', async (t) => {
  const { page, backend } = await begin(t, ({ state }) => void fillDemo(state, 20));
  const { state } = backend;
  const [first, second] = [...state.nodes.values()];
  await page.getByText('20 nodes', { exact: true }).waitFor();
  await page.getByRole('link', { name: first!.name }).click();
  await page.locator('summary').filter({ hasText: 'Actions' }).click();
  await page.locator('.menu-list').getByRole('button', { name: 'Remove node…' }).click();
  await dialogOf(page).getByText('its serial may register no more').waitFor();
  await dialogOf(page).getByRole('button', { name: 'Delete' }).click();
  await page.getByText('19 nodes', { exact: true }).waitFor();
  t.is(await page.getByRole('link', { name: first!.name }).count(), 0);
  state.nodes.delete(second!.id!);
  backend.emit({ type: 'node', nodeId: second!.id!, seq: null, what: 'removed' });
  await page.getByText('18 nodes', { exact: true }).waitFor();

  const [rollout] = state.rollouts;
  state.rollouts.splice(0, 1, { ...rollout!, state: 'done' });
  await page.goto(`${backend.url}/#/rollouts/${rollout!.id}`);
  await page.getByRole('button', { name: 'Delete…' }).click();
  await dialogOf(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('No rollout yet.').waitFor();
  t.deepEqual(
    callsOf(backend).map(({ method, path }) => `${method} ${path}`),
    [`DELETE /nodes/${first!.id}`, `DELETE /rollouts/${rollout!.id}`],
  );
});

test('the audit log begins with the newest and goes back page by page', async (t) => {
  const { page } = await begin(
    t,
    ({ state }) => {
      for (let seq = 1; seq <= 450; seq += 1) {
        const known = {
          role: null,
          action: 'POST /x',
          nodeId: null,
          detail: '',
          outcome: 'done',
          status: 200,
        } as const;
        state.audit.push({ ...known, seq, at: new Date().toISOString(), actor: `actor-${seq}`, target: '/x' });
      }
    },
    'admin/audit',
  );
  await page.getByText('actor-450').waitFor();
  t.is(await page.getByText('actor-250', { exact: true }).count(), 0);
  await page.getByRole('button', { name: 'Older' }).click();
  await page.getByText('actor-250', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Older' }).click();
  await page.getByText('actor-1', { exact: true }).waitFor();
  t.is(await page.getByRole('button', { name: 'Older' }).count(), 0);
  await page.getByRole('button', { name: 'Newest' }).click();
  await page.getByText('actor-450').waitFor();
});

test('a group shows how many of its nodes have another value and which, also before a change', async (t) => {
  const key = 'timer.config.interval';
  const { page } = await begin(
    t,
    ({ state }) => {
      fillDemo(state, 20);
      state.groupReports[key] = [
        { value: '10', error: '', nodes: 2 },
        { value: '60', error: '', nodes: 1 },
        { value: '10', error: 'not applied', nodes: 1 },
      ];
    },
    'groups/lab',
  );
  await page.getByText('1 node reports: 60').waitFor();
  await page.getByText('1 node could not take it: not applied').waitFor();
  t.is(await page.getByText('2 nodes report').count(), 0, 'who has the value is not told of');
  await page.getByLabel('Only what is set or differs').check();
  t.is(await page.locator('.property').count(), 1);
  await page.getByLabel(key, { exact: true }).fill('20');
  await page.getByRole('button', { name: 'Review 1 change…' }).click();
  t.deepEqual(await dialogOf(page).getByRole('row').filter({ hasText: key }).getByRole('cell').allTextContents(), [
    '10',
    '20',
    '10 (2 nodes), 60 (1 node), not taken: not applied (1 node)',
  ]);
  t.deepEqual(await barriers(page), []);
});

test('a wrong version is refused in plain words; the right one is read from the image', async (t) => {
  const { page, backend } = await begin(
    t,
    ({ state }) => {
      state.imageVersion = '2.1.0';
    },
    'images',
  );
  await page.getByRole('button', { name: 'Upload image' }).click();
  const form = dialogOf(page);
  await form.getByLabel('Image file').setInputFiles({ name: 'a.img', mimeType: '', buffer: Buffer.from('tiny') });
  await form.getByLabel('Version').fill('2.0.0');
  await form.getByRole('button', { name: 'Upload', exact: true }).click();
  await form.getByRole('alert').getByText('the image says version 2.1.0').waitFor();
  t.is(backend.state.uploads.size, 0, 'a refused upload holds no space');
  await form.getByLabel('Version').fill('');
  await form.getByRole('button', { name: 'Upload', exact: true }).click();
  await page.getByText('Image a.img is ready: version 2.1.0').waitFor();
  await page.getByRole('cell', { name: '2.1.0' }).waitFor();
});

test('what a node does without an event is seen a minute later', async (t) => {
  const backend = await fakeBackend(t, builtPage());
  const node = makeNode('quiet', [entry(), freeSlot], { lastContact: new Date(Date.now() - 7_200_000).toISOString() });
  backend.state.nodes.set(node.id!, node);
  const { page } = await openScreen(t, `${backend.url}/#/nodes/${node.id}`, {}, (made) => made.clock.install());
  await signIn(page);
  await page.getByText('2 h ago').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  backend.state.nodes.set(node.id!, { ...node, lastContact: new Date().toISOString() });
  await page.clock.fastForward(61_000);
  await page.getByText('2 h ago').waitFor({ state: 'detached' });
  t.regex(
    (await page.getByRole('term').filter({ hasText: 'Last contact' }).locator('..').textContent()) ?? '',
    /[sm] ago$/,
  );
});

test('a session that ends under an open dialog leads to the login, and that back to where one was', async (t) => {
  const { page, backend, complaints } = await begin(t, ({ state }) => void fillDemo(state, 20));
  const [id] = [...backend.state.nodes.keys()];
  await page.goto(`${backend.url}/#/nodes/${id}`);
  await page.locator('summary').filter({ hasText: 'Actions' }).click();
  await page.locator('.menu-list').getByRole('button', { name: 'Reboot' }).click();
  await page.context().clearCookies();
  await dialogOf(page).getByRole('button', { name: 'Reboot node' }).click();
  await page.getByLabel('Password').fill('correct horse');
  t.is(await dialogOf(page).count(), 0);
  t.deepEqual(callsOf(backend), []);
  await page.getByLabel('User').fill('admin');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: backend.state.nodes.get(id!)!.name }).waitFor();
  await until('the page listens', () => backend.listeners() === 1);
  t.deepEqual(complaints, []);
});

test('who cannot be signed out is told so, and not shown a login that a reload would undo', async (t) => {
  const { page } = await begin(t, ({ state }) => void fillDemo(state, 20), 'images');
  await page.route('**/api/v1/session', (route) => route.abort());
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('The controller cannot be reached.').waitFor();
  t.is(await page.getByLabel('Password').count(), 0);
  await page.getByText('basalt-1.5.0.img').waitFor();
  await page.unroute('**/api/v1/session');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Password').waitFor();
});

test('a stream that is not let in any more leads to the login, without a click', async (t) => {
  const { page, backend } = await begin(t, ({ state }) => void fillDemo(state, 20));
  await page.getByText('Live', { exact: true }).waitFor();
  await page.context().clearCookies();
  backend.cutStreams();
  await page.getByLabel('Password').waitFor();
  t.is(backend.listeners(), 0);
});

test('what a node says is text, whatever it says', async (t) => {
  const evil = `"><img src=x onerror="window.hit=1"><a href="javascript:window.hit=1">x</a>`;
  const error = { description: evil, timestamp: null, severity: evil, retryCondition: evil, entities: [] };
  const running = entry({ shortVersion: evil, partitionLabel: evil, partitionState: evil, subStatusStr: evil });
  const bad = { ...freeSlot, shortVersion: evil, userStatus: evil, subStatus: evil, swErr: { ...error } };
  const node = makeNode('evil', [running, bad], { state: evil, lastBootReason: evil, desiredVersion: evil });
  const { page, backend, complaints } = await begin(t, ({ state }) => {
    state.nodes.set(node.id!, node);
    state.timeline.push(makeRow(node.id!, 1, 9, { ...bad, userStatus: 'UPDATING', subStatus: 'UPDATE_REBOOTING' }, 1));
    state.timeline.push(makeRow(node.id!, 2, 5, { ...bad, userStatus: 'FAILED' }, 1));
    const message = { dinfo: { swList: [{ shortVersion: evil }], [evil]: evil } };
    state.info.set(node.id!, [{ seq: 1, at: null, receivedAt: null, type: evil, message }]);
  });
  await page.getByRole('link', { name: 'evil' }).waitFor();
  await page.locator('.td-version').getByText('onerror').waitFor();
  for (const tab of ['', '/log', '/config']) {
    await page.goto(`${backend.url}/#/nodes/${node.id}${tab}`);
    await page.locator('main').getByText('onerror').first().waitFor();
    if (tab === '/log') await page.locator('.log-entry summary').first().click();
    t.is(await page.locator('main img, main a[href^="javascript:"], main [onerror]').count(), 0, tab);
    t.is(await page.evaluate('window.hit'), undefined);
  }
  t.deepEqual(complaints, []);
});
