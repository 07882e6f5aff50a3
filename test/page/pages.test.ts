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

test('a wrong password is told, and after signing out nothing is shown', async (t) => {
  const backend = await fakeBackend(t, builtPage());
  backend.state.nodes.set('x', makeNode('secret-node'));
  const { page } = await openScreen(t, backend.url);
  await page.getByLabel('User').fill('admin');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('User or password is wrong.').waitFor();
  t.false((await page.content()).includes('secret-node'));
  await signIn(page);
  await page.getByText('secret-node').waitFor();
  await page.reload();
  await page.getByText('secret-node').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Password').waitFor();
  t.false((await page.content()).includes('secret-node'));
});

test('five thousand nodes: few rows exist, the last is reached, search and keys work', async (t) => {
  const { page, complaints } = await begin(t, ({ state }) => void fillDemo(state, 5000));
  await page.getByText('5,000 nodes', { exact: true }).waitFor();
  const rows = page.locator('.tbody [role=row]');
  t.true((await rows.count()) < 60);
  await page.getByText('edge-graz-0003').waitFor();

  await rows.first().focus();
  // the focus follows once the row is drawn
  const focused = (index: number) =>
    until(
      'the focus is there',
      async () => (await page.evaluate("document.activeElement.getAttribute('aria-rowindex')")) === String(index),
    );
  await page.keyboard.press('End');
  await focused(5001);
  t.true(await page.getByText('edge-porto-4998').isVisible());
  t.true((await rows.count()) < 60);
  await page.keyboard.press('ArrowUp');
  await focused(5000);
  await page.keyboard.press('Home');
  await focused(2);
  await page.keyboard.press('Space');
  await page.getByText('1 node selected').waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await focused(3);
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 nodes selected').waitFor();

  await page.getByRole('searchbox').fill('lyon 1.3.9');
  await page.getByText(/^\d+ of 5,000 nodes$/).waitFor();
  await page.getByRole('searchbox').fill('edge-linz-0001');
  await page.getByText('1 of 5,000 nodes').waitFor();
  t.regex(page.url(), /text=edge-linz-0001/);
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'edge-linz-0001' }).waitFor();
  t.deepEqual(complaints, []);
});

