import type { ExecutionContext } from 'ava';
import { openDatabase } from '#cmd/controller/db/open.ts';
import type { Database } from '#cmd/controller/db/schema.ts';
import { fleetLines } from '#cmd/controller/nodes/fleet-lines.ts';
import { listInfo } from '#cmd/controller/nodes/info-queries.ts';
import { latestReport } from '#cmd/controller/nodes/reports.ts';
import { storeInfo } from '#cmd/controller/nodes/store-info.ts';
import { listTimeline } from '#cmd/controller/nodes/timeline-queries.ts';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import { report, sw } from './device.ts';
import { both, newDatabase } from './engines.ts';
import { tempDir } from './rig.ts';

/** A database with so many devices; the later ones have names and UUIDs that come earlier. */
const open = async (t: ExecutionContext, count: number): Promise<{ db: Database; uuids: string[] }> => {
  const db = await openDatabase(await newDatabase(t, await tempDir(t)));
  t.teardown(() => db.destroy());
  const uuids = Array.from({ length: count }, (_, at) => `u${9999 - at}`);
  const rows = uuids.map((uuid, at) => ({
    uuid,
    name: uuid,
    serial: uuid,
    soft_serial: '',
    cert_hash: uuid,
    cert_pem: '',
    onboard_cert_hash: 'o',
    registered_at: 100 + at,
  }));
  for (let from = 0; from < count; from += 100) {
    const values = rows
      .slice(from, from + 100)
      .map((row) => ({ ...row, last_contact: null, metric_count: 0, certs: '[]' }));
    await db.insertInto('device').values(values).execute();
  }
  return { db, uuids };
};

const progress = (percent: number): InfoMessage['content'] => report([sw({ downloadProgress: percent })]);
const store = (db: Database, uuid: string, at: number, content: InfoMessage['content']) =>
  storeInfo(db, uuid, at, { deviceUuid: uuid, at, content }, JSON.stringify({ uuid, at }));

both('infos of many nodes that come at once are all kept, each with its rows in their order', async (t) => {
  const { db, uuids } = await open(t, 40);
  const rounds = [1, 2, 3];
  const answers = await Promise.all(
    uuids.map(async (uuid) => {
      const rows = [];
      for (const round of rounds) rows.push(...(await store(db, uuid, round, progress(round))).rows);
      return rows;
    }),
  );
  for (const [at, uuid] of uuids.entries()) {
    const rows = await listTimeline(db, uuid, 0, 10);
    t.deepEqual(
      rows.map(({ downloadProgress }) => downloadProgress),
      rounds,
    );
    t.deepEqual(answers[at], rows, 'listeners are told what is stored');
    t.deepEqual(
      (await listInfo(db, uuid, 0, 10)).map(({ message }) => message),
      rounds.map((round) => JSON.stringify({ uuid, at: round })),
    );
    t.is((await latestReport(db, uuid))?.receivedAt, rounds.length);
  }
});

both('two infos of one node in one turn follow each other', async (t) => {
  const { db, uuids } = await open(t, 2);
  const [a = '', b = ''] = uuids;
  await Promise.all([store(db, a, 1, progress(1)), store(db, b, 1, progress(1)), store(db, a, 2, progress(2))]);
  t.deepEqual(
    (await listTimeline(db, a, 0, 10)).map(({ downloadProgress }) => downloadProgress),
    [1, 2],
  );
});

both('an info that cannot be stored fails alone', async (t) => {
  const { db, uuids } = await open(t, 3);
  const results = await Promise.allSettled(
    [uuids[0]!, 'nobody', uuids[1]!].map((uuid) => store(db, uuid, 1, progress(1))),
  );
  t.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  t.is((await listTimeline(db, undefined, 0, 10)).length, 2);
});

both('a fleet that is read in parts is listed whole, in the order in which it came', async (t) => {
  const { db, uuids } = await open(t, 1100);
  await Promise.all([uuids[0]!, uuids[1]!].map((uuid) => store(db, uuid, 5, progress(7))));
  // as a controller without briefs left it
  await db.deleteFrom('brief').where('device_uuid', '=', uuids[1]!).execute();
  const lines = await fleetLines(db);
  t.deepEqual(
    lines.map(({ uuid }) => uuid),
    uuids,
  );
  t.truthy(lines[0]?.brief);
  t.deepEqual(lines[1]?.brief, lines[0]?.brief);
  t.is(lines[2]?.brief, undefined);
  t.deepEqual(
    lines.slice(0, 3).map(({ reportedAt }) => reportedAt),
    [5, 5, null],
  );
});
