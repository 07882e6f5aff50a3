import { join } from 'node:path';
import test from 'ava';
import { runCli, scratchDir } from '../basalt/run-cli.ts';

test('the tour of a node without a controller: from a pipe, later, on trial by its own checks, and back', async (t) => {
  t.timeout(900_000);
  const dir = await scratchDir(t);
  const state = join(dir, 'state');
  const { code, stdout, stderr } = await runCli(['--state', state, 'up', '--tour', 'local', '--once']);
  t.is(code, 0, stderr);
  t.regex(stdout, /Every step was seen at the node/);
  for (const words of [
    /version 2\.0\.0-kvm-amd64 staged in IMGB/,
    /version 2\.0\.0-kvm-amd64 in IMGB starts at the next reboot/,
    /version 2\.0\.0-kvm-amd64 in IMGB runs on trial/,
    /version 2\.0\.0-kvm-amd64 in IMGB is committed/,
    /version 1\.0\.0-kvm-amd64 in IMGA is committed/,
  ])
    t.regex(stderr, words);
  const again = await runCli(['--state', state, 'up', '--tour', 'local', '--once']);
  t.is(again.code, 2, 'not over what an earlier one has left');
});
