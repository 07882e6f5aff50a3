import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExecutionContext } from 'ava';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const artifacts = resolve(import.meta.dirname, '../artifacts/page');
let browser: Promise<Browser> | undefined;
const pins: string[] = [];

/** Debian's browser without a window, a quarter of the work of the other; one for all tests of a file. A container's root has no user namespaces for the sandbox. */
const launch = (): Promise<Browser> =>
  (browser ??= chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...pins],
  }));

/**
 * Has the browser of this file take a certificate with this key (the digest of its SPKI) though no authority it knows has
 * issued it; for screens with `ignoreHTTPSErrors: false`, before the first of them.
 */
export const pinKey = (sha256: Buffer): void =>
  void pins.push(`--ignore-certificate-errors-spki-list=${sha256.toString('base64')}`);

export const closeBrowser = async (): Promise<void> => {
  await (await browser)?.close();
};

export const sizes = {
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

export interface Screen {
  readonly page: Page;
  /** keeps a picture under test/artifacts/page */
  shot(name: string): Promise<void>;
  /** what the browser complained of: errors of scripts and of the content security policy */
  readonly complaints: string[];
}

/** A fresh profile on `url`; the test fails when the browser had anything to complain of. */
export const openScreen = async (
  t: ExecutionContext,
  url: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Screen> => {
  const context = await (
    await launch()
  ).newContext({ ignoreHTTPSErrors: true, viewport: sizes.desk, reducedMotion: 'reduce', ...options });
  t.teardown(() => context.close());
  const page = await context.newPage();
  // a busy machine is slow, not broken
  page.setDefaultTimeout(40_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // a refusal of the API is an answer; the network's own words for it are no fault of the page
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  await prepare?.(page);
  await page.goto(url);
  return {
    page,
    complaints,
    shot: async (name) => {
      await mkdir(artifacts, { recursive: true });
      await page.screenshot({ path: join(artifacts, `${name}.png`) });
    },
  };
};

/** Signs in by the form. */
export const signIn = async (page: Page, user = 'admin', password = 'correct horse'): Promise<void> => {
  await page.getByLabel('User').fill(user);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Sections' }).waitFor();
};
