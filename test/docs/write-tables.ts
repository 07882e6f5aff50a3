import { readFileSync, writeFileSync } from 'node:fs';
import { generated, pagePath } from './generated.ts';
import { withTable } from './tables.ts';

for (const { page, text, name } of generated()) {
  const file = pagePath(page);
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), text, name));
}
