import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'ava';
import { propertyRows, withTable } from './tables.ts';

test('docs/config-properties.md has the table that the code has', (t) => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/config-properties.md'), 'utf8');
  t.is(page, withTable(page, propertyRows()), 'run: node test/docs/write-tables.ts');
});
