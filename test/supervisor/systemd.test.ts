import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { defaultIds } from '#pkg/process/ids.ts';
import { loopDisk } from '../boot/loop-disk.ts';
import { run } from '../gpt/tools.ts';
import { startSystemd } from './systemd-machine.ts';

const here = join(import.meta.dirname, '../../cmd/supervisor/systemd');
const started = ['basalt-prepare', 'basalt-watchdog', 'baseosmgr', 'zedagent'] as const;
const units = [...started, 'basalt-clock'] as const;
const files = [...units.map((unit) => `${unit}.service`), 'basalt-clock.path'];

/** A root with the units, what they start, and the units of systemd that they lean on. */
const unitRoot = async (t: ExecutionContext): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'basalt-units-'));
  t.teardown(() => rm(root, { recursive: true, force: true }));
  await cp('/lib/systemd/system', join(root, 'usr/lib/systemd/system'), { recursive: true, verbatimSymlinks: true });
  for (const program of ['opt/basalt/bin/node', 'opt/basalt/lib/notify-exec', 'bin/sh', 'bin/rm']) {
    await mkdir(join(root, program, '..'), { recursive: true });
    await writeFile(join(root, program), '#!/bin/sh\n');
    await chmod(join(root, program), 0o755);
  }
  for (const file of files) await cp(join(here, file), join(root, 'etc/systemd/system', file));
  return root;
};

test('systemd has nothing to say against the units', async (t) => {
  const root = await unitRoot(t);
  for (const file of files) {
    const path = join(root, 'etc/systemd/system', file);
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', `--root=${root}`, path], {
      encoding: 'utf8',
    });
    const own = stderr.split('\n').filter((line) => units.some((name) => line.includes(name)));
    t.deepEqual([status, own], [0, []], file);
  }
});

test('the units are as closed as docs/privileges.md says, or more', async (t) => {
  const root = await unitRoot(t);
  const page = await readFile(join(import.meta.dirname, '../../docs/privileges.md'), 'utf8');
  for (const unit of units) {
    const [, recorded] = new RegExp(`\\| \`${unit}\\.service\` \\| (\\d+\\.\\d) \\|`).exec(page) ?? [];
    const { stdout } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=yes', `--root=${root}`, `${unit}.service`],
      {
        encoding: 'utf8',
      },
    );
    const [, found] = /Overall exposure level for \S+: (\d+\.\d)/.exec(stdout) ?? [];
    t.true(Number(found) <= Number(recorded), `${unit}: ${found}, recorded is ${recorded}`);
  }
});

test('the users have the numbers that the supervisor lays out for', async (t) => {
  const text = await readFile(join(here, 'basalt.sysusers.conf'), 'utf8');
  const { basalt, agents, ...users } = defaultIds;
  t.regex(text, new RegExp(`^g basalt +${basalt}$`, 'm'));
  t.regex(text, new RegExp(`^g basalt-agents +${agents}$`, 'm'));
  for (const [name, id] of Object.entries(users)) t.regex(text, new RegExp(`^u ${name} +${id}:${id} `, 'm'));
});

const bootSystemd = async (t: ExecutionContext) => {
  const uuid = crypto.randomUUID();
  const disk = await loopDisk(t, 512, (file) => run('sgdisk', `--partition-guid=2:${uuid}`, file));
  const machine = await startSystemd(t, disk, uuid);
  for (const unit of [...started, 'basalt-clock.path'])
    await machine.until(
      `${unit} is active`,
      async () => (await machine.inside('systemctl', 'is-active', unit)) === 'active',
    );
  await machine.until('the slots', async () => (await machine.text('run/baseosmgr/ZbootStatus/IMGA.json')) !== '');
  return { machine, disk };
};

test.serial(
  'under systemd the agents start closed in, say that they are alive, and reach what they need',
  async (t) => {
    const { machine, disk } = await bootSystemd(t);
    const slot = JSON.parse(await machine.text('run/baseosmgr/ZbootStatus/IMGA.json')) as Record<string, unknown>;
    t.like(slot, { CurrentPartition: true, PartitionDevname: disk.partition(2) });
    await machine.until(
      'health',
      async () => (await machine.text('run/zedagent/NodeAgentStatus/nodeagent.json')) !== '',
    );
    for (const [unit, uid] of [
      ['baseosmgr', defaultIds.baseosmgr],
      ['zedagent', defaultIds.zedagent],
    ] as const) {
      const pid = await machine.text(`run/${unit}.pid`);
      t.is(await machine.inside('systemctl', 'show', '--property=MainPID', '--value', unit), pid);
      const status = await machine.inside('cat', `/proc/${pid}/status`);
      t.regex(status, new RegExp(`^Uid:\\s+${uid}\\s+${uid}\\s`, 'm'));
      t.regex(status, /^Seccomp:\s+2$/m);
      t.regex(status, /^NoNewPrivs:\s+1$/m);
    }
    // WatchdogSec is 25 s here: signs of life have kept it going for longer
    await machine.until('40 s of baseosmgr', async () => {
      const since = await machine.inside(
        'systemctl',
        'show',
        '--property=ActiveEnterTimestampMonotonic',
        '--value',
        'baseosmgr',
      );
      const [uptime = '0'] = (await machine.inside('cat', '/proc/uptime')).split(' ');
      return Number(uptime) - Number(since) / 1e6 > 40;
    });
    t.is(await machine.inside('systemctl', 'is-active', 'baseosmgr'), 'active');
    t.false((await machine.text('persist/baseosmgr.out')).includes('was not told'));
    // a time that is learnt is looked at once: an earlier one sets nothing, as the clock in here is everybody's
    const learn = 'cd /persist/status; echo 2026-01-01T00:00:00Z >.new; chown zedagent .new; mv .new last-trusted-time';
    await machine.inside('sh', '-c', learn);
    const show = (property: string) =>
      machine.inside('systemctl', 'show', `--property=${property}`, '--value', 'basalt-clock.service');
    await machine.until('a look at the time', async () => Number(await show('ExecMainExitTimestampMonotonic')) > 0);
    t.deepEqual([await show('Result'), await show('ExecMainStatus')], ['success', '0']);
    t.is(await machine.text('persist/basalt-clock.out'), '', 'it could read what zedagent owns, and had nothing to do');
    // ended by the manager, an agent is no reason for a reset
    await machine.inside('systemctl', 'stop', 'zedagent', 'baseosmgr');
    t.regex(await machine.text('run/zedagent.exit'), /^success: exited 0/);
    t.is(await machine.text('persist/boot-reason'), '');
    t.is(await machine.inside('systemctl', 'is-active', 'basalt-watchdog'), 'active');
  },
);

test.serial('under systemd an agent that is killed resets the machine', async (t) => {
  const { machine } = await bootSystemd(t);
  await machine.inside('kill', '-KILL', await machine.text('run/baseosmgr.pid'));
  await machine.ended;
  t.is(await machine.text('persist/boot-reason'), 'BootReasonWatchdogPid');
  t.regex(await machine.text('persist/reboot-reason'), /the process of baseosmgr ended: signal: killed KILL/);
});

test.serial('under systemd an agent that hangs is ended by the manager, and the machine is reset', async (t) => {
  const { machine } = await bootSystemd(t);
  await machine.inside('kill', '-STOP', await machine.text('run/baseosmgr.pid'));
  await machine.ended;
  t.regex(await machine.text('persist/reboot-reason'), /the process of baseosmgr ended: watchdog: /);
});