test('a filter, all that match, waves: the rollout that is asked for, and how it is held and ended', async (t) => {
  const { page, backend, complaints } = await begin(t, ({ state }) => void fillDemo(state));
  const { state } = backend;
  await page.getByRole('button', { name: '12 Failed' }).click();
  await page.getByText('12 of 240 nodes').waitFor();
  await page.getByRole('checkbox', { name: 'Select all 12 that match' }).check();
  await page.getByText('12 nodes selected').waitFor();
  await page.getByRole('button', { name: 'Roll out…' }).click();
  const form = dialogOf(page);
  await form.getByRole('heading', { name: 'Roll out to 12 nodes' }).waitFor();
  await form.getByRole('radio', { name: 'Waves by percentage' }).check();
  await form.getByRole('textbox', { name: 'Waves by percentage' }).fill('250');
  await form.getByText('Give a whole percentage').waitFor();
  t.true(await form.getByRole('button', { name: 'Start rollout' }).isDisabled());
  await form.getByRole('textbox', { name: 'Waves by percentage' }).fill('25');
  await form.getByText('4 waves: 3 + 3 + 3 + 3').waitFor();
  await form.getByLabel('Stop when more than').fill('2');
  t.deepEqual(await barriers(page), []);
  await form.getByRole('button', { name: 'Start rollout' }).click();
  await page.getByRole('heading', { name: 'Wave 4 · 3 nodes' }).waitFor();
  const [call] = callsOf(backend);
  t.like(call, { method: 'POST', path: '/rollouts' });
  const failed = [...state.nodes.values()].flatMap(({ id, update }) => (update?.userStatus === 'FAILED' ? [id] : []));
  const { nodes, ...body } = call!.body as { nodes: string[] };
  t.deepEqual(new Set<string | null>(nodes), new Set(failed));
  t.deepEqual<unknown, unknown>(body, {
    image: 'basalt-1.5.0.img',
    mode: 'activate',
    waves: { percent: 25 },
    maxFailures: 2,
  });

  for (const [name, shown] of [
    ['Pause', 'Paused'],
    ['Resume', 'Running'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await dialogOf(page).getByRole('button', { name, exact: true }).click();
    await page.locator('.page-title').getByText(shown).waitFor();
  }
  await page.getByRole('button', { name: 'Abort' }).click();
  await dialogOf(page).getByText('withdrawn from nodes that have not begun').waitFor();
  await dialogOf(page).getByRole('button', { name: 'Abort rollout' }).click();
  await page.locator('.page-title').getByText('Aborted').waitFor();
  t.is(await page.getByRole('button', { name: 'Resume' }).count(), 0);
  t.deepEqual(complaints, []);
});

test('a node that holds its wave shows how long nothing was heard of it, as the controller judges', async (t) => {
  const { page, backend } = await begin(t, ({ state }) => void fillDemo(state));
  const [made] = backend.state.rollouts;
  const lastContact = new Date(Date.now() - 3 * 3_600_000).toISOString();
  const [first, second, ...others] = made!.waves[1]!.nodes;
  const nodes = [
    { ...first!, state: 'wanted' as const, offline: true, lastContact },
    { ...second!, state: 'wanted' as const, offline: false, lastContact },
    ...others.map((node) => ({ ...node, offline: false })),
  ];
  backend.state.rollouts.splice(0, 1, { ...made!, waves: [{ ...made!.waves[1]!, nodes }] });
  await page.goto(`${backend.url}/#/rollouts/${made!.id}`);
  await page.getByText('no contact for 3 h').waitFor();
  t.is(await page.getByText('no contact for').count(), 1);
  t.is(await page.locator('.wave').getByRole('img').getAttribute('aria-label'), '2 done, 7 under way, 1 failed');
});

test('a stream that breaks shows, comes back by itself, and brings what was missed', async (t) => {
  const node = makeNode('edge-1', [entry(), freeSlot], { desiredVersion: '1.5.0' });
  const { page, backend, complaints } = await begin(t, ({ state }) => void state.nodes.set(node.id!, node));
  const { state } = backend;
  await page.getByText('Live', { exact: true }).waitFor();
  const loading = (percent: number) =>
    entry({
      ...freeSlot,
      shortVersion: '1.5.0',
      userStatus: 'DOWNLOADING',
      subStatus: 'DOWNLOAD_INPROGRESS',
      subStatusProgress: percent,
    });
  const row = (seq: number, percent: number) => makeRow(node.id!, seq, 0, loading(percent), 1);
  const told = (seq: number, percent: number): void => {
    state.timeline.push(row(seq, percent));
    backend.emit({ type: 'timeline', nodeId: node.id!, seq, row: row(seq, percent) });
  };
  await page.getByText('edge-1').waitFor();
  told(1, 20);
  await page.getByText('Downloading 20 %').waitFor();
  backend.cutStreams(true);
  await page.getByText('Reconnecting').waitFor();
  // the list says this too by then: what is looked for is that the page asks again
  state.timeline.push(row(2, 80));
  state.nodes.set(node.id!, { ...node, update: { ...row(2, 80), error: '' } });
  backend.cutStreams(false);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByText('Downloading 80 %').waitFor();
  await until('the page listens', () => backend.listeners() === 1);
  told(3, 90);
  await page.getByText('Downloading 90 %').waitFor();
  t.deepEqual(complaints, []);
});

test('an action says what will happen; escape does nothing and gives the focus back', async (t) => {
  const { page, backend } = await begin(t, ({ state }) => void fillDemo(state, 20));
  const id = [...backend.state.nodes.keys()][1]!;
  await page.goto(`${backend.url}/#/nodes/${id}`);
  await page.getByText('Last words before it').click();
  await page.getByText('applying <timer> properties').waitFor();
  const retry = page.locator('.actions').getByRole('button', { name: 'Retry', exact: true });
  await retry.click();
  await dialogOf(page).getByText('The retry counter goes up by one.').waitFor();
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'hidden' });
  t.is(await page.evaluate('document.activeElement.textContent'), 'Retry');
  t.deepEqual(callsOf(backend), []);
  await retry.click();
  await dialogOf(page).getByRole('button', { name: 'Retry update' }).click();
  await page.getByText('Retry asked for').waitFor();
  for (const [item, button, path] of [
    ['Force fallback', 'Force fallback', 'fallback'],
    ['Reboot', 'Reboot node', 'reboot'],
    ['Withdraw base OS', 'Withdraw', 'baseos'],
  ] as const) {
    await page.locator('summary').filter({ hasText: 'Actions' }).click();
    await page.locator('.menu-list').getByRole('button', { name: item }).click();
    await dialogOf(page).getByRole('button', { name: button, exact: true }).click();
    await until(`${path} is called`, () => callsOf(backend).at(-1)?.path === `/nodes/${id}/${path}`);
    await dialogOf(page).waitFor({ state: 'hidden' });
  }
  t.deepEqual(
    callsOf(backend).map(({ method, path }) => `${method} ${path.split('/').at(-1)}`),
    ['POST retry', 'POST fallback', 'POST reboot', 'DELETE baseos'],
  );
});

test('a tested image that waits is confirmed with its version; the countdown runs by itself', async (t) => {
  const { page, backend } = await begin(t, ({ state }) => void fillDemo(state, 20));
  const id = [...backend.state.nodes.keys()][0]!;
  await page.goto(`${backend.url}/#/nodes/${id}`);
  const timer = page.getByRole('timer');
  const before = await timer.textContent();
  t.regex(before ?? '', /^\d m \d\d s$/);
  await until('the timer goes on', async () => (await timer.textContent()) !== before);
  await page.locator('.phase.going').getByText('Testing').waitFor();
  await page.getByRole('button', { name: 'Confirm after test' }).first().click();
  await dialogOf(page).getByRole('heading', { name: 'Confirm 1.5.0?' }).waitFor();
  await dialogOf(page).getByRole('button', { name: 'Confirm', exact: true }).click();
  await until('a call', () => callsOf(backend).length > 0);
  t.like(callsOf(backend)[0], { path: `/nodes/${id}/confirm`, body: { version: '1.5.0' } });
});
