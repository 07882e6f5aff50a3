import test from 'ava';
import { until } from '../until.ts';
import { closeBrowser, openScreen, signIn } from './browser.ts';
import { builtPage } from './built.ts';
import { fakeBackend } from './fake/backend.ts';
import { entry, makeNode } from './fake/data.ts';

test.after.always(closeBrowser);

test('the last contact of a node that makes no event is read anew while one looks at the fleet', async (t) => {
  const backend = await fakeBackend(t, builtPage());
  const silent = makeNode('quiet', [entry()], { lastContact: null });
  backend.state.nodes.set(silent.id!, silent);
  const { page } = await openScreen(t, backend.url, {}, (made) => made.clock.install());
  await signIn(page);
  const row = page.getByRole('row').filter({ hasText: 'quiet' });
  await row.getByText('never', { exact: true }).waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  backend.state.nodes.set(silent.id!, { ...silent, lastContact: new Date().toISOString() });
  await page.clock.runFor(60_000);
  await row.getByText(/ ago$/).waitFor();
  t.is(await row.getByText('never', { exact: true }).count(), 0);
});

test('a countdown runs from the report, whenever the node asked for its config last', async (t) => {
  const backend = await fakeBackend(t, builtPage());
  const testing = entry({ userStatus: 'UPDATING', subStatus: 'UPDATE_TESTING', subStatusProgress: 7200 });
  const at = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1000).toISOString();
  const node = makeNode('edge', [testing], { lastContact: at(0), reportedAt: at(3000) });
  backend.state.nodes.set(node.id!, node);
  const { page } = await openScreen(t, backend.url);
  await signIn(page);
  await page
    .getByRole('row')
    .filter({ hasText: 'edge' })
    .getByText(/^Testing, 1 h \d\d m left$/)
    .waitFor();
  await page.goto(`${backend.url}/#/nodes/${node.id}`);
  await page
    .locator('.page-title')
    .getByText(/^Testing, 1 h \d\d m left$/)
    .waitFor();
  t.pass();
});

test('what a node makes of its properties is asked for while it differs, for some minutes', async (t) => {
  const backend = await fakeBackend(t, builtPage());
  const node = makeNode('edge');
  const key = 'timer.config.interval';
  node.desired.properties[key] = '30';
  backend.state.nodes.set(node.id!, node);
  const { page } = await openScreen(t, `${backend.url}/#/nodes/${node.id}/properties`, {}, (made) =>
    made.clock.install(),
  );
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().endsWith('/properties'))));
  await signIn(page);
  const config = page.locator('.property').filter({ hasText: key });
  await config.getByText('The node reports: 60').waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  await page.clock.runFor(4 * 60_000);
  await until('it has asked often', () => asked > 10);
  await page.clock.runFor(2 * 60_000);
  const before = asked;
  await page.clock.runFor(20_000);
  t.is(asked, before, 'it is given up');

  // another config begins it anew
  backend.state.nodes.set(node.id!, { ...node, configVersion: node.configVersion + 1 });
  backend.emit({ type: 'node', nodeId: node.id!, seq: null, what: 'config' });
  await until('it asks again', async () => {
    await page.clock.runFor(1000);
    return asked > before;
  });
  await config.getByText('The node reports: 60').waitFor();
  backend.state.nodeReports[key] = { value: '30', error: '' };
  await until('the value is in force', async () => {
    await page.clock.runFor(1000);
    return await config.getByText('in force on the node').isVisible();
  });
  t.is(await config.getByText('The node reports').count(), 0);
  await page.clock.runFor(500);
  const done = asked;
  await page.clock.runFor(20_000);
  t.is(asked, done, 'nothing differs any more');
});
