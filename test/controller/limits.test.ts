import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { connect as tlsConnect, type TLSSocket } from 'node:tls';
import type { ExecutionContext } from 'ava';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { registerDevice } from '#cmd/controller/nodes/device-queries.ts';
import { listInfo } from '#cmd/controller/nodes/info-queries.ts';
import { pruningEvery } from '#cmd/controller/db/pruning.ts';
import { infoKept } from '#cmd/controller/nodes/messages.ts';
import { storeInfo } from '#cmd/controller/nodes/store-info.ts';
import { addSerials } from '#cmd/controller/nodes/onboarding-queries.ts';
import { onboard, report, sw } from './device.ts';
import { rig, tempDir, type Loose, type Rig } from './rig.ts';
import { both, newDatabase } from './engines.ts';

const dial = async (t: ExecutionContext, client: Rig): Promise<TLSSocket> => {
  const { hostname, port } = new URL(client.url);
  const ca = await readFile(join(client.stateDir, 'pki', 'root-certificate.pem'));
  const socket = tlsConnect({ host: hostname, port: Number(port), ca });
  t.teardown(() => socket.destroy());
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'secureConnect');
  return socket;
};

const closed = (socket: TLSSocket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()));

both('a body that does not come in time ends the connection, on either API', async (t) => {
  const client = await rig(t, { bodyMs: 100 });
  for (const path of ['/api/v2/edgedevice/register', '/api/v1/onboarding']) {
    const socket = await dial(t, client);
    const type = path.includes('v2') ? 'application/x-proto-binary' : 'application/json';
    const auth = `authorization: ${client.headers['authorization']}`;
    const head = ['host: x', auth, `content-type: ${type}`, 'content-length: 100'].join('\r\n');
    socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n\r\n{`);
    await closed(socket);
  }
  t.is((await client.rest('GET', '/status')).status, 200);
});

both('an upload may take longer than other bodies', async (t) => {
  const client = await rig(t, { bodyMs: 100 });
  const slow = async function* () {
    for (let part = 0; part < 5; part += 1) {
      yield Buffer.alloc(1000, part);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  const options = { headers: client.headers, body: Readable.from(slow()) };
  t.is((await client.send('PUT', '/api/v1/images/slow', options)).status, 201);
});

both('what is no TLS or no HTTP is hung up on and harms nobody', async (t) => {
  const client = await rig(t);
  const socket = await dial(t, client);
  socket.write('this is not HTTP\r\n\r\n');
  await closed(socket);
  const huge = await dial(t, client);
  huge.write(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`);
  await closed(huge);
  t.is((await client.rest('GET', '/status')).status, 200);
});

both('the history of a device is bounded, by number and by length of each message', async (t) => {
  const db = await openDatabase(await newDatabase(t, await tempDir(t)));
  t.teardown(() => db.destroy());
  await addSerials(db, ['s', 'quiet'], 1);
  for (const [uuid, serial] of [
    ['u', 's'],
    ['q', 'quiet'],
  ] as const) {
    const hash = serial.padEnd(64, '0');
    await registerDevice(db, {
      uuid,
      serial,
      soft_serial: '',
      cert_hash: hash,
      cert_pem: '',
      onboard_cert_hash: 'o',
      registered_at: 1,
    });
  }
  const message = { deviceUuid: 'u', at: 5, content: { kind: 'other', ztype: 77 } } as const;
  await storeInfo(db, 'q', 1, { ...message, deviceUuid: 'q' }, '{}');
  const extra = 125;
  for (let count = 0; count < infoKept + extra; count += 1) await storeInfo(db, 'u', count, message, `{"n":${count}}`);
  const kept = await listInfo(db, 'u', 0, 10_000);
  t.true(kept.length >= infoKept && kept.length < infoKept + pruningEvery, String(kept.length));
  t.is(kept[0]?.message, `{"n":${infoKept + extra - kept.length}}`, 'the oldest ones went');
  t.is((await listInfo(db, 'q', 0, 10)).length, 1, 'not those of another device');
  await storeInfo(db, 'u', 1, message, JSON.stringify('x'.repeat(70_000)));
  t.is((await listInfo(db, 'u', 0, 10_000)).at(-1)?.message, '{"tooLongToKeep":70002}');
});

both('what one report can add to the timeline is bounded', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const { status } = await device.info(report(Array.from({ length: 5000 }, () => sw())));
  t.true([201, 422].includes(status), String(status));
  const swErr = { description: 'e'.repeat(100_000), timestamp: 0, severity: 3, retryCondition: '', entities: [] };
  t.is((await device.info(report([sw({ swErr })]))).status, 201);
  const { rows } = (await client.rest('GET', `/nodes/${device.serial}/timeline?limit=1000`)).json;
  t.true(rows.length <= 2 * 64);
  const long = rows.find((row: Loose) => row.swErr !== '');
  t.is(long.swErr, `${'e'.repeat(2048)}...`);
});
