import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { pureRooms } from './pure-rooms.ts';

const root = path.resolve(import.meta.dirname, '..');
const config = '.oxlintrc.json';

/** Names of these files that the linter refuses an import or a name of. */
const refused = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const dir = await mkdtemp(path.join(tmpdir(), 'basalt-lint-'));
  try {
    await copyFile(path.join(root, config), path.join(dir, config));
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.join(dir, path.dirname(file)), { recursive: true });
      await writeFile(path.join(dir, file), text);
    }
    const { promise, resolve } = Promise.withResolvers<string>();
    const oxlint = path.join(root, 'node_modules/.bin/oxlint');
    execFile(oxlint, ['--format', 'unix'], { cwd: dir }, (_error, stdout) => resolve(stdout));
    const lines = (await promise).split('\n').filter((line) => /no-restricted-(?:imports|globals)/.test(line));
    return Object.keys(files).filter((file) => lines.some((line) => line.includes(file)));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};

const use = (specifier: string): string => `import { one } from '${specifier}';\nexport const two = one;\n`;

test('the linter refuses what the rooms forbid, and nothing else of the kind', async (t) => {
  const wrong = {
    'cmd/zedagent/a.ts': use('#cmd/baseosmgr/disk.ts'),
    'grub/gptprio/a.ts': use('#cmd/basalt/table.ts'),
    'pkg/host/a.ts': use('#cmd/basalt/table.ts'),
    'pkg/host/b.ts': use('../../test/until.ts'),
    ...Object.fromEntries(
      pureRooms.flatMap((room) => [
        [`pkg/${room}/a.ts`, use('node:fs')],
        [`pkg/${room}/b.ts`, use('#cmd/basalt/table.ts')],
        [`pkg/${room}/c.ts`, 'export const now = Date.now();\n'],
      ]),
    ),
  };
  const right = {
    'cmd/zedagent/c.ts': use('#pkg/host/exists.ts'),
    'cmd/basalt/c.ts': use('#grub/gptprio/build.ts'),
    'pkg/host/c.ts': use('node:fs'),
    'pkg/health/d.ts': use('#pkg/machine/step.ts'),
  };
  t.deepEqual(await refused({ ...wrong, ...right }), Object.keys(wrong));
});

test('the linter knows every room that decides', async (t) => {
  const text = await readFile(path.join(root, config), 'utf8');
  for (const room of pureRooms) t.true(text.includes(`"pkg/${room}/**"`), room);
});
