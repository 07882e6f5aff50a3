import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { runCli, scratchDir } from '../basalt/run-cli.ts';

test('the story of a newcomer is seen whole by the controller', async (t) => {
  t.timeout(300_000);
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

  const again = await runCli(['--state', state, 'up', '--once']);
  t.is(again.code, 2, 'a story is not played twice over the same state');
  t.regex(again.stderr, /--fresh/);
  const disk = await runCli(['disk', 'show', join(state, 'node1/disk.img')]);
  t.regex(disk.stdout, /IMGA .* inprogress +0x003 +3\.0\.0-kvm-amd64/);
  t.regex(disk.stdout, /IMGB .* active +0x102 +2\.0\.0-kvm-amd64/);
  const log = await runCli(['--node', `${state}/node1`, 'log', '-n', '100000']);
  t.regex(log.stdout, /boot: .*booted IMGB with 2\.0\.0/);
});
