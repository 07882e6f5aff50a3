import type { ExecutionContext } from 'ava';
import type { Locator, Page } from 'playwright-core';
import { openScreen, signIn, type Screen } from './browser.ts';
import { builtPage } from './built.ts';
import { fakeBackend, type FakeBackend } from './fake/backend.ts';

/** The page, signed in, on a double of the controller that was filled before. */
export const begin = async (
  t: ExecutionContext,
  fill: (backend: FakeBackend) => void,
  hash = '',
): Promise<Screen & { readonly backend: FakeBackend }> => {
  const backend = await fakeBackend(t, builtPage());
  fill(backend);
  const screen = await openScreen(t, `${backend.url}/#/${hash}`);
  await signIn(screen.page);
  return { ...screen, backend };
};

/** The calls that changed something, but the login. */
export const callsOf = ({ state }: FakeBackend) => state.calls.filter(({ path }) => path !== '/session');

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');
