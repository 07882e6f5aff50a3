import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '#cmd/controller/db/open.ts';
import type { Database } from '#cmd/controller/db/schema.ts';
import { fleetLines } from '#cmd/controller/nodes/fleet-lines.ts';
import { findPollingDevice } from '#cmd/controller/nodes/polling.ts';
import { storeInfo } from '#cmd/controller/nodes/store-info.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { decodeInfo } from '#pkg/eve/codec.ts';
import { startCluster } from '../controller/postgres.ts';

/**
 * What the database alone costs a controller: infos of many nodes stored, what a poll reads, the list of nodes. No TLS, no
 * signatures. Run: `node test/bench/store.ts [--database sqlite|postgres] [--nodes N]`.
 */
const { values } = parseArgs({
  options: { database: { type: 'string', default: 'sqlite' }, nodes: { type: 'string', default: '2000' } },
});
const count = Number(values.nodes);

const { ZInfoMsg, ZInfoTypes } = org.lfedge.eve.info;

/** A report as a node sends it, of a test that has so many seconds to go. */
const infoOf = (uuid: string, seconds: number) =>
  decodeInfo(
    ZInfoMsg.encode({
      ztype: ZInfoTypes.ZiDevice,
      devId: uuid,
      dinfo: {
        machineArch: 'x86_64',
        HostName: uuid,
        swList: [
          { partitionLabel: 'IMGA', partitionState: 'inprogress', shortVersion: '2.0', subStatusProgress: seconds },
          { partitionLabel: 'IMGB', partitionState: 'active', shortVersion: '1.0' },
        ],
      },
    }).finish(),
  );

const enter = async (db: Database, uuids: readonly string[]): Promise<void> => {
  for (let from = 0; from < uuids.length; from += 100) {
    const rows = uuids.slice(from, from + 100).map((uuid) => ({
      uuid,
      name: uuid,
      serial: uuid,
      soft_serial: '',
      cert_hash: uuid,
      cert_pem: 'x'.repeat(800),
      onboard_cert_hash: 'o',
      registered_at: 1,
      last_contact: null,
      metric_count: 0,
      certs: '[]',
    }));
    await db.insertInto('device').values(rows).execute();
  }
};

const measured = async (what: string, times: number, run: () => Promise<unknown>): Promise<void> => {
  const [before, began] = [process.cpuUsage(), performance.now()];
  await run();
  const [{ user, system }, ms] = [process.cpuUsage(before), performance.now() - began];
  const each = `${(ms / times).toFixed(3)} ms, of the processor ${((user + system) / 1000 / times).toFixed(3)} ms`;
  process.stdout.write(`${what}: ${each}, ${Math.round((1000 * times) / ms)} a second\n`);
};

const json = JSON.stringify({ text: 'x'.repeat(2500) });
const storeAll = async (db: Database, uuids: readonly string[], seconds: number, atOnce: number): Promise<void> => {
  const left = [...uuids];
  const store = async (): Promise<void> => {
    for (let uuid = left.pop(); uuid !== undefined; uuid = left.pop())
      await storeInfo(db, uuid, seconds, infoOf(uuid, seconds), json);
  };
  await Promise.all(Array.from({ length: atOnce }, store));
};

await using stack = new AsyncDisposableStack();
const dir = await mkdtemp(join(tmpdir(), 'basalt-bench-store-'));
stack.defer(() => rm(dir, { recursive: true, force: true }));
const cluster = values.database === 'postgres' ? await startCluster({ settings: { fsync: 'on' } }) : undefined;
if (cluster) stack.defer(() => cluster.remove());
const db = await openDatabase(
  cluster ? { engine: 'postgres', url: await cluster.createDatabase() } : { engine: 'sqlite', path: join(dir, 'db') },
);
stack.defer(() => db.destroy());
// in no order, as UUIDs are
const uuids = Array.from({ length: count }, (_, at) => `u${(at * 7919) % 1_000_003}`);
await enter(db, uuids);
await storeAll(db, uuids, 1, 64);
for (const [round, atOnce] of [8, 64, 1000].entries())
  await measured(`an info, ${atOnce} at a time`, count, () => storeAll(db, uuids, round + 2, atOnce));
await measured('what a poll reads', count, async () => {
  for (const uuid of uuids) await findPollingDevice(db, uuid);
});
await measured(`the list of ${count} nodes`, 5, async () => {
  for (let round = 0; round < 5; round += 1) await fleetLines(db);
});
