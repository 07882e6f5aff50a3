import { randomUUID } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { sql } from 'kysely';
import { openDatabase } from '#cmd/controller/db/open.ts';
import type { Database } from '#cmd/controller/db/schema.ts';
import { addApiToken, listApiTokens } from '#cmd/controller/access/api-token-queries.ts';
import { addUser, changeUser, findUser, listUsers } from '#cmd/controller/access/user-queries.ts';
import { until } from '../../until.ts';
import { both, newDatabase, removeClusterAfter, sharedCluster } from '../engines.ts';
import { tempDir } from '../rig.ts';

removeClusterAfter();

/** Two controllers' connections to one PostgreSQL database with one user. */
const place = async (t: ExecutionContext): Promise<{ one: Database; two: Database }> => {
  const url = await (await sharedCluster()).createDatabase();
  const [one, two] = [await openDatabase({ engine: 'postgres', url }), await openDatabase({ engine: 'postgres', url })];
  t.teardown(async () => {
    await one.destroy();
    await two.destroy();
  });
  t.true(await addUser(one, { name: 'mia', role: 'viewer', password: 'old' }, 0));
  return { one, two };
};

/** Does `second` while `first` has written and not committed: it ends by itself, or waits for the first. */
const meanwhile = async <T>(
  db: Database,
  first: (trx: Database) => Promise<unknown>,
  second: () => Promise<T>,
): Promise<T> => {
  let result: Promise<T> | undefined;
  await db.transaction().execute(async (trx) => {
    await first(trx);
    let ended = false;
    result = second().finally(() => (ended = true));
    result.catch(() => undefined);
    await until('it has ended or waits', async () => {
      const { rows } = await sql`select 1 from pg_locks where not granted`.execute(trx);
      return ended || rows.length > 0;
    });
  });
  return await (result as Promise<T>);
};

const setUser = (trx: Database, values: { password?: string; disabled?: number }): Promise<unknown> =>
  trx.updateTable('user_account').set(values).where('name', '=', 'mia').execute();

const newToken = (name: string, owner: string | null) => ({
  id: randomUUID(),
  name,
  owner,
  role: 'viewer' as const,
  token_hash: randomUUID(),
  created_at: 0,
  expires_at: null,
  used_at: null,
});

test('a new role does not bring back the password that its user changes at that moment', async (t) => {
  const { one, two } = await place(t);
  const changed = await meanwhile(
    one,
    (trx) => setUser(trx, { password: 'new' }),
    () => changeUser(two, 'mia', { role: 'operator' }),
  );
  t.like(changed, { role: 'operator' });
  t.like(await findUser(one, 'mia'), { role: 'operator', password: 'new' });
});

test('who is disabled at the moment in which he makes a token has none afterwards', async (t) => {
  const { one, two } = await place(t);
  const made = await meanwhile(
    one,
    (trx) => setUser(trx, { disabled: 1 }),
    () => addApiToken(two, newToken('a', 'mia')),
  );
  t.is(made, 'noOwner');
  t.deepEqual(await listApiTokens(one), []);
});

both('of several who take the same name at once one has it, and the others are told', async (t) => {
  const db = await openDatabase(await newDatabase(t, await tempDir(t)));
  t.teardown(() => db.destroy());
  const eight = Array.from({ length: 8 }, (_, index) => index);
  const tokens = await Promise.all(eight.map(() => addApiToken(db, newToken('same', null))));
  t.deepEqual(tokens.toSorted(), ['added', ...eight.slice(1).map(() => 'taken' as const)]);
  const users = await Promise.all(eight.map(() => addUser(db, { name: 'mia', role: 'viewer', password: 'x' }, 0)));
  t.is(users.filter(Boolean).length, 1);
  t.is((await listUsers(db)).length, 1);
});
