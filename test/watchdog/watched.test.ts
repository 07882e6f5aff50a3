import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { guard } from '#cmd/watchdog/guard.ts';
import { watchAgent } from '#cmd/watchdog/watched.ts';

const rig = async (t: ExecutionContext) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-watched-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  let time = 1000;
  const process = async (pid: number, startTime: number, state = 'S') => {
    await mkdir(join(dir, String(pid)), { recursive: true });
    await writeFile(join(dir, String(pid), 'stat'), `${pid} (node) ${state} ${'0 '.repeat(18)}${startTime} 0\n`);
  };
  return {
    dir,
    put: (name: string, text: string) => writeFile(join(dir, name), text),
    process,
    end: (pid: number) => rm(join(dir, String(pid)), { recursive: true }),
    pass: (ms: number) => (time += ms),
    look: watchAgent({ runDir: dir, name: 'a', now: () => time, procDir: dir }),
  };
};

test('an agent that has not been started yet is measured from the first look on', async (t) => {
  const { look, pass } = await rig(t);
  pass(500);
  t.deepEqual(await look(), { name: 'a', pid: 0, exit: undefined, startedAt: 1000, touchedAt: undefined });
});

test('a living process has no end, and its heartbeat counts from when its file was seen to change', async (t) => {
  const { look, put, process, pass } = await rig(t);
  await put('a.pid', '77\n');
  await process(77, 5);
  t.like(await look(), { pid: 77, exit: undefined, startedAt: 1000, touchedAt: undefined });
  await put('a.touch', '');
  pass(100);
  t.like(await look(), { exit: undefined, touchedAt: 1100 });
  pass(100);
  t.like(await look(), { touchedAt: 1100 });
});

test('how a process ended is what its starter tells, awaited for one look', async (t) => {
  const { look, put, process, end } = await rig(t);
  await put('a.pid', '77\n');
  await process(77, 5);
  await look();
  await end(77);
  t.is((await look()).exit, undefined);
  await put('a.exit', 'killed by SIGKILL\n');
  t.is((await look()).exit, 'killed by SIGKILL');
});

test('a process whose end nobody tells has ended all the same; so has a zombie, and one whose number passed on', async (t) => {
  for (const after of ['gone', 'zombie', 'another']) {
    const { look, put, process, end } = await rig(t);
    await put('a.pid', '77\n');
    await process(77, 5);
    await look();
    if (after === 'gone') await end(77);
    if (after === 'zombie') await process(77, 5, 'Z');
    if (after === 'another') await process(77, 6);
    await look();
    t.is((await look()).exit, 'nobody saw how', after);
  }
});

test('a program that could not be started has ended', async (t) => {
  const { look, put } = await rig(t);
  await put('a.exit', 'cannot be started: ENOENT\n');
  t.is((await look()).exit, 'cannot be started: ENOENT');
});

test('the hardware is fed after looks that found all well only, and agents may end while the node does', async (t) => {
  const { dir, put } = await rig(t);
  let fed = 0;
  let looks = 0;
  const stop = new AbortController();
  const options = {
    hardware: { feed: async () => void fed++ },
    limitSeconds: 300,
    stoppingFile: join(dir, 'stopping'),
    onFeedError: () => t.fail(),
    signal: stop.signal,
    everyMs: 1,
  };
  const dies = async () => {
    looks += 1;
    const now = performance.now();
    return { name: 'a', pid: 1, exit: looks > 3 ? 'exit status 1' : undefined, startedAt: now, touchedAt: now };
  };
  t.like(await guard({ ...options, looks: [dies] }), { agent: 'a', kind: 'pid' });
  t.is(fed, 3);
  await put('stopping', '');
  const ends = async () => {
    if (fed === 6) stop.abort();
    return dies();
  };
  t.is(await guard({ ...options, looks: [ends] }), undefined);
  t.true(fed >= 6);
});
