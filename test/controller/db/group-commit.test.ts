import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { type ExecutionContext } from 'ava';
import { Kysely } from 'kysely';
import { inGroup } from '#cmd/controller/db/group-commit.ts';
import { migrations } from '#cmd/controller/db/migrations.ts';
import { NodeSqliteDialect } from '#cmd/controller/db/node-sqlite.ts';
import type { Database, Schema } from '#cmd/controller/db/schema.ts';
import { tempDir } from '../rig.ts';

/** A database of settings alone, and how many of its transactions were committed. */
const open = async (t: ExecutionContext) => {
  const path = join(await tempDir(t), 'db.sqlite');
  let commits = 0;
  const db = new Kysely<Schema>({
    dialect: new NodeSqliteDialect(path),
    log: ({ level, query }) => void (commits += level === 'query' && query.sql === 'commit' ? 1 : 0),
  });
  t.teardown(() => db.destroy());
  await migrations['0001-initial']!.up(db);
  const other = new DatabaseSync(path);
  t.teardown(() => other.close());
  const onDisk = (): unknown[] =>
    other
      .prepare('select key from setting order by key')
      .all()
      .map(({ key }) => key);
  return { db, commits: () => commits, onDisk };
};

const put = (db: Database, key: string, fail = false): Promise<string> =>
  inGroup(db, async (trx) => {
    await trx.insertInto('setting').values({ key, value: key }).execute();
    if (fail) throw new Error(`${key} does not want to`);
    return key;
  });

test('transactions that come together are committed together, and each is answered when another connection sees it', async (t) => {
  const { db, commits, onDisk } = await open(t);
  const keys = Array.from({ length: 20 }, (_, at) => `k${10 + at}`);
  const answers = keys.map((key) => put(db, key).then((answer) => [answer, onDisk().length]));
  t.deepEqual(
    await Promise.all(answers),
    keys.map((key) => [key, keys.length]),
  );
  t.deepEqual(onDisk(), keys);
  t.is(commits(), 1);
});

test('one that fails leaves nothing of itself and takes no other with it', async (t) => {
  const { db, onDisk } = await open(t);
  const results = await Promise.allSettled([put(db, 'a'), put(db, 'b', true), put(db, 'c'), put(db, 'a')]);
  t.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled', 'rejected'],
  );
  t.deepEqual(onDisk(), ['a', 'c']);
  t.is(await put(db, 'd'), 'd', 'and the group goes on');
});
