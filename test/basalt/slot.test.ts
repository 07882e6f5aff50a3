import { chmod, chown, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { defaultIds } from '#pkg/process/ids.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import type { EngineOperation, EngineProgress, EngineRequest, EngineStatus } from '#pkg/topics/engine.ts';
import { topics } from '#pkg/topics/index.ts';
import { until } from '../until.ts';
import { runCli, scratchDir, startCli } from './run-cli.ts';

const free: EngineStatus = {
  Holder: '',
  HolderOp: '',
  HolderID: '',
  Busy: false,
  Staged: null,
  Armed: null,
  Power: null,
  Progress: null,
  Stored: [],
};

type Asked = EngineRequest extends infer R ? (R extends EngineRequest ? Omit<R, 'Source'> : never) : never;
type Answer = Partial<EngineOperation> & { readonly progress?: Partial<EngineProgress> };

/** A node's folder in which the test plays the engine over the real topics. */
const makeEngine = async (t: ExecutionContext, answer: (request: Asked) => Answer[]) => {
  const dir = await scratchDir(t);
  await writeFile(join(dir, 'disk.img'), '');
  await writeFile(join(dir, 'image'), 'an image');
  const pubsub = createFilePubSub({ runDir: join(dir, 'run'), persistDir: join(dir, 'persist') });
  t.teardown(async () => await pubsub.close());
  const status = await pubsub.publication(topics.EngineStatus);
  await status.publish('global', free);
  const requests: Asked[] = [];
  const withdrawn: string[] = [];
  const operations = await pubsub.publication(topics.EngineOperation);
  const serve = async (request: Asked): Promise<void> => {
    requests.push(request);
    for (const { progress, ...part } of answer(request)) {
      const { ID, Correlation, Op, RequestedAt } = request;
      const done: EngineProgress = { ID, Phase: 'writing', BytesDone: 0, BytesTotal: 100, SecondsLeft: 0, ...progress };
      await status.publish('global', { ...free, Progress: progress === undefined ? null : done });
      const operation: EngineOperation = {
        Format: 1,
        ID,
        Source: 'basalt (cli)',
        Correlation,
        Op,
        State: 'running',
        Code: '',
        Message: '',
        PartitionLabel: '',
        FromVersion: '',
        ToVersion: '',
        Sha256: '',
        RequestedAt,
        ChangedAt: new Date().toISOString(),
        ...part,
      };
      await operations.publish(ID, operation);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const subscription = pubsub.subscribe(topics.EngineRequest).subscribe((event) => {
    if (event.kind === 'create') void serve(event.value);
    if (event.kind === 'delete') withdrawn.push(event.key);
  });
  t.teardown(() => subscription.unsubscribe());
  const settled = async (count: number): Promise<void> => {
    await until(`${count} requests were taken back`, () => withdrawn.length >= count);
  };
  return { dir, requests, withdrawn, settled };
};

test('stage asks with the whole path, sha256 and version, waits for the end and takes its request back', async (t) => {
  const engine = await makeEngine(t, () => [
    { progress: { BytesDone: 10 } },
    { progress: { BytesDone: 90 } },
    { State: 'staged' },
  ]);
  const sha256 = 'AB'.repeat(32);
  const args = ['--node', engine.dir, 'slot', 'stage', 'image', '--version', '2.0', '--sha256', sha256];
  const { code, stdout } = await runCli(args, engine.dir);
  t.is(code, 0);
  t.regex(stdout, /staged/);
  t.like(engine.requests[0], {
    Op: 'stage',
    Digest: { Algorithm: 'sha256', Value: sha256.toLowerCase() },
    Version: '2.0',
  });
  t.deepEqual(engine.requests[0]?.Op === 'stage' && engine.requests[0].Content, { File: join(engine.dir, 'image') });
  await engine.settled(1);
  t.deepEqual(engine.withdrawn, [engine.requests[0]?.ID]);
});

test('a refusal ends with 3 and names the holder', async (t) => {
  const message = 'the engine is held by eve-config (stage)';
  const engine = await makeEngine(t, () => [{ State: 'refused', Code: 'ENGINE_BUSY', Message: message }]);
  const { code, stderr } = await runCli(['--node', engine.dir, 'slot', 'arm']);
  t.is(code, 3);
  t.regex(stderr, /eve-config/);
});

test('a failure ends with 1 and its reason', async (t) => {
  const engine = await makeEngine(t, () => [{ State: 'failed', Message: 'the image is not readable' }]);
  const { code, stderr } = await runCli(['--node', engine.dir, 'slot', 'stage', join(engine.dir, 'image')]);
  t.is(code, 1);
  t.regex(stderr, /stage failed: the image is not readable/);
});

test('an operation that does not end in time ends with 5, and the request is taken back', async (t) => {
  const engine = await makeEngine(t, () => [{ progress: { BytesDone: 1 } }]);
  const { code } = await runCli(['--node', engine.dir, 'slot', 'commit', '--timeout', '1']);
  t.is(code, 5);
  await engine.settled(1);
  t.is(engine.withdrawn.length, 1);
});

test('Ctrl-C ends the waiting with 130 and takes the request back', async (t) => {
  const engine = await makeEngine(t, () => [{ progress: { BytesDone: 1 } }]);
  const child = startCli(['--node', engine.dir, 'slot', 'revert']);
  await until('the request', () => engine.requests.length > 0);
  child.kill('SIGINT');
  t.is((await child.result).code, 130);
  await engine.settled(1);
  t.is(engine.withdrawn.length, 1);
});

test('forget pointed at a node asks its engine', async (t) => {
  const engine = await makeEngine(t, () => [{ State: 'done' }]);
  t.is((await runCli(['--node', engine.dir, 'forget'])).code, 0);
  t.is(engine.requests[0]?.Op, 'forget');
});

test('a node whose baseosmgr does not run is told so, with 4, and no request is left behind', async (t) => {
  const dir = await scratchDir(t);
  await writeFile(join(dir, 'disk.img'), '');
  for (const verb of ['arm', 'status']) {
    const { code, stderr } = await runCli(['--node', dir, 'slot', verb]);
    t.is(code, 4);
    t.regex(stderr, /baseosmgr does not run/);
  }
});

test('what goes on is found again by its ID: its operations are listed, and one is followed to its end', async (t) => {
  const engine = await makeEngine(t, () => [
    { progress: { BytesDone: 1 } },
    { State: 'armed', Message: 'IMGB is armed' },
  ]);
  t.is((await runCli(['--node', engine.dir, 'slot', 'arm', '--later'])).code, 0);
  const [{ ID } = { ID: '' }] = engine.requests;
  const listed = await runCli(['--node', engine.dir, 'slot', 'operations', '--open']);
  t.regex(listed.stdout, new RegExp(`${ID} .*basalt \\(cli\\) +arm +armed`));
  const followed = await runCli(['--node', engine.dir, 'slot', 'follow', ID]);
  t.is(followed.code, 0);
  t.regex(followed.stdout, /arm is armed: IMGB is armed/);
  const closed = await runCli(['--node', engine.dir, 'slot', 'follow', ID, '--closed', '--timeout', '1']);
  t.is(closed.code, 5, 'it has not ended');
  t.regex(closed.stderr, new RegExp(`slot follow ${ID}`));
  t.is((await runCli(['--node', engine.dir, 'slot', 'follow', 'none', '--timeout', '1'])).code, 5);
});

test('N4: a reboot is asked for with its delay and reason', async (t) => {
  const engine = await makeEngine(t, () => [{ State: 'rebooting', Message: 'reboot after 60 s' }]);
  const args = ['--node', engine.dir, 'slot', 'reboot', '--delay', '60', '--reason', 'a new kernel'];
  const { code, stdout } = await runCli(args);
  t.is(code, 0);
  t.regex(stdout, /reboot asked for: reboot after 60 s/);
  t.like(engine.requests[0], { Op: 'power', Action: 'reboot', DelaySeconds: 60, Reason: 'a new kernel', Force: false });
});

test('N14, N15: a URL is asked for with its digest and limits, and a stored image by its sha256', async (t) => {
  const engine = await makeEngine(t, () => [{ State: 'staged', Message: 'there' }]);
  const slot = (...args: string[]) => runCli(['--node', engine.dir, 'slot', ...args], engine.dir);
  const secret = 'pass%word';
  await writeFile(join(engine.dir, 'login.json'), JSON.stringify({ user: 'u', password: secret }));
  const url = 'https://images.example/v2.img';
  const limits = ['--attempts', '2', '--deadline', '60', '--size', '1000', '--digest', `md5:${'AB'.repeat(16)}`];
  const fetched = await slot('stage', url, ...limits, '--credentials', 'login.json', '--keep', '--name', 'two');
  t.is(fetched.code, 0, fetched.stderr);
  t.regex(fetched.stdout, /kept in the store/);
  const [asked] = engine.requests;
  t.like(asked, { Op: 'stage', Keep: 'store', Name: 'two', Digest: { Algorithm: 'md5', Value: 'ab'.repeat(16) } });
  const Fetch = asked?.Op === 'stage' && 'Fetch' in asked.Content ? asked.Content.Fetch : undefined;
  t.like(Fetch, { URL: url, SizeBytes: 1000, Attempts: 2, DeadlineSeconds: 60 });
  const laid = join(engine.dir, 'run/basalt/credentials', Fetch?.Credentials ?? '');
  t.is((await stat(laid)).mode & 0o777, 0o600, 'for its owner alone');
  t.false(JSON.stringify(engine.requests).includes(secret), 'no topic has it');
  if (process.getuid?.() === 0) {
    const folder = join(engine.dir, 'run/basalt/credentials');
    await chown(folder, 0, defaultIds.baseosmgr);
    await chmod(folder, 0o2770);
    await rm(laid);
    await slot('stage', url, '--credentials', 'login.json');
    const [name = ''] = await readdir(folder);
    const { mode, gid } = await stat(join(folder, name));
    t.deepEqual([mode & 0o777, gid], [0o640, defaultIds.baseosmgr], 'readable by who reads it, as its own user');
  }
  const sha256 = 'cd'.repeat(32);
  t.is((await slot('stage', sha256.toUpperCase())).code, 0);
  t.like(engine.requests.at(-1), { Content: { Stored: sha256 } });
  t.is((await slot('drop', sha256)).code, 0);
  t.like(engine.requests.at(-1), { Op: 'drop', Sha256: sha256 });
});

test('what cannot be staged is said before anything is asked', async (t) => {
  const engine = await makeEngine(t, () => [{ State: 'staged', Message: 'there' }]);
  await writeFile(join(engine.dir, 'bad.json'), '{"passwort": "geheim"}');
  const cases: [string[], RegExp][] = [
    [['missing.img'], /missing\.img cannot be read: give an image file, a URL/],
    [['image', '--digest', 'crc32:00'], /no digest "crc32"/],
    [['image', '--digest', 'md5:00'], /md5 has to be 32/],
    [['image', '--credentials', 'bad.json'], /--credentials is for a URL/],
    [['https://images.example/x', '--credentials', 'none.json'], /none\.json cannot be read/],
    [['https://images.example/x', '--credentials', 'bad.json'], /another form/],
  ];
  for (const [args, words] of cases) {
    const { code, stderr } = await runCli(['--node', engine.dir, 'slot', 'stage', ...args], engine.dir);
    t.is(code, 2, args.join(' '));
    t.regex(stderr, words);
    t.notRegex(stderr, /geheim/);
  }
  t.deepEqual(engine.requests, []);
});
