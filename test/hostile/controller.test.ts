import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { parseContainer } from '#pkg/eve/auth-container.ts';
import { encodeControllerCerts } from '#pkg/eve/codec.ts';
import { makeImage } from '../baseosmgr/node.ts';
import { pourZeros } from './bad-datastore.ts';
import { startForger, wireBytes, type Forger } from './forger.ts';
import { mebibyte, until, type HostileNode } from './hostile-node.ts';
import { reply, startManInTheMiddle, type ManInTheMiddle, type Tamper } from './man-in-the-middle.ts';
import { assertRecovers, assertUnharmed, noteHealth, startPlant, type Plant } from './plant.ts';

interface BadController {
  readonly what: string;
  /** begins the mischief, and gives what ends it */
  readonly begin: (middle: ManInTheMiddle, forger: Forger) => Promise<void> | void;
  /** what the agent's log says of it */
  readonly says: RegExp;
  readonly sentAtMost?: number;
}

const tenGiB = 10 * 1024 * mebibyte;
const type = 'Content-Type: application/x-proto-binary';

const onConfig =
  (make: (forger: Forger) => Tamper | Promise<Tamper>): BadController['begin'] =>
  async (middle, forger) =>
    middle.tamper('config', await make(forger));
/** Head and body below HTTP. */
const raw =
  (head: readonly string[], body: (socket: Parameters<Tamper>[0]['socket']) => void): Tamper =>
  ({ socket }) => {
    socket.write(['HTTP/1.1 200 OK', type, ...head, '', ''].join('\r\n'));
    body(socket);
  };

const bytesCases: readonly BadController[] = [
  {
    what: 'a reply of 10 GiB with its length',
    begin: onConfig(() => raw([`Content-Length: ${tenGiB}`], (socket) => pourZeros(socket, tenGiB))),
    says: /larger than 5242880 bytes and was cut off/,
    sentAtMost: 32 * mebibyte,
  },
  {
    what: 'a reply of 10 GiB without a length',
    begin: onConfig(() =>
      raw(['Transfer-Encoding: chunked'], (socket) => {
        socket.write(`${tenGiB.toString(16)}\r\n`);
        pourZeros(socket, tenGiB);
      }),
    ),
    says: /larger than 5242880 bytes and was cut off/,
    sentAtMost: 64 * mebibyte,
  },
  {
    what: 'the largest reply that is read, of zeros',
    begin: onConfig(() => reply(Buffer.alloc(5 * mebibyte))),
    says: /larger than the limit of \d+|malformed AuthContainer/,
  },
  {
    what: 'no protobuf',
    begin: onConfig(() => reply(Buffer.from('<html>welcome</html>'))),
    says: /malformed AuthContainer/,
  },
  {
    what: 'an empty reply',
    begin: onConfig(() => reply(Buffer.alloc(0))),
    says: /malformed AuthContainer: no payload/,
  },
  {
    what: 'two million nested groups',
    begin: onConfig(() => reply(Buffer.alloc(4 * mebibyte, Uint8Array.of(0xbb, 0x3e)))),
    says: /malformed AuthContainer: max depth exceeded/,
  },
  {
    what: 'two million empty apps, well signed',
    begin: onConfig((forger) => reply(forger.seal(wireBytes(1, Buffer.alloc(4_000_000, Uint8Array.of(0x22, 0)))))),
    says: /malformed ConfigResponse: more than \d+ fields/,
  },
  {
    what: 'a version of 1 MB, well signed',
    begin: onConfig((forger) => {
      const baseos = {
        ...(forger.good.baseos as NonNullable<typeof forger.good.baseos>),
        baseOsVersion: 'v'.repeat(1_000_000),
      };
      return reply(forger.seal(forger.evil({ baseos })));
    }),
    says: /the config cannot be used, baseos/,
  },
  {
    what: 'another content type',
    begin: onConfig((forger) => reply(forger.seal(forger.evil()), { 'content-type': 'text/html' })),
    says: /content.type/i,
  },
];

