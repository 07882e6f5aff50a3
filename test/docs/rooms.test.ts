import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'ava';
import { pureRooms } from '../pure-rooms.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/design.md'), 'utf8');

/** The list of rooms: those named at the beginning of a line below the folder they are in, with what is said of them. */
const listed = (folder: string): readonly { readonly room: string; readonly text: string }[] => {
  const block = /```\n(api\/[\s\S]*?)```/.exec(page)?.[1] ?? '';
  const lines = block.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`${folder}/`));
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  return rest.slice(0, end < 0 ? undefined : end).flatMap((line) => {
    const names = /^ {2}((?:[a-z]+\/\s+)+)/.exec(line)?.[1] ?? '';
    return [...names.matchAll(/([a-z]+)\//g)].map(([, room]) => ({ room: room!, text: line }));
  });
};

const folders = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

for (const folder of ['cmd', 'pkg']) {
  test(`docs/design.md lists the rooms that are in ${folder}, each once`, (t) => {
    const rooms = listed(folder).map(({ room }) => room);
    t.deepEqual(rooms.toSorted(), folders(folder).toSorted());
  });
}

test('docs/design.md says of the rooms that decide, and of no other, that they are pure', (t) => {
  const pure = listed('pkg').filter(({ text }) => text.includes('(pure)'));
  t.deepEqual(pure.map(({ room }) => room).toSorted(), [...pureRooms].toSorted());
});
