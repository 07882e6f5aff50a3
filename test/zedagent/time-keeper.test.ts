import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createLogger } from '#pkg/process/log.ts';
import { readTrustedTime, writeTrustedTime } from '#pkg/host/trusted-time.ts';
import { createNtpServers, ntpServersOf } from '#cmd/zedagent/ntp-servers.ts';
import { openTimeKeeper } from '#cmd/zedagent/time-keeper.ts';
import { answer, keys, startController, withCerts } from '../eve/tls-controller.ts';
import { tempDir } from './node.ts';

const log = createLogger('test', { level: 'silent' });
const hour = 3_600_000;
const end = new Date('2046-01-01T00:00:00Z');

/** A keeper whose clocks stand where the test puts them. */
const open = async (t: ExecutionContext, clock: string, persistDir?: string, synchronised = false) => {
  const dir = persistDir ?? (await tempDir(t));
  const now = { clock: new Date(clock), monotonic: 0 };
  const keeper = await openTimeKeeper({
    persistDir: dir,
    builtAt: new Date('2026-01-01T00:00:00Z'),
    clock: () => now.clock,
    synchronised: async () => synchronised,
    monotonicMs: () => now.monotonic,
    log,
  });
  const stored = async (): Promise<string> => {
    await keeper.settled();
    return readFile(join(dir, 'status/last-trusted-time'), 'utf8').catch(() => '');
  };
  return { dir, now, keeper, stored };
};

test('a clock of 1970 is judged by the build, then by what the controller says, over the next boot too', async (t) => {
  const first = await open(t, '1970-01-01T00:00:10Z');
  t.is(first.keeper.now().toISOString(), '2026-01-01T00:00:00.000Z');
  first.keeper.heard({ at: new Date('2026-11-30T12:00:00Z'), notAfter: end });
  await first.keeper.settled();
  t.is(first.keeper.now().toISOString(), '2026-11-30T12:00:00.000Z');
  first.now.monotonic += 5000;
  t.is(first.keeper.now().toISOString(), '2026-11-30T12:00:05.000Z', 'time passes, whatever the clock says');
  t.is(await first.stored(), '2026-11-30T12:00:00Z\n');
  const second = await open(t, '1970-01-01T00:00:10Z', first.dir);
  t.is(second.keeper.now().toISOString(), '2026-11-30T12:00:00.000Z');
});

test('the trusted time is stored at most hourly', async (t) => {
  const { dir, now, keeper, stored } = await open(t, '2026-06-01T00:00:00Z');
  const hear = () => keeper.heard({ at: now.clock, notAfter: end });
  const pass = (milliseconds: number): void => {
    now.clock = new Date(now.clock.getTime() + milliseconds);
    now.monotonic += milliseconds;
  };
  hear();
  t.is(await stored(), '2026-06-01T00:00:00Z\n');
  const { ino } = await stat(join(dir, 'status/last-trusted-time'));
  pass(hour - 1000);
  hear();
  t.is(await stored(), '2026-06-01T00:00:00Z\n');
  t.is((await stat(join(dir, 'status/last-trusted-time'))).ino, ino);
  pass(1000);
  hear();
  t.is(await stored(), '2026-06-01T01:00:00Z\n');
});

test('a floor that was too late gives way to a clock that the controller confirms', async (t) => {
  const dir = await tempDir(t);
  await writeTrustedTime(dir, new Date('2030-01-01T00:00:00Z'));
  const { now, keeper, stored } = await open(t, '2026-06-01T00:00:00Z', dir);
  t.is(keeper.now().getUTCFullYear(), 2030);
  keeper.heard({ at: now.clock, notAfter: end });
  t.is(keeper.now().toISOString(), '2026-06-01T00:00:00.000Z');
  t.is(await stored(), '2026-06-01T00:00:00Z\n');
});

test('a controller whose clock is far from that of NTP moves nothing, and the clock is what is stored', async (t) => {
  for (const said of ['2026-07-01T00:00:00Z', '2026-05-01T00:00:00Z']) {
    const { keeper, stored } = await open(t, '2026-06-01T00:00:00Z', undefined, true);
    keeper.heard({ at: new Date(said), notAfter: end });
    t.is(await stored(), '2026-06-01T00:00:00Z\n');
    t.is(keeper.now().toISOString(), '2026-06-01T00:00:00.000Z');
  }
});

test('a floor that an earlier controller pushed ahead of NTP gives way to NTP', async (t) => {
  const dir = await tempDir(t);
  await writeTrustedTime(dir, new Date('2026-08-01T00:00:00Z'));
  const { keeper, stored } = await open(t, '2026-06-01T00:00:00Z', dir, true);
  keeper.heard({ at: new Date('2026-08-01T00:00:00Z'), notAfter: end });
  t.is(await stored(), '2026-06-01T00:00:00Z\n');
  t.is(keeper.now().toISOString(), '2026-06-01T00:00:00.000Z');
});

