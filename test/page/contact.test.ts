import test from 'ava';
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
