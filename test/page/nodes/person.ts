import type { Locator, Page } from 'playwright-core';

/** A person does not give up while sixty processes share two cores; the test's own limit ends the waiting. */
export const patient = { timeout: 240_000 } as const;

export const openSection = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click();

/** The line of a node in the fleet. */
export const rowOf = (page: Page, serial: string): Locator => page.getByRole('row').filter({ hasText: serial });

export const openNode = async (page: Page, serial: string): Promise<void> => {
  await openSection(page, 'Fleet');
  await rowOf(page, serial).getByRole('link', { name: serial }).click();
  await page.getByRole('heading', { name: serial, level: 1 }).waitFor();
};

/** A part of a page by its heading. */
export const card = (page: Page, heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

/** The value of a fact of a node's page, by its name. */
export const fact = (page: Page, name: string): Locator =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');

/** Uploads an image file whose version the controller reads from it. */
export const upload = async (page: Page, file: string): Promise<void> => {
  await openSection(page, 'Images');
  await page.getByRole('button', { name: 'Upload image' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Image file').setInputFiles(file);
  await dialog.getByRole('button', { name: 'Upload', exact: true }).click();
  await dialog.waitFor({ state: 'hidden', ...patient });
};

/** Asks for a rollout of what is chosen, or of the node whose page is open. It offers what was uploaded last. */
export const askRollout = async (page: Page, version: string): Promise<Locator> => {
  await page.getByRole('button', { name: 'Roll out…' }).click();
  const dialog = page.getByRole('dialog');
  const chosen = dialog.getByRole('combobox', { name: 'Image' }).locator('option:checked');
  await chosen.filter({ hasText: version }).waitFor({ state: 'attached' });
  return dialog;
};

/** Starts what the dialog says; the page of the rollout follows. */
export const startRollout = async (page: Page, version: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Start rollout' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1, name: version }).waitFor();
};

/** How a rollout stands, beside its name. */
export const rolloutState = (page: Page, words: string): Locator =>
  page.getByRole('heading', { level: 1 }).locator('..').getByText(words, { exact: true });
