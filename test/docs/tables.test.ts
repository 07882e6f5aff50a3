import { readFileSync } from 'node:fs';
import test from 'ava';
import { generated, pagePath } from './generated.ts';
import { withTable } from './tables.ts';

for (const { page, text, name } of generated()) {
  test(`${page} shows what the code does${name === undefined ? '' : `: ${name}`}`, (t) => {
    const found = readFileSync(pagePath(page), 'utf8');
    t.is(found, withTable(found, text, name), 'run: node test/docs/write-tables.ts');
  });
}
