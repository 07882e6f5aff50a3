import { readFileSync } from 'node:fs';
import test from 'ava';
import { refusedByCompiler } from './ask-compiler.ts';
import { compare } from './explained.ts';
import declare, { runCase, takeCases } from './fake-ava.ts';
import { findMutants } from './find-mutants.ts';
import { judge } from './judge.ts';
import { mutate, nameOf, type Mutant } from './mutant.ts';
import { roomNames, roomOf } from './rooms.ts';

const sorted = (texts: Iterable<string>): string[] => [...texts].toSorted();

/** Every text that a source becomes. */
const mutantsOf = (source: string): string[] =>
  sorted(findMutants('x.ts', source).map((mutant) => mutate(source, mutant)));

test('operators, conditions and literals are changed, types and imports are not', (t) => {
  t.deepEqual(
    mutantsOf('const f = (a: 1 | 2, b: number): boolean => a < b;'),
    sorted([
      'const f = (a: 1 | 2, b: number): boolean => a <= b;',
      'const f = (a: 1 | 2, b: number): boolean => a >= b;',
    ]),
  );
  t.deepEqual(mutantsOf("import { a } from 'a';\nexport * from 'b';\ntype T = 'x';"), sorted([]));
  t.deepEqual(mutantsOf('x = a && !b;'), sorted([';', 'x = a;', 'x = !b;', 'x = a && b;']));
  t.deepEqual(mutantsOf('if (a) b();'), sorted(['if (true) b();', 'if (false) b();', 'if (a) ;']));
  t.deepEqual(
    mutantsOf('const a = b ? 0x0f : /^x$/;'),
    sorted([
      'const a = 0x0f;',
      'const a = /^x$/;',
      'const a = b ? 16 : /^x$/;',
      'const a = b ? 0x0f : /(?!)/;',
      'const a = b ? 0x0f : /x$/;',
      'const a = b ? 0x0f : /^x/;',
    ]),
  );
});

test('wording is left alone, other texts are not', (t) => {
  t.deepEqual(
    mutantsOf("const a = ['the slot is full', `of ${b} bytes`].length;"),
    sorted([
      'const a = [`of ${b} bytes`].length;',
      "const a = ['the slot is full'].length;",
      "const a = [`of ${b} bytes`, 'the slot is full'].length;",
    ]),
  );
  t.deepEqual(
    mutantsOf("const a = { active: 'active', none: '' };"),
    sorted(["const a = { active: '', none: '' };", "const a = { active: 'active', none: 'mutant' };"]),
  );
});

test('calls are left out, rules exchanged, and what a literal changes of an object is forgotten', (t) => {
  t.deepEqual(
    mutantsOf('const a = b.filter(c).some(d);'),
    sorted(['const a = b.some(d);', 'const a = b.filter(c).every(d);']),
  );
  t.deepEqual(
    mutantsOf('run([first, second]);'),
    sorted([';', 'run([second, first]);', 'run([second]);', 'run([first]);']),
  );
  t.deepEqual(mutantsOf('const a = b.toString(c);'), [], 'a name that objects have anyway');
  t.deepEqual(mutantsOf('const a = { ...b, c: d };'), sorted(['const a = { c: d };', 'const a = { ...b };']));
});

test('a mutant is named by its line and by what it changes, wherever the line is', (t) => {
  const source = 'const a = 1;\n\n  const b = a <\n    2;\n';
  const named = findMutants('x.ts', source).map((mutant) => nameOf(source, mutant));
  t.deepEqual(named[1], { file: 'x.ts', line: 'const b = a <', change: '< -> <=' });
  const moved = findMutants('x.ts', `\n${source}`).map((mutant) => nameOf(`\n${source}`, mutant));
  t.deepEqual(moved, named);
});

test('a survivor needs an explanation, and an explanation a survivor', (t) => {
  const [a, b, c] = ['a', 'b', 'c'].map((line) => ({ file: 'x.ts', line, change: '1 -> 2' }));
  const explained = [b!, c!].map((one) => ({ ...one, why: 'the same' }));
  t.deepEqual(compare([a!, b!], explained), { unexplained: [a], outdated: [explained[1]] });
});

const file = 'pkg/watchdog/violation.ts';
const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const change = (from: string, to: string): Mutant => {
  const start = source.indexOf(from);
  return { file, start, end: start + from.length, text: to };
};

test('the compiler refuses what is no program, and what is none of the right types', async (t) => {
  const mutants = [
    change('age > limitSeconds', 'age >'),
    change('age > limitSeconds', 'age >= limitSeconds'),
    change("kind: 'hung'", "kind: 'other'"),
  ];
  t.deepEqual(await refusedByCompiler(mutants), new Set([0, 2]));
});

test('a mutant that breaks a rule is found by a test of the room, one that changes nothing survives', async (t) => {
  const mutants = new Map([
    [0, change('age > limitSeconds', 'age >= limitSeconds')],
    [1, change('return undefined;', 'return void 0;')],
    [2, change('return undefined;', 'for (;;);')],
    [3, change("kind: 'pid', text", "kind: 'hung', text")],
  ]);
  const { tests } = roomOf('watchdog')!;
  const verdicts = await judge(tests, mutants, () => undefined);
  t.regex(verdicts.get(0) ?? '', /a fresh heartbeat and a living process are no violation/);
  t.is(verdicts.get(1), undefined);
  t.regex(verdicts.get(2) ?? '', /the process ended/);
  t.regex(verdicts.get(3) ?? '', /a process that ended comes before/);
});

test('the stand-in for ava finds an object without a prototype equal to one that has one, as ava does', async (t) => {
  const bare: unknown = Object.assign(Object.create(null), { a: 1 });
  t.deepEqual(bare, { a: 1 });
  declare('the same', (each) => each.deepEqual(bare, { a: 1 }));
  declare('another', (each) => each.deepEqual(bare, { a: 2 }));
  const [same, another] = takeCases();
  await t.notThrowsAsync(runCase(same!));
  await t.throwsAsync(runCase(another!));
});

test('every room has sources and tests', (t) => {
  for (const name of roomNames) {
    const room = roomOf(name);
    t.true((room?.sources.length ?? 0) > 0, name);
    t.true((room?.tests.length ?? 0) > 0, name);
  }
  t.is(roomOf('cmd'), undefined);
});
