import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { openControllerApi } from '#cmd/basalt/controller-api.ts';
import { createDownloads } from '#cmd/basalt/fleet/download.ts';
import { connectAlone } from '#cmd/controller/db/postgres.ts';
import { openLink } from '#cmd/controller/images/stores/s3/request.ts';
import { systemClock } from '#pkg/content/clock.ts';
import { httpGet } from '#pkg/content/http-get.ts';
import { sftpGet } from '#pkg/content/sftp-get.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { createTransport } from '#pkg/eve/transport.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Where names lead: first to an address that takes its time, then to one that nobody listens at. */
const slow = '127.77.0.1';
const dead = '127.0.0.1';
const systemLookup = dns.lookup;
const twoAddresses = (name: string, options: dns.LookupAllOptions, done: (...found: unknown[]) => void): void => {
  if (name !== 'far.test') return systemLookup(name, options, done);
  done(
    null,
    [slow, dead].map((address) => ({ address, family: 4 })),
  );
};
dns.lookup = twoAddresses as unknown as typeof dns.lookup;

/**
 * A listener whose connections take as long as a far one's: it stands still with its queue full, so that the kernel drops
 * each new SYN, and goes on when told. The SYN that the kernel sends again a second later is taken.
 */
const farListener = async (t: ExecutionContext) => {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'children/slow-listener.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const fillers: Socket[] = [];
  t.teardown(() => {
    for (const filler of fillers) filler.destroy();
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const port = Number(String((await lines.next()).value).replace('port ', ''));
  child.kill('SIGSTOP');
  for (let isFull = false; !isFull;) {
    const filler = connect(port, slow);
    filler.on('error', () => undefined);
    fillers.push(filler);
    isFull = await Promise.race([
      new Promise<boolean>((resolve) => filler.once('connect', () => resolve(false))),
      sleep(300, true),
    ]);
  }
  return {
    port,
    goOn: () => child.kill('SIGCONT'),
    /** somebody has connected and said something */
    heard: async () => String((await lines.next()).value).startsWith('spoke'),
  };
};

interface Client {
  readonly name: string;
  /** settles when it has given up; `host` is a name and a port */
  readonly ask: (host: string, signal: AbortSignal) => Promise<unknown>;
}

const transport = (server: string, more: object) =>
  createTransport({
    api: 'v2',
    server,
    rootsPem: [],
    timeouts: () => ({ sendSeconds: 60, dialSeconds: 30 }),
    maxReplyBytes: 1000,
    ...more,
  });
const certs = { method: 'GET', path: 'certs' } as const;
const content = (url: string, signal: AbortSignal) => ({
  url: new URL(url),
  trusted: [],
  headers: {},
  dialTimeoutSeconds: 30,
  stalledSeconds: 30,
  clock: systemClock,
  signal,
});

const clients: readonly Client[] = [
  { name: 'a node to its controller', ask: (host) => transport(host, {}).exchange(certs, () => undefined) },
  {
    name: 'a fleet to its controller',
    ask: (host) => transport(host, { sharedConnections: 1 }).exchange(certs, () => undefined),
  },
  {
    name: 'a node to its proxy',
    ask: (host) => transport('controller.test', { proxy: `http://${host}` }).exchange(certs, () => undefined),
  },
  { name: 'a node to a datastore over http', ask: (host, signal) => httpGet(content(`http://${host}/x`, signal)) },
  { name: 'a node to a datastore over https', ask: (host, signal) => httpGet(content(`https://${host}/x`, signal)) },
  {
    name: 'a node to a datastore over sftp',
    ask: (host, signal) =>
      sftpGet({
        ...content(`sftp://${host}/x`, signal),
        login: { path: '/x', user: 'u', password: 'p', hostKeys: undefined },
      }),
  },
  {
    name: 'the command line to the controller',
    ask: (host) =>
      openControllerApi({ url: `https://${host}`, token: undefined, ca: undefined }).call(
        'GET /session',
        undefined as never,
      ),
  },
  {
    name: 'a fleet to its datastore',
    ask: (host) =>
      new Promise((resolve) => {
        createDownloads().fetch({
          tree: { RelativeURL: 'x', MaxDownloadSize: 1, ContentSha256: '' },
          datastores: [{ Fqdn: `http://${host}`, Dpath: '', DsCertPEM: [], DsType: 1 }],
          ended: resolve,
        } as unknown as Parameters<ReturnType<typeof createDownloads>['fetch']>[0]);
      }),
  },
  {
    name: 'a controller to its bucket',
    ask: (host) => {
      // it would try again by itself, and meet an address that has become quick
      let attempts = 0;
      const credentials = async () => {
        attempts += 1;
        if (attempts > 1) throw new BasaltError('STORE_UNAVAILABLE', 'the first attempt has failed');
        return { keyId: 'k', secret: 's', sessionToken: undefined };
      };
      const settings = { bucket: 'images', prefix: '', endpoint: `http://${host}`, region: 'r', pathStyle: true };
      return openLink({ ...settings, credentials, ca: undefined }).ask({ method: 'HEAD', key: 'x' });
    },
  },
  { name: 'a controller to its database', ask: (host) => connectAlone(`postgres://u:p@${host}/d`) },
];

for (const { name, ask } of clients) {
  test(`${name}: an address that answers after a second is not given up for one that does not answer`, async (t) => {
    const listener = await farListener(t);
    const abort = new AbortController();
    t.teardown(() => abort.abort());
    const gaveUp = ask(`far.test:${listener.port}`, abort.signal).then(
      () => 'an answer of nobody',
      (error: unknown) => error,
    );
    const heard = listener.heard();
    // longer than the runtime's own patience with one address
    const early = await Promise.race([gaveUp, sleep(600, undefined)]);
    t.is(early, undefined);
    listener.goOn();
    t.is(await Promise.race([gaveUp, heard]), true);
  });
}

test('every file that opens connections sets how long an address may take', async (t) => {
  const opens =
    /from '(?:undici|ssh2|pg)'|\bClient\b[^;]*from 'basic-ftp'|\b(?:net|tls)\.connect\(|import \{[^}]*\b(?:connect|request)\b[^}]*\} from 'node:(?:net|tls|https?)'/;
  const own = /^import (?:\{[^}]*\} from )?'#pkg\/host\/address-attempts\.ts';$/m;
  const missing: string[] = [];
  let opening = 0;
  for await (const file of glob('{pkg,cmd}/**/*.ts', { cwd: root })) {
    const text = readFileSync(path.join(root, file), 'utf8');
    // a socket of this machine has no address
    if (!opens.test(text) || /\bconnect\(\{ path: /.test(text)) continue;
    opening += 1;
    if (!own.test(text)) missing.push(file);
  }
  t.true(opening >= 7);
  t.deepEqual(missing, []);
});
