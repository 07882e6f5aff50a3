import { join } from 'node:path';
import test from 'ava';
import { runTool, runToolOk } from '#pkg/host/tool.ts';

test('a tool that cannot be started is an error at once, and its time limit keeps nobody waiting', async (t) => {
  const child = join(import.meta.dirname, 'children/missing-tool.ts');
  const said = JSON.parse(await runToolOk(process.execPath, [child])) as { failure: string; waitsFor: string[] };
  t.regex(said.failure, /cannot start .*no-such-program: .*ENOENT/);
  t.false(said.waitsFor.includes('Timeout'), said.waitsFor.join());
});

test('a tool that takes longer than it may is stopped', async (t) => {
  const error = await t.throwsAsync(runTool('sleep', ['600'], { timeoutSeconds: 0.05 }));
  t.regex(error.message, /sleep did not end within 0.05 s and was stopped/);
});

test('a tool that fails says so in its own words', async (t) => {
  const script = 'echo out; echo first >&2; echo last >&2; exit 3';
  t.deepEqual(await runTool('sh', ['-c', script]), { status: 3, stdout: 'out\n', stderr: 'first\nlast\n' });
  const error = await t.throwsAsync(runToolOk('sh', ['-c', script]));
  t.regex(error.message, /sh failed with status 3: first \/ last/);
});