test('a verified config says that it is at least as late as it was made, until the controller tells the time', async (t) => {
  const made = new Date('2026-09-01T00:00:00Z');
  const first = await open(t, '1970-01-01T00:00:10Z');
  first.keeper.configDated({ at: made, notAfter: end });
  t.is(await first.stored(), '2026-09-01T00:00:00Z\n');
  t.deepEqual(first.keeper.now(), made);
  first.keeper.configDated({ at: new Date('2026-08-01T00:00:00Z'), notAfter: end });
  await first.keeper.settled();
  t.deepEqual(first.keeper.now(), made, 'an older one says nothing');

  const { keeper, stored } = await open(t, '2026-06-01T00:00:00Z');
  keeper.heard({ at: new Date('2026-06-01T00:00:01Z'), notAfter: end });
  keeper.configDated({ at: made, notAfter: end });
  t.is(
    await stored(),
    '2026-06-01T00:00:00Z\n',
    'who tells the time is believed before what was written into a config',
  );
});

for (const [what, made, synchronised] of [
  ['beyond its certificate', '2046-01-02T00:00:00Z', false],
  ['no time at all', 'never', false],
  ['decades after the image', '2056-06-01T00:00:00Z', false],
  ['ahead of NTP', '2026-09-01T00:00:00Z', true],
  ['a few minutes ahead', '2026-06-01T00:05:00Z', false],
] as const) {
  test(`a config that is dated ${what} moves no floor`, async (t) => {
    const { keeper, stored } = await open(t, '2026-06-01T00:00:00Z', undefined, synchronised);
    const notAfter = what.startsWith('decades') ? new Date('2999-01-01T00:00:00Z') : end;
    keeper.configDated({ at: new Date(made), notAfter });
    t.is(await stored(), '');
    t.is(keeper.now().toISOString(), '2026-06-01T00:00:00.000Z');
  });
}

test('a stored time that is damaged or empty counts as none', async (t) => {
  const dir = await tempDir(t);
  t.is(await readTrustedTime(dir), undefined);
  await writeTrustedTime(dir, new Date('2030-01-01T00:00:00Z'));
  t.is((await readTrustedTime(dir))?.toISOString(), '2030-01-01T00:00:00.000Z');
  const { writeFile } = await import('node:fs/promises');
  for (const text of ['', '\0\0\0', '2030-13-01T00:00:00Z', 'tomorrow', '2030-01-01'])
    t.is(
      await writeFile(join(dir, 'status/last-trusted-time'), text).then(() => readTrustedTime(dir)),
      undefined,
      text,
    );
});

test('a verified controller tells the time with each answer', async (t) => {
  const heard: { at: Date; notAfter: Date }[] = [];
  const said = new Date('2027-02-03T04:05:06Z');
  const controller = await startController(
    t,
    withCerts((request, response) => {
      response.setHeader('date', said.toUTCString());
      answer(304)(request, response);
    }),
  );
  const link = controller.makeLink({ onPeerTime: (peer) => heard.push(peer) });
  await link.config('5d0767ee-0547-4569-b530-387e526f8cb9', 'x');
  t.is(heard.length, 1);
  t.deepEqual(heard[0]?.at, said);
  t.true(heard[0]!.notAfter > new Date());
});

const future = (days: number) => new Date(Date.now() + days * 24 * hour);

test('a certificate of a trusted authority that begins later proves that the clock is behind', async (t) => {
  const notBefore = future(30);
  const heard: { at: Date; notAfter: Date }[] = [];
  const serverKeys = await keys.issue('server', { hosts: ['127.0.0.1'], notBefore });
  const controller = await startController(t, answer(304), { serverKeys });
  const link = controller.makeLink({ onPeerTime: (peer) => heard.push(peer) });
  t.is((await link.config('5d0767ee-0547-4569-b530-387e526f8cb9', 'x')).kind, 'certificateTime');
  t.is(heard.length, 1);
  const late = heard[0]!.at.getTime() - notBefore.getTime();
  t.true(late >= 0 && late <= 1000);
});

for (const [what, request] of [
  ['for another name', { hosts: ['127.0.0.9'], notBefore: future(30) }],
  ['that signs itself', { hosts: ['127.0.0.1'], notBefore: future(30), issuer: undefined }],
  ['that has ended before it begins', { hosts: ['127.0.0.1'], notBefore: future(30), notAfter: future(1) }],
] as const) {
  test(`a certificate ${what} proves no time`, async (t) => {
    const heard: unknown[] = [];
    const serverKeys = await keys.issue('server', request as object);
    const controller = await startController(t, answer(304), { serverKeys });
    const link = controller.makeLink({ onPeerTime: (peer) => heard.push(peer) });
    t.not((await link.config('5d0767ee-0547-4569-b530-387e526f8cb9', 'x')).kind, 'ok');
    t.deepEqual(heard, []);
  });
}

test('the time service is told the servers of the config, one a line, and nothing else', async (t) => {
  t.deepEqual(ntpServersOf('ntp1.example.org, 192.0.2.1;reboot\n2001:db8::1  -x $(id)'), [
    'ntp1.example.org',
    '2001:db8::1',
  ]);
  t.is(ntpServersOf(Array.from({ length: 20 }, (_, n) => `n${n}`).join(',')).length, 8);
  const path = join(await tempDir(t), 'ntp-servers');
  const servers = createNtpServers(path, log);
  await servers.use('a.example, b.example');
  t.is(await readFile(path, 'utf8'), 'a.example\nb.example\n');
  await servers.use('');
  t.is(await readFile(path, 'utf8'), '');
});