const trustCases: readonly BadController[] = [
  {
    what: 'unsigned',
    begin: onConfig((forger) =>
      reply(forger.altered(forger.seal(forger.evil()), (parts) => (parts.signatureHash = new Uint8Array()))),
    ),
    says: /badSignature/,
  },
  {
    what: 'a bit of the signature flipped',
    begin: onConfig((forger) =>
      reply(
        forger.altered(forger.seal(forger.evil()), ({ signatureHash }) => {
          signatureHash[20] = (signatureHash[20] ?? 0) ^ 1;
        }),
      ),
    ),
    says: /badSignature/,
  },
  {
    what: 'another payload under a good signature',
    begin: onConfig((forger) =>
      reply(
        forger.altered(
          forger.seal(forger.evil()),
          (parts) => (parts.protectedPayload = { payload: forger.evil({ maintenanceMode: true }) }),
        ),
      ),
    ),
    says: /badSignature/,
  },
  {
    what: 'signed by a stranger',
    begin: onConfig((forger) => reply(forger.sealAsStranger(forger.evil()))),
    says: /certificateMiss/,
  },
  {
    what: 'a hash of eight bytes',
    begin: onConfig((forger) =>
      reply(
        forger.altered(
          forger.seal(forger.evil()),
          (parts) => (parts.senderCertHash = parts.senderCertHash.subarray(0, 8)),
        ),
      ),
    ),
    says: /certificate hash of 8 bytes, expected 32/,
  },
  {
    what: 'for another device',
    begin: onConfig((forger) =>
      reply(forger.seal(forger.evil({ id: { uuid: '7a2b1c00-0000-4000-8000-000000000001', version: '99' } }))),
    ),
    says: /7a2b1c00-0000-4000-8000-000000000001|another device|UUID/i,
  },
  {
    what: 'older than the one applied',
    begin: onConfig((forger) =>
      reply(forger.seal(forger.evil({ configTimestamp: (forger.good.configTimestamp ?? 0) - 3_600_000 }))),
    ),
    says: /obsolete/,
  },
  {
    what: 'signed by a stranger, and no certificates',
    begin: (middle, forger) => {
      middle.tamper('config', reply(forger.sealAsStranger(forger.evil())));
      middle.tamper('certs', reply(forger.seal(encodeControllerCerts([]))));
    },
    says: /certificateMiss/,
  },
  {
    what: 'signed by a stranger, and half a million certificates',
    begin: (middle, forger) => {
      middle.tamper('config', reply(forger.sealAsStranger(forger.evil())));
      middle.tamper('certs', reply(forger.seal(Buffer.alloc(1_000_000, Uint8Array.of(0x0a, 0)))));
    },
    says: /certificateMiss/,
  },
];

const day = 24 * 3600 * 1000;

const connectionCases: readonly BadController[] = [
  { what: 'never answers', begin: onConfig(() => () => undefined), says: /no answer in time/ },
  {
    what: 'stops after the head',
    begin: onConfig(() => raw(['Content-Length: 1000'], (socket) => socket.write('x'))),
    says: /no answer in time/,
  },
  {
    what: 'one byte twice a second',
    begin: onConfig(() =>
      raw(['Content-Length: 1000'], (socket) => {
        const timer = setInterval(() => socket.write('x'), 500);
        socket.on('close', () => clearInterval(timer));
      }),
    ),
    says: /no answer in time/,
  },
  {
    what: 'closes in the middle',
    begin: onConfig(() => raw(['Content-Length: 1000'], (socket) => socket.end('half'))),
    says: /no answer/,
  },
  { what: 'hangs up before TLS', begin: (middle) => middle.hangUp(true), says: /no answer/ },
  {
    what: 'garbage instead of HTTP',
    begin: onConfig(
      () =>
        ({ socket }) =>
          void socket.end('\0\x01 nonsense\r\n\r\n'),
    ),
    says: /no answer/,
  },
  {
    what: 'redirects',
    begin: onConfig(
      () =>
        ({ response }) =>
          void response.writeHead(302, { location: 'https://127.0.0.1:1/' }).end(),
    ),
    says: /status 302/,
  },
  {
    what: '500',
    begin: onConfig(
      () =>
        ({ response }) =>
          void response.writeHead(500).end('x'.repeat(1000)),
    ),
    says: /status 500/,
  },
  {
    what: 'a certificate of another authority',
    begin: async (middle, forger) => middle.present(await forger.server({ issuer: forger.stranger })),
    says: /the server's certificate is not trusted/,
  },
  {
    what: 'an expired certificate',
    begin: async (middle, forger) =>
      middle.present(
        await forger.server({ notBefore: new Date(Date.now() - 2 * day), notAfter: new Date(Date.now() - day) }),
      ),
    says: /certificate has expired/,
  },
  {
    what: 'a certificate for another host',
    begin: async (middle, forger) => middle.present(await forger.server({ hosts: ['elsewhere.example'] })),
    says: /the server's certificate is not trusted/,
  },
];

const endMischief = (middle: ManInTheMiddle): void => {
  middle.tamper('config', undefined);
  middle.tamper('certs', undefined);
  middle.present(undefined);
  middle.hangUp(false);
};

const checkpointOf = (node: HostileNode): string => join(node.paths.persist, 'checkpoint/lastconfig');

/** Everything that the config in force has made zedagent say, and the config itself. */
const inForce = async (node: HostileNode) => ({
  topics: await node.topicFiles(
    'zedagent',
    'BaseOsConfig',
    'ContentTreeConfig',
    'DatastoreConfig',
    'ConfigItemValueMap',
  ),
  checkpoint: Buffer.from(parseContainer(await readFile(checkpointOf(node))).payload).toString('hex'),
});

