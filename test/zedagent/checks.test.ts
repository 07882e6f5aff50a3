import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { findChecks } from '#cmd/zedagent/checks/find-checks.ts';
import { lastLine } from '#cmd/zedagent/checks/last-line.ts';
import { runCheck } from '#cmd/zedagent/checks/run-check.ts';
import { runChecks } from '#cmd/zedagent/checks/run-round.ts';
import { createLogger } from '#pkg/process/log.ts';
import { readRebootFiles } from '#pkg/process/reboot-files.ts';
import { topics } from '#pkg/topics/index.ts';
import { eventually, startNode, underTest } from './node.ts';

const log = createLogger('test', { level: 'silent' });
const never = new AbortController().signal;
const minute = { limitMs: 60_000, env: { PATH: '/usr/bin:/bin' }, signal: never };

const tempDir = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-checks-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  return dir;
};

const script = async (dir: string, name: string, body: string, mode = 0o755): Promise<string> => {
  const path = join(dir, name);
  await mkdir(dir, { recursive: true, mode: 0o755 });
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, mode);
  return path;
};

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

test('N16: a check passes with exit status 0; its last line is kept, of what it prints anywhere', async (t) => {
  const dir = await tempDir(t);
  const run = async (body: string) => runCheck(await script(dir, 'check', body), minute);
  t.deepEqual(await run('echo one; echo two >&2; echo'), { passed: true, text: 'two' });
  t.deepEqual(await run('echo no carrier; exit 3'), { passed: false, text: 'no carrier' });
  t.deepEqual(await run('exit 3'), { passed: false, text: 'exit status 3' });
  t.deepEqual(await run('kill -SEGV $$'), { passed: false, text: 'ended by SIGSEGV' });
  const noisy = await run(
    'i=0; while [ $i -lt 3000 ]; do echo "line $i of a check that tells all it does"; i=$((i+1)); done',
  );
  t.is(noisy.text, 'line 2999 of a check that tells all it does');
});

test('N16: a line fit for a report is one line, without control characters, and bounded', (t) => {
  t.is(lastLine('a\nb\u001B[31m red\u0007\n \n'), 'b [31m red');
  t.is(lastLine('x'.repeat(1000)).length, 256);
  t.is(lastLine(`${'x'.repeat(255)}\u{1F600}`), 'x'.repeat(255), 'no half of a letter');
  t.is(lastLine('\n\n'), '');
});

test('N16: a check has a clean environment, no input and the root as its place', async (t) => {
  const dir = await tempDir(t);
  await script(dir, 'env', 'env | cut -d= -f1 | sort | tr "\\n" " "');
  await script(dir, 'input', 'read line || echo "$PWD none"');
  process.env['BASALT_SECRET_OF_A_TEST'] = 'secret';
  t.teardown(() => delete process.env['BASALT_SECRET_OF_A_TEST']);
  const verdicts = await runChecks({ dirs: [dir], limitSeconds: 60, version: '2.0', slot: 'IMGB', signal: never, log });
  const names = verdicts.find(({ name }) => name === 'env')?.text.split(' ') ?? [];
  t.deepEqual(
    names.filter((name) => name !== '_' && name !== 'PWD'),
    ['BASALT_SLOT', 'BASALT_VERSION', 'HOME', 'LANG', 'PATH'],
  );
  t.is(verdicts.find(({ name }) => name === 'input')?.text, '/ none');
});

test('N16: at its limit a check is ended with all that it has started', async (t) => {
  const dir = await tempDir(t);
  const pids = join(dir, 'pids');
  const body = `sleep 1000 & echo $! > ${pids}; echo waiting; trap '' TERM; wait; sleep 1000`;
  const end = await runCheck(await script(dir, 'hangs', body), { ...minute, limitMs: 500 });
  t.deepEqual(end, { passed: false, text: 'not ended after 0.5 s; last: waiting' });
  const child = Number(await readFile(pids, 'utf8'));
  await eventually(() => isGone(child), 'the end of what the check has started');
});

test('N16: what a check leaves behind is ended with it, and what cannot be is not waited for', async (t) => {
  const dir = await tempDir(t);
  const pids = join(dir, 'pids');
  const end = await runCheck(await script(dir, 'leaves', `sleep 1000 & echo $! > ${pids}; echo fine`), minute);
  t.deepEqual(end, { passed: true, text: 'fine' });
  const child = Number(await readFile(pids, 'utf8'));
  await eventually(() => isGone(child), 'the end of what the check has left');
  const escaped = `setsid sh -c 'echo $$ > ${pids}.new; mv ${pids}.new ${pids}; sleep 1000' & until [ "$(cat ${pids})" != ${child} ]; do sleep 0.01; done; echo away`;
  const away = await runCheck(await script(dir, 'escapes', escaped), { ...minute, graceMs: 50 });
  t.deepEqual(away, { passed: true, text: 'away' });
  process.kill(-Number(await readFile(pids, 'utf8')), 'SIGKILL');
});

test('N16: an agent that is stopped ends the check that runs', async (t) => {
  const dir = await tempDir(t);
  const abort = new AbortController();
  const end = runCheck(await script(dir, 'hangs', 'sleep 1000'), { ...minute, signal: abort.signal });
  abort.abort();
  t.deepEqual(await end, { passed: false, text: 'not ended: zedagent was stopped' });
});

