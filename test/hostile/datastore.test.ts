import test from 'ava';
import { makeImage } from '../baseosmgr/node.ts';
import { pourZeros, raw, status, type Misbehaviour } from './bad-datastore.ts';
import { mebibyte, type HostileNode } from './hostile-node.ts';
import { assertRecovers, assertUnharmed, noteHealth, startPlant, type Plant, type Unharmed } from './plant.ts';

const tenGiB = 10 * 1024 * mebibyte;

interface BadServer {
  readonly what: string;
  readonly version: string;
  readonly how: Misbehaviour;
  readonly says: RegExp;
  /** most bytes that the node may let itself be sent over all attempts; socket buffers count */
  readonly sentAtMost?: number;
}

const headOf = (...lines: string[]): string => ['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n');
const leaveOpen = (): void => undefined;

/** Half of the true bytes, then the connection breaks; ranges are not known. */
const cutInTheMiddle: Misbehaviour = ({ socket }) => {
  socket.write(headOf('Content-Length: 1052672'));
  socket.write(Buffer.alloc(500_000), () => socket.resetAndDestroy());
};

const redirectToItself: Misbehaviour = ({ request, response }) =>
  void response.writeHead(302, { location: `http://${request.headers.host}${request.url}` }).end();

/** Pours a header that has no end. */
const endlessHead: Misbehaviour = ({ socket }) => {
  socket.write('HTTP/1.1 200 OK\r\nX-Filler: ');
  pourZeros(socket, tenGiB);
};

const endlessChunks: Misbehaviour = ({ socket }) => {
  socket.write(headOf('Transfer-Encoding: chunked'));
  // one chunk of 10 GiB
  socket.write(`${tenGiB.toString(16)}\r\n`);
  pourZeros(socket, tenGiB);
};

const quickCases: readonly BadServer[] = [
  { what: '404', version: '5.0.1-kvm-amd64', how: status(404), says: /http:\S+ answered with status 404/ },
  { what: '403', version: '5.0.2-kvm-amd64', how: status(403), says: /answered with status 403/ },
  {
    what: '10 GiB announced and sent',
    version: '5.0.3-kvm-amd64',
    how: raw(headOf(`Content-Length: ${tenGiB}`), (socket) => pourZeros(socket, tenGiB)),
    says: /http:\S+ The content has 10737418240 bytes at its datastore where 1052672 are configured/,
    sentAtMost: 24 * mebibyte,
  },
  {
    what: '10 GiB in one chunk',
    version: '5.0.4-kvm-amd64',
    how: endlessChunks,
    says: /sent more than the 1052672 bytes .* the rest was cut off/,
    sentAtMost: 24 * mebibyte,
  },
  {
    what: 'endless body without a length',
    version: '5.0.5-kvm-amd64',
    how: raw(headOf(), (socket) => pourZeros(socket, tenGiB)),
    says: /sent more than the 1052672 bytes .* the rest was cut off/,
    sentAtMost: 24 * mebibyte,
  },
  {
    what: 'endless header',
    version: '5.0.6-kvm-amd64',
    how: endlessHead,
    says: /head of the reply of http:\S+ is longer than 32768 bytes/,
    sentAtMost: 24 * mebibyte,
  },
  {
    what: 'length too small',
    version: '5.0.7-kvm-amd64',
    how: raw(headOf('Content-Length: 10'), (socket) => socket.end(Buffer.alloc(1052672))),
    says: /has 10 bytes at its datastore where 1052672 are configured/,
  },
  {
    what: 'redirects to itself',
    version: '5.0.8-kvm-amd64',
    how: redirectToItself,
    says: /redirects more than 5 times/,
  },
];

const check = async (
  t: Parameters<typeof assertUnharmed>[0],
  plant: Plant,
  node: HostileNode,
  before: Unharmed,
  { what, version, how, says, sentAtMost }: BadServer,
): Promise<void> => {
  const image = await makeImage(plant.dir, version);
  const sha256 = await plant.upload(version, version, image.bytes);
  plant.datastore.misbehave(sha256, how);
  await plant.want(node, version);
  const { swErr } = await node.failure(version, 110);
  t.regex(swErr.description, says, what);
  t.notDeepEqual(swErr.retryCondition, '', `${what}: it says when it tries again`);
  t.log(`${what}: ${swErr.severity}: ${swErr.description} ${swErr.retryCondition}`);
  if (sentAtMost !== undefined)
    t.true(plant.datastore.sentFor(sha256) < sentAtMost, `${what}: sent ${plant.datastore.sentFor(sha256)}`);
  await assertUnharmed(t, node, before, what);
};

test('a datastore that refuses, lies or never ends is told from its image, and the next one is taken', async (t) => {
  t.timeout(1_200_000);
  const plant = await startPlant(t);
  const node = await plant.startNode();
  const before = await noteHealth(node);
  for (const server of quickCases) await check(t, plant, node, before, server);
  t.log(await node.peaks());
  // the last one becomes honest: the same request goes on by itself, or with the next push
  await assertRecovers(t, plant, node, '5.1.0-kvm-amd64');
});

// what is tried seven times before it counts as failed takes a minute each, so these have a node of their own
const patientCases: readonly BadServer[] = [
  { what: '500', version: '6.0.1-kvm-amd64', how: status(500), says: /answered with status 500/ },
  {
    what: 'closed in the middle for ever',
    version: '6.0.2-kvm-amd64',
    how: cutInTheMiddle,
    says: /connection to http:\S+ (was lost after 500000 of 1052672 bytes|failed: read ECONNRESET)/,
  },
  {
    what: 'garbage instead of HTTP',
    version: '6.0.3-kvm-amd64',
    how: raw('\x16\x03\x01 SSH-2.0-nonsense\r\n\r\n\0\0', (socket) => socket.end()),
    says: /http:\S+ The reply .* its first line is not an HTTP\/1 status line/,
  },
  {
    what: 'stalls',
    version: '6.0.4-kvm-amd64',
    how: raw(headOf('Content-Length: 1052672'), leaveOpen),
    says: /sent nothing for 20 s/,
  },
];

test('a datastore that fails again and again is given up in the end, told, and used again when it works', async (t) => {
  t.timeout(1_200_000);
  const plant = await startPlant(t);
  await Promise.all(
    patientCases.map(async (server, nth) => {
      const node = await plant.startNode();
      const before = await noteHealth(node);
      await plant.set(node, { 'timer.download.stalled': 20 });
      await check(t, plant, node, before, server);
      // one is enough to show that a server which recovers needs nobody's help
      if (nth !== patientCases.length - 1) return;
      const { desired } = (await plant.rig.rest('GET', `/nodes/${node.serial}`)).json;
      plant.datastore.misbehave(desired.baseos.sha256, undefined);
      const there = ({
        reported,
      }: {
        reported: { swList: { shortVersion: string; partitionState: string }[] };
      }): boolean =>
        reported.swList.some((entry) => entry.shortVersion === server.version && entry.partitionState === 'updating');
      // its image has no agents inside, so the armed slot is as far as it comes
      await node.reported(there, 'the retry arms it', 90).catch(async (error: unknown) => {
        // the reboot may have come before the report of the armed slot
        const { IMGB } = await node.slots();
        if (IMGB.state !== 'inprogress') throw error;
      });
      t.pass();
    }),
  );
});
