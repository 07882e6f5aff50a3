import { until } from '../../until.ts';
import { propertyOf, type Machine } from './machine.ts';
import { openNode } from './person.ts';
import type { Scene } from './scene.ts';
import { patience } from './installation.ts';

const serial = 'edge-03';
const key = 'timer.send.timeout';

const reportedBy = async ({ api }: Machine): Promise<string | undefined> => {
  const { properties } = await api.call('GET /nodes/:id/properties', { params: { id: serial } });
  return properties.find((property) => property.key === key)?.reported?.value;
};

/** A property is changed in the editor, comes into force on the node, and the page shows what the node says of it. */
export const changeProperty = async ({ t, page, shot, machine }: Scene): Promise<void> => {
  const node = machine(serial);
  t.is(await propertyOf(node, key), 120);
  await openNode(page, serial);
  await page.getByRole('link', { name: 'Properties' }).click();
  const input = page.getByLabel(key, { exact: true });
  await input.fill('95');
  await page.getByRole('button', { name: 'Review 1 change…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(key).waitFor();
  await shot('nodes-08-review');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Properties changed').waitFor();
  await until('the node has it', async () => (await propertyOf(node, key)) === 95, patience);
  await until('the node has told', async () => (await reportedBy(node)) === '95', patience);

  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await page.getByRole('group').filter({ hasText: 'IMGA' }).first().locator('summary').click();
  const told = page.getByRole('row').filter({ hasText: `${key}.value` });
  await told.getByRole('cell').getByText('95', { exact: true }).waitFor();
  await shot('nodes-09-log');
  await page.getByRole('link', { name: 'Properties' }).click();
  await input.waitFor();
  t.is(await input.inputValue(), '95');
  t.is(await page.getByText('The node reports').count(), 0, 'a value that the node has differently would be told');
  await page.getByRole('searchbox', { name: 'Search properties' }).fill(key);
  await shot('nodes-10-property');
};
