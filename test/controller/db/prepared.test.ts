import test from 'ava';
import { Kysely, sql } from 'kysely';
import { NodeSqliteDialect } from '#cmd/controller/db/node-sqlite.ts';
import { prepared } from '#cmd/controller/db/prepared.ts';
import type { Schema } from '#cmd/controller/db/schema.ts';

test('a query is put together once and run with the values of each call', async (t) => {
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(':memory:') });
  t.teardown(() => db.destroy());
  let built = 0;
  const pair = prepared((from, one: string, two: string) => {
    built += 1;
    return from.selectNoFrom([sql<string>`${one}`.as('one'), sql<string>`${two}`.as('two')]);
  });
  t.deepEqual(await pair(db, 'a', 'b'), [{ one: 'a', two: 'b' }]);
  t.deepEqual(await pair(db, 'b', 'b'), [{ one: 'b', two: 'b' }]);
  t.is(built, 1);
  const turned = prepared((from, one: string, two: string) =>
    from.selectNoFrom([sql<string>`${two}`.as('two'), sql<string>`${one}`.as('one')]),
  );
  await t.throwsAsync(turned(db, 'a', 'b'), { message: /in their order/ });
  const lost = prepared((from, one: string, _two: string) => from.selectNoFrom(sql<string>`${one}`.as('one')));
  await t.throwsAsync(lost(db, 'a', 'b'), { message: /in their order/ });
});
