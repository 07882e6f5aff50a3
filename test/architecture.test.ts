import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { pureRooms } from './pure-rooms.ts';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const root = path.resolve(import.meta.dirname, '..');
const statement = /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gms;
const pureFolders = pureRooms.map((room) => `pkg/${room}`);

/** Repository path of what a file imports; packages and node modules are returned as written. */
const resolve = (from: string, specifier: string): string => {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return path.join(path.dirname(from), specifier);
  return specifier;
};

const importsOf = (file: string): Import[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(statement)].map((match) => ({
    from: file,
    to: resolve(file, match[2]!),
    typeOnly: match[1] !== undefined,
  }));

const room = (file: string): string => file.split('/').slice(0, 2).join('/');

const sources = await Array.fromAsync(glob('{api,pkg,cmd,grub,test}/**/*.{ts,tsx}', { cwd: root }));
const imports = sources.flatMap(importsOf);
const show = (found: readonly Import[]): string[] => found.map(({ from, to }) => `${from} -> ${to}`);

test('the tree has been read', (t) => {
  t.true(sources.length > 20);
  t.true(imports.length > 20);
});

test('imports point from cmd to pkg to api, and never to test', (t) => {
  const rank: Record<string, number> = { api: 0, pkg: 1, cmd: 2, grub: 2, test: 3 };
  const upward = imports.filter(({ from, to }) => {
    const [a, b] = [rank[from.split('/')[0]!]!, rank[to.split('/')[0]!]];
    return b !== undefined && b > a;
  });
  t.deepEqual(show(upward), []);
});

test('no process imports another, and the boot side imports none', (t) => {
  const across = imports.filter(
    ({ from, to }) => /^(?:cmd|grub)\//.test(from) && to.startsWith('cmd/') && room(from) !== room(to),
  );
  t.deepEqual(show(across), []);
});

test('no room imports itself through others, not even for a type', (t) => {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (!/^(?:api|pkg|cmd|grub)\//.test(to) || room(from) === room(to)) continue;
    next.set(room(from), (next.get(room(from)) ?? new Set()).add(room(to)));
  }
  const circles: string[] = [];
  for (const start of next.keys()) {
    const reached = new Set(next.get(start));
    for (const at of reached) for (const to of next.get(at) ?? []) reached.add(to);
    if (reached.has(start)) circles.push(start);
  }
  t.deepEqual(circles, []);
});

test('what runs on a node gives other programs their time through run-limited, which waits for none that hangs', (t) => {
  const named = /import \{[^}]*\b(?:exec|execFile|fork)(?:Sync)?\b[^}]*\} from 'node:child_process'/;
  const found = sources.filter(
    (file) => /^(?:cmd|pkg)\//.test(file) && named.test(readFileSync(path.join(root, file), 'utf8')),
  );
  t.deepEqual(found, ['pkg/host/run-limited.ts']);
});

/** What a slot is called, what its bits mean, and what an answer does: no rooms of their own, and no effect. */
const words = ['pkg/boot/slot.ts', 'pkg/boot/starts.ts', 'pkg/eve/unknown-device.ts'];

test('rooms that decide import only rooms that decide; types may come from anywhere', (t) => {
  const impure = imports.filter(
    ({ from, to, typeOnly }) =>
      pureFolders.includes(room(from)) &&
      !typeOnly &&
      !pureFolders.includes(room(to)) &&
      !words.includes(to) &&
      to !== '@sinclair/typebox' &&
      !to.startsWith('@sinclair/typebox/'),
  );
  t.deepEqual(show(impure), []);
});

test('the description of the REST API goes into a browser: it imports itself and TypeBox only', (t) => {
  const heavy = imports.filter(
    ({ from, to }) =>
      room(from) === 'pkg/rest' && room(to) !== 'pkg/rest' && !/^@sinclair\/typebox(?:\/value)?$/.test(to),
  );
  t.deepEqual(show(heavy), []);
});

test('a simulated node of a fleet reaches no socket, file or process, through whatever it imports', (t) => {
  const next = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const reached = new Set(sources.filter((file) => file.startsWith('cmd/basalt/fleet/machine/')));
  t.true(reached.size > 5);
  for (const file of reached) for (const { to } of next.get(file) ?? []) reached.add(to);
  const outside = [...reached].filter((file) => !/^(cmd|pkg)\//.test(file) && !file.startsWith('@sinclair/typebox'));
  t.deepEqual(outside, []);
});

test('no file imports itself through others, not even for a type', (t) => {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file) || trail.includes(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  t.deepEqual(cycles, []);
});
