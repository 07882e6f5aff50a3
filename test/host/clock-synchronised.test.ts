import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { isClockSynchronised } from '#pkg/host/clock-synchronised.ts';

/** What the kernel's clock is told to be, as busybox prints it. */
const rig = async (t: ExecutionContext, status: string) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-ntp-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const program = join(dir, 'busybox');
  const text = `    esterror:     16000000\n    status:       ${status}\n-p  timeconstant: 2\n`;
  await writeFile(program, `#!/bin/sh\n[ "$1" = adjtimex ] && printf '%s' '${text}'\n`);
  await chmod(program, 0o755);
  return { dir, program, marker: join(dir, 'synchronized') };
};

test('the kernel says whether a time service keeps its clock', async (t) => {
  for (const [status, expected] of [
    ['64 (UNSYNC)', false],
    ['65 (PLL | UNSYNC)', false],
    ['8257 (PLL | UNSYNC)', false],
    ['1 (PLL)', true],
    ['8193 (PLL)', true],
    ['0', true],
    ['', false],
    ['none', false],
  ] as const)
    t.is(await isClockSynchronised(await rig(t, status)), expected, status);
});

test('timesyncd says so by a file, and where nobody tells it is not so', async (t) => {
  const { marker, program, dir } = await rig(t, '64 (UNSYNC)');
  await writeFile(marker, '');
  t.true(await isClockSynchronised({ marker, program }));
  t.false(await isClockSynchronised({ marker: join(dir, 'none'), program: join(dir, 'no-busybox') }));
});