test('N16: a program that cannot be started has failed', async (t) => {
  const dir = await tempDir(t);
  const path = join(dir, 'no-interpreter');
  await writeFile(path, '#!/no/such/interpreter\n', { mode: 0o755 });
  t.deepEqual(await runCheck(path, minute), { passed: false, text: 'not run: it cannot be started (ENOENT)' });
  const huge = { ...minute, env: { PATH: 'x'.repeat(4_000_000) } };
  t.deepEqual(await runCheck('/bin/true', huge), { passed: false, text: 'not run: it cannot be started (E2BIG)' });
  await chmod(path, 0o644);
  t.deepEqual(await runCheck(path, minute), { passed: false, text: 'not run: it cannot be started (EACCES)' });
});

test('N16: checks run in the order of their names; one of the operator takes the place of one of the image', async (t) => {
  const dir = await tempDir(t);
  const [image, own] = [join(dir, 'image'), join(dir, 'own')];
  await script(image, '20-radio', 'echo image; exit 1');
  await script(image, '30-last', 'echo last');
  await script(own, '20-radio', 'echo own');
  await script(own, '10-first.sh', 'echo first');
  await script(own, '.hidden', 'exit 1');
  await script(own, '10-first.sh~', 'exit 1');
  const round = { dirs: [image, own, join(dir, 'none')], limitSeconds: 60, version: '', slot: '', signal: never, log };
  t.deepEqual(await runChecks(round), [
    { name: '10-first.sh', passed: true, text: 'first' },
    { name: '20-radio', passed: true, text: 'own' },
    { name: '30-last', passed: true, text: 'last' },
  ]);
  t.deepEqual(await runChecks({ ...round, only: ['30-last'] }), [{ name: '30-last', passed: true, text: 'last' }]);
});

test('N16: a file that is not safe to run, or cannot be, is a check that fails and says what to do', async (t) => {
  const dir = await tempDir(t);
  const problems = async (at: string) =>
    Object.fromEntries((await findChecks([at])).map(({ name, problem }) => [name, problem]));
  await script(dir, 'fine', 'true');
  await script(dir, 'group', 'true', 0o775);
  await script(dir, 'others', 'true', 0o757);
  await script(dir, 'plain', 'true', 0o644);
  await writeFile(join(dir, 'empty'), '', { mode: 0o755 });
  await mkdir(join(dir, 'directory'));
  await symlink('nowhere', join(dir, 'dangling'));
  await symlink('fine', join(dir, 'linked'));
  t.deepEqual(await problems(dir), {
    dangling: 'not run: it cannot be looked at (ENOENT)',
    directory: 'not run: it is no regular file',
    empty: 'not run: it is empty',
    fine: undefined,
    group: 'not run: others may write to it (chmod go-w)',
    linked: undefined,
    others: 'not run: others may write to it (chmod go-w)',
    plain: 'not run: zedagent may not read or execute it (chmod a+rx)',
  });
  await chmod(dir, 0o777);
  t.deepEqual(await problems(dir), { 'checks.d': `not run: others may write to ${dir} (chmod go-w)` });
  await chmod(dir, 0o755);
  t.deepEqual(await problems(join(dir, 'fine')), {
    'checks.d': `not run: ${join(dir, 'fine')} cannot be read (ENOTDIR)`,
  });
  const crowd = join(dir, 'crowd');
  for (let count = 0; count < 33; count += 1) await script(crowd, `c${count}`, 'true');
  const found = await findChecks([crowd]);
  t.is(found.length, 33);
  t.is(found.at(-1)?.problem, 'not run: there are 33 checks, 32 at most are run');
});

test('N16: an agent without a controller runs the checks of image and operator, and commits or falls back by them', async (t) => {
  const dir = await tempDir(t);
  const image = join(dir, 'image');
  await script(image, 'radio', 'echo "no carrier in $BASALT_SLOT"; exit 1');
  const node = await startNode(t, underTest, { link: undefined, imageChecks: image, persistDir: dir });
  await node.ready();
  await eventually(() => node.node().UpdateInprogress, 'the test');
  node.tick(1);
  await eventually(() => node.node().Checks, 'the verdicts');
  t.deepEqual(node.node().Checks, [{ Name: 'radio', Passed: false, Text: 'no carrier in IMGB' }]);
  await script(join(dir, 'basalt/checks.d'), 'radio', 'echo carrier');
  node.tick(4);
  await eventually(() => node.node().Checks?.[0]?.Passed, 'the check passed at another try');
  await script(join(dir, 'basalt/checks.d'), 'radio', 'echo lost; exit 1');
  node.tick(60);
  await eventually(() => node.turned.length > 0, 'the reset');
  t.regex(readRebootFiles(dir).text, /^check radio failed: lost at EVE version/);
});

test('N16: an agent that nobody can reach commits by its own checks, where its operator has written that they may', async (t) => {
  const dir = await tempDir(t);
  await script(join(dir, 'basalt/checks.d'), 'radio', 'echo carrier');
  await writeFile(join(dir, 'basalt/properties.json'), '{"update.test.checks": "sufficient"}');
  const node = await startNode(t, underTest, { link: undefined, persistDir: dir });
  await node.ready();
  await eventually(() => node.node().UpdateInprogress, 'the test');
  node.tick(1);
  await eventually(() => node.node().Checks, 'the verdicts');
  node.tick(60);
  const asked = await node.pubsub.publication(topics.ZbootConfig);
  await eventually(() => asked.current.get('IMGB')?.TestComplete, 'the commit asked for');
  t.pass();
});
