import { DatabaseSync } from 'node:sqlite';
import test, { type ExecutionContext } from 'ava';
import { createStatementCache } from '#cmd/controller/db/statement-cache.ts';

const open = (t: ExecutionContext) => {
  const database = new DatabaseSync(':memory:');
  t.teardown(() => database.close());
  const prepare = createStatementCache(database);
  const run = (sql: string): unknown => prepare(sql).run([]);
  run('create table fruit (name text)');
  for (const name of ['apple', 'pear', 'plum']) prepare('insert into fruit values (?)').run([name]);
  return { prepare, run };
};

const all = 'select * from fruit';

test('the same text is the same statement, with other values each time', (t) => {
  const { prepare } = open(t);
  const sql = 'select name from fruit where name > ? order by name';
  t.is(prepare(sql), prepare(sql));
  t.deepEqual(prepare(sql).all(['p']), prepare(`${sql} `).all(['p']));
  t.is(prepare(sql).all(['pear']).length, 1);
  t.true(prepare(sql).reader);
  t.false(prepare('delete from fruit').reader);
  t.true(prepare('delete from fruit returning name').reader);
});

test('a change of the schema is seen at once', (t) => {
  const { prepare, run } = open(t);
  t.deepEqual(Object.keys(prepare(all).all([])[0] as object), ['name']);
  run('alter table fruit add column colour text');
  t.deepEqual(Object.keys(prepare(all).all([])[0] as object), ['name', 'colour']);
  run('drop table fruit');
  t.throws(() => prepare(all).all([]), { message: /no such table/ });
});

test('two readers of one statement do not disturb each other', (t) => {
  const { prepare } = open(t);
  const one = prepare(all).iterate([]);
  const names = [one.next().value];
  const two = [...prepare(all).iterate([])];
  names.push(...one);
  t.deepEqual(names, two);
  t.is(two.length, 3);
});

test('statements are forgotten when there are many', (t) => {
  const { prepare } = open(t);
  const first = prepare(all);
  for (let at = 0; at < 1000; at += 1) prepare(`select ${at}`);
  t.not(prepare(all), first);
  t.deepEqual(prepare(all).all([]), first.all([]));
});
