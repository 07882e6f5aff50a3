import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { readNodeState } from '#cmd/basalt/node/node-state.ts';
import { nodePaths } from '#cmd/basalt/node/paths.ts';
import { runCli, scratchDir, startCli } from '../basalt/run-cli.ts';
import { isAlive } from '../basalt/node/machine.ts';
import { traceUpdate } from './trace.ts';

/** Resolves when the process has said it on stderr, or has ended. */
const said = async (child: ChildProcess, words: RegExp): Promise<void> =>
  await new Promise((resolve) => {
    let text = '';
    child.once('close', () => resolve());
    child.stderr?.on('data', (data: Buffer) => {
      text += data.toString();
      if (words.test(text)) resolve();
    });
  });

test('the story of a newcomer is seen whole by the controller', async (t) => {
  t.timeout(1_800_000);
  const dir = await scratchDir(t);
  const state = join(dir, 'state');
  const { code, stdout, stderr } = await runCli(['--state', state, 'up', '--once']);
  t.is(code, 0, stderr);
  t.regex(stdout, /Every step was seen/);
  for (const words of [
    /onboarded/,
    /2\.0\.0-kvm-amd64 runs, its slot is active/,
    /3\.0\.0-kvm-amd64 is refused/,
    /retry is remembered/,
  ])
    t.regex(stderr, words);
  t.true((await readdir(state)).includes('node1'));

  const { agentLog } = nodePaths(join(state, 'node1'));
  const trace = await traceUpdate(
    {
      controller: join(state, 'log/controller.log'),
      zedagent: agentLog('zedagent'),
      baseosmgr: agentLog('baseosmgr'),
    },
    /arm: IMGB -> updating/,
  );
  const inOrder = (lines: readonly string[], ...steps: readonly RegExp[]): void => {
    const at = steps.map((step) => lines.findIndex((line) => step.test(line)));
    const rising = at.every((place, n) => place >= 0 && place >= (at[n - 1] ?? 0));
    t.true(rising, `${trace.configId}: ${steps.join(', ')}\n${lines.join('\n')}`);
  };
  inOrder(trace.controller, /^config delivered/, /^info answered.*UPDATING/, /^info answered.*IMGB 2\.0\.0\S+ UPDATED/);
  inOrder(trace.zedagent, /^config received/, /^reboot scheduled/, /^2\.0\.0-kvm-amd64 is committed in IMGB/);
  inOrder(trace.baseosmgr, /^write version 2\.0\.0-kvm-amd64 into IMGB/, /^arm: IMGB/, /^commit: IMGB -> active/);

  const again = await runCli(['--state', state, 'up', '--once']);
  t.is(again.code, 2, 'a story is not played twice over the same state');
  t.regex(again.stderr, /--fresh/);
  const disk = await runCli(['disk', 'show', join(state, 'node1/disk.img')]);
  t.regex(disk.stdout, /IMGA .* inprogress +0x003 +3\.0\.0-kvm-amd64/);
  t.regex(disk.stdout, /IMGB .* active +0x102 +2\.0\.0-kvm-amd64/);
  const log = await runCli(['--node', `${state}/node1`, 'log', '-n', '100000']);
  t.regex(log.stdout, /boot: .*booted IMGB with 2\.0\.0/);

  const ready = /Everything keeps running/;
  const resumed = startCli(['--state', state, 'up']);
  await said(resumed, ready);
  t.regex((await runCli(['--state', state, 'status'])).stdout, /runs 2\.0\.0-kvm-amd64/);
  resumed.kill('SIGINT');
  t.is((await resumed.result).code, 0, 'Ctrl-C is how it ends');
  t.is((await runCli(['--state', state, 'status'])).code, 4);

  const killed = startCli(['--state', state, 'up']);
  await said(killed, ready);
  const machine = await readNodeState(join(state, 'node1/node.json'));
  killed.kill('SIGKILL');
  await killed.result;
  for (const pid of [machine?.pid ?? 0, ...Object.values(machine?.agents ?? {})]) {
    for (let look = 0; look < 100 && (await isAlive(pid)); look += 1) await sleep(100);
    t.false(await isAlive(pid), 'nothing outlives a killed basalt up');
  }
});
