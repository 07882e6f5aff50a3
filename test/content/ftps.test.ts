import test from 'ava';
import { quickClock } from './support/clocks.ts';
import { fetchOf } from './support/fetching.ts';
import { serveFtps } from './support/ftps-server.ts';
import { bytesOf, sha256Of, startManager } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

const MiB = 1024 * 1024;
// more than the buffers hold, so that it has to wait for the disk
const body = bytesOf(9 * MiB + 77);

const setUp = async (t: Parameters<typeof serveFtps>[0], use = {}) => {
  const server = await serveFtps(t, body);
  const { clock, elapse, alarmsSet } = quickClock();
  const { manager } = await startManager(t, await tempDir(t), { clock, use });
  const credentials = { user: 'node', password: 'secret', caPem: server.ca };
  const url = `ftps://127.0.0.1:${server.port}/dir/image.img`;
  return { server, manager, credentials, url, elapse, alarmsSet };
};

test('N14: ftps is fetched over TLS alone, the file and the login', async (t) => {
  const { server, manager, credentials, url } = await setUp(t);
  using file = await manager.fetch(fetchOf(url, { credentials, exactBytes: body.length }));
  t.is(file.sha256, sha256Of(body));
  t.deepEqual(server.inClear, ['AUTH TLS']);
});

test('N14: a server whose certificate is not trusted, or that offers no TLS, gets neither user nor password', async (t) => {
  const { server, manager, credentials, url } = await setUp(t);
  const { caPem: _unknown, ...rest } = credentials;
  await t.throwsAsync(manager.fetch(fetchOf(url, { credentials: rest, attempts: 1 })), { code: 'PEER_CERTIFICATE' });
  server.answer = (command) => (command === 'AUTH TLS' ? '502 what is that?' : undefined);
  await t.throwsAsync(manager.fetch(fetchOf(url, { credentials, attempts: 1 })), { code: 'PEER_STATUS' });
  t.false(server.commands.some((command) => /USER|PASS/.test(command)));
});

test('N14: what an ftps server refuses is told by its code, and nothing of what it says, which may be the password', async (t) => {
  const { manager, credentials, url } = await setUp(t);
  const wrong = { ...credentials, password: 's3cret' };
  const error = await t.throwsAsync(manager.fetch(fetchOf(url, { credentials: wrong })), { code: 'PEER_STATUS' });
  t.notRegex(`${error?.message} ${error?.stack} ${String(error?.cause)}`, /s3cret/);
  t.regex(error?.message ?? '', /FTP code 530/);
  await t.throwsAsync(manager.fetch(fetchOf(url.replace('image', 'other'), { credentials })), { message: /code 550/ });
});

test('N14: a broken ftps transfer goes on when the file has not changed, and begins again when it has', async (t) => {
  for (const changes of [false, true]) {
    const { server, manager, credentials, url } = await setUp(t);
    const other = bytesOf(body.length, 2);
    server.cutAfter = 5 * MiB;
    server.answer = (command) => {
      const isSecond = server.commands.filter((one) => one.startsWith('SIZE')).length === 2;
      if (isSecond && server.cutAfter !== undefined) {
        server.cutAfter = undefined;
        if (changes) Object.assign(server, { body: other, changed: '20260202000000' });
      }
      return command === 'never' ? '' : undefined;
    };
    using file = await manager.fetch(fetchOf(url, { credentials }));
    t.is(file.sha256, sha256Of(changes ? other : body));
    t.is(
      server.commands.some((command) => command.startsWith('REST')),
      !changes,
    );
  }
});

test('N14: an ftps server that sends no more is left', async (t) => {
  const { server, manager, credentials, url, elapse, alarmsSet } = await setUp(t, { stalledSeconds: 20 });
  server.stallAfter = MiB;
  const fetched = manager.fetch(fetchOf(url, { credentials, attempts: 1 }));
  fetched.catch(() => {});
  while (!server.commands.some((command) => command.startsWith('RETR')))
    await new Promise((done) => setImmediate(done));
  await alarmsSet(2);
  elapse(20_000);
  elapse(20_000);
  await t.throwsAsync(fetched, { code: 'PEER_STALLED' });
});
