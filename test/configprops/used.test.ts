import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import type { Property } from '#pkg/configprops/property.ts';
import { propertyTable } from '#pkg/configprops/table.ts';

const table: Readonly<Record<string, Property>> = propertyTable;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Sources of what runs on a node: who else reads a property has it done nothing there. */
const nodeSources = ['pkg', 'cmd/zedagent', 'cmd/baseosmgr', 'cmd/supervisor']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((path) => path.endsWith('.ts') && path !== 'pkg/configprops/table.ts')
  .map((path) => readFileSync(`${root}${path}`, 'utf8'));

test('a property has an effect on the node, or the table says that it has none: never neither, never both', (t) => {
  t.true(nodeSources.length > 100);
  for (const [name, property] of Object.entries(table)) {
    const isRead = nodeSources.some((text) => text.includes(`'${name}'`));
    t.is(isRead, !('unused' in property), name);
  }
});