const pollStatus = async (node: HostileNode): Promise<number> => {
  const files = await node.topicFiles('zedagent', 'ZedAgentStatus');
  return Number(/"ConfigGetStatus": (\d)/.exec(Object.values(files)[0] ?? '')?.[1]);
};

const setUp = async (t: ExecutionContext) => {
  const plant = await startPlant(t);
  const middle = await startManInTheMiddle(t, plant.rig);
  const node = await plant.startNode({ server: middle.server });
  await plant.set(node, { 'timer.send.timeout': 3 });
  const kept = '7.0.0-kvm-amd64';
  await plant.upload(kept, kept, (await makeImage(plant.dir, kept)).bytes);
  await plant.want(node, kept, false);
  await node.reported(
    ({ reported }) => JSON.stringify(reported.swList).includes('DOWNLOAD_DONE'),
    'the config to be kept',
  );
  await until('the property is in force', async () =>
    JSON.stringify(await inForce(node)).includes('timer.send.timeout\\": 3'),
  );
  return { plant, middle, node };
};

const run = async (
  t: ExecutionContext,
  { plant, middle, node }: { plant: Plant; middle: ManInTheMiddle; node: HostileNode },
  cases: readonly BadController[],
): Promise<void> => {
  const before = await noteHealth(node);
  const forger = await startForger(plant.rig, node);
  const kept = await inForce(node);
  for (const { what, begin, says, sentAtMost } of cases) {
    const logged = (await node.log('zedagent')).length;
    const sent = middle.sent;
    const { forged } = middle;
    await begin(middle, forger);
    await until(`${what}: it is asked`, () => middle.forged > forged);
    const line = await until(
      `${what}: the log says ${says}`,
      async () =>
        (await node.log('zedagent'))
          .slice(logged)
          .split('\n')
          .find((text) => says.test(text)),
      undefined,
      async () => (await node.log('zedagent')).slice(logged),
    );
    await until(`${what}: the poll failed`, async () => (await pollStatus(node)) === 2);
    const { msg, outcome, err } = JSON.parse(line) as { msg: string; outcome?: string; err?: { message: string } };
    t.log(`${what}: ${[outcome, msg, err?.message].filter(Boolean).join(': ').slice(0, 200)}`);
    if (sentAtMost !== undefined) t.true(middle.sent - sent < sentAtMost, `${what}: ${middle.sent - sent} bytes sent`);
    t.deepEqual(await inForce(node), kept, `${what}: the config in force`);
    endMischief(middle);
    await until(`${what}: polls succeed again`, async () => (await pollStatus(node)) === 1);
    t.deepEqual(await inForce(node), kept, `${what}: the config in force afterwards`);
    await assertUnharmed(t, node, before, what);
  }
  t.log(await node.peaks());
};

/** A case waits for two polls: half of them go to a second node, beside the first. Answers the first one. */
const runOnTwo = async (t: ExecutionContext, cases: readonly BadController[]) => {
  const [first, second] = await Promise.all([setUp(t), setUp(t)]);
  await Promise.all([
    run(
      t,
      first,
      cases.filter((_, nth) => nth % 2 === 0),
    ),
    run(
      t,
      second,
      cases.filter((_, nth) => nth % 2 === 1),
    ),
  ]);
  return first;
};

test('replies that are huge, malformed or nested leave the last good config in force, and a push goes through after them', async (t) => {
  t.timeout(1_200_000);
  const all = await runOnTwo(t, bytesCases);
  // an info that is answered with 10 GiB is cut off as well, and those after it come through
  all.middle.tamper(
    'info',
    raw([`Content-Length: ${tenGiB}`], (socket) => pourZeros(socket, tenGiB)),
  );
  const { forged } = all.middle;
  await all.plant.set(all.node, { 'timer.download.retry': 77 });
  await until('the info is answered badly', () => all.middle.forged > forged);
  all.middle.tamper('info', undefined);
  await assertRecovers(t, all.plant, all.node, '7.1.0-kvm-amd64');
});

test('configs of strangers, for others or of yesterday are not taken, whatever certificates come with them', async (t) => {
  t.timeout(1_200_000);
  const all = await runOnTwo(t, trustCases);
  await all.plant.set(all.node, { 'timer.download.retry': 78 });
  await all.node.reported(
    ({ reported }) => reported.configItemStatus?.['timer.download.retry']?.value === '78',
    'the next config',
  );
});

test('a controller that stalls, hangs up or shows a wrong certificate is missed, and heard again when it is back', async (t) => {
  t.timeout(1_200_000);
  const all = await runOnTwo(t, connectionCases);
  await all.plant.set(all.node, { 'timer.download.retry': 79 });
  await all.node.reported(
    ({ reported }) => reported.configItemStatus?.['timer.download.retry']?.value === '79',
    'the next config',
  );
});
