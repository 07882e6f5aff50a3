import { once } from 'node:events';
import { access, chown, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { defaultIds } from '#pkg/process/ids.ts';
import { startNode, type NodeUnderTest } from './rig.ts';

const running = async (node: NodeUnderTest): Promise<void> => {
  await node.until('the slots', async () => (await node.text('run/baseosmgr/ZbootStatus/IMGA.json')) || undefined);
  await node.until(
    'the status',
    async () => (await node.text('run/zedagent/ZedAgentStatus/zedagent.json')) || undefined,
  );
  await node.until(
    'the guard',
    async () => (await node.text('run/watchdog/WatchdogStatus/watchdog.json')) || undefined,
  );
};

const resetOf = (node: NodeUnderTest): Promise<string> =>
  node.until('the reset', async () => (await node.text('power/action')) || undefined);

const fields = (json: string): Record<string, unknown> => JSON.parse(json) as Record<string, unknown>;

test('a node comes up, says what guards it, and ends in order when it is told to', async (t) => {
  const node = await startNode(t, {
    args: ['--metrics-files', 'yes'],
    prepare: (at) => writeFile(at('watchdog'), ''),
  });
  await running(node);
  const status = fields(await node.text('run/watchdog/WatchdogStatus/watchdog.json'));
  t.like(status, { Hardware: node.at('watchdog'), HeartbeatLimitSeconds: 500, Violation: '' });
  t.deepEqual(status['Watched'], ['supervisor', 'baseosmgr', 'zedagent']);
  t.is(await node.text('run/eve-release'), '1.0.0-kvm-amd64');
  t.like(fields(await node.text('run/baseosmgr/ZbootStatus/IMGA.json')), { CurrentPartition: true });
  await node.until('food for the hardware', async () => ((await node.text('watchdog')) === '' ? undefined : true));

  for (const name of ['baseosmgr', 'zedagent'] as const) {
    const path = `run/${name}/metrics.prom`;
    t.regex(await node.text(path), new RegExp(`^basalt_process_start_time_seconds\\{agent="${name}"\\} \\d+$`, 'm'));
    const { uid, gid, mode } = await stat(node.at(path));
    t.deepEqual(
      [uid, gid, mode & 0o777],
      [defaultIds[name], defaultIds.basalt, 0o640],
      'whoever is in the group reads it',
    );
  }

  const ended = once(node.supervisor, 'exit');
  node.supervisor.kill('SIGTERM');
  t.deepEqual(await ended, [0, null]);
  for (const name of ['baseosmgr', 'zedagent', 'watchdog']) t.is(await node.text(`run/${name}.exit`), 'exit status 0');
  t.true((await node.text('watchdog')).endsWith('V'), 'the hardware was told that this is no crash');
  t.is(await node.text('power/action'), '');
  t.is(await node.text('persist/boot-reason'), '');
  const logs = await readdir(node.at('persist/log'));
  for (const name of ['baseosmgr', 'zedagent', 'watchdog', 'supervisor']) t.true(logs.includes(`${name}.log`), name);
  t.true(node.output().includes('"name":"zedagent"'), 'the console shows the logs as well');
});

test('with --grubenv the slots are told to a stock GRUB, by baseosmgr and nobody else', async (t) => {
  const node = await startNode(t, {
    args: ['--grubenv', '{dir}/esp/grubenv'],
    prepare: async (at) => {
      await mkdir(at('esp'), { mode: 0o700 });
      await chown(at('esp'), defaultIds.baseosmgr, defaultIds.baseosmgr);
    },
  });
  await running(node);
  for (const name of ['grubenv', 'grubenv.ok']) {
    t.regex(await node.text('esp', name), /^# GRUB Environment Block\n/);
    t.is((await stat(node.at('esp', name))).uid, defaultIds.baseosmgr);
  }
  t.regex(await node.text('esp/grubenv'), /^basalt_IMGA=\d+:\d+:ok:/m);
  t.regex(await node.text('esp/grubenv.ok'), /^basalt_good=IMGA:/m);
});

test('an agent that is killed is not started again: the machine is reset, and the next boot tells why', async (t) => {
  const node = await startNode(t, { prepare: (at) => writeFile(at('watchdog'), '') });
  await running(node);
  const victim = await node.pid('baseosmgr');
  process.kill(victim, 'SIGKILL');
  t.is(await resetOf(node), 'reset');
  t.is(await node.text('persist/boot-reason'), 'BootReasonWatchdogPid');
  const reason = await node.text('persist/reboot-reason');
  t.true(reason.startsWith(`baseosmgr[${victim}]`), reason);
  t.true(reason.includes('EVE version 1.0.0-kvm-amd64'), reason);
  t.true(reason.includes('killed by SIGKILL'), reason);
  t.true((await node.text('persist/reboot-stack')).includes('"name":"baseosmgr"'), 'the last lines of its log');
  t.is(await node.pid('baseosmgr'), victim);
  t.like(fields(await node.text('run/watchdog/WatchdogStatus/watchdog.json')), {
    Violation: 'the process of baseosmgr ended: killed by SIGKILL',
  });
  const fed = (await stat(node.at('watchdog'))).size;
  await sleep(2500);
  t.is((await stat(node.at('watchdog'))).size, fed, 'the hardware is not fed any more');

  await node.reset();
  await running(node);
  const status = await node.until(
    'the health',
    async () => (await node.text('run/zedagent/NodeAgentStatus/nodeagent.json')) || undefined,
  );
  t.like(fields(status), { BootReason: 9, RebootImage: 'IMGA', RebootReason: reason, RestartCounter: 1 });
  // root wrote them, and zedagent has removed them
  for (const name of ['boot-reason', 'reboot-reason', 'reboot-image', 'reboot-stack'])
    await node.until(`the end of ${name}`, async () => ((await node.text('persist', name)) === '' ? true : undefined));
});

test('an agent that stops for longer than the limit is reported as hung', async (t) => {
  const node = await startNode(t, { change: 30 });
  await running(node);
  t.like(fields(await node.text('run/watchdog/WatchdogStatus/watchdog.json')), {
    Hardware: '',
    HeartbeatLimitSeconds: 30,
  });
  t.true(node.output().includes('there is no hardware watchdog'));
  process.kill(await node.pid('zedagent'), 'SIGSTOP');
  t.is(await resetOf(node), 'reset');
  t.is(await node.text('persist/boot-reason'), 'BootReasonWatchdogHung');
  t.regex(await node.text('persist/reboot-reason'), /no heartbeat of zedagent for 3\d s, the limit is 30 s/);
});

test('when the watchdog is killed the supervisor resets the machine, and the hardware stays armed', async (t) => {
  const node = await startNode(t, { prepare: (at) => writeFile(at('watchdog'), '') });
  await running(node);
  process.kill(await node.pid('watchdog'), 'SIGKILL');
  t.is(await resetOf(node), 'reset');
  t.is(await node.text('persist/boot-reason'), 'BootReasonWatchdogPid');
  t.regex(await node.text('persist/reboot-reason'), /^watchdog\[/);
  t.false((await node.text('watchdog')).includes('V'));
});

test('a watchdog that is asked to end while the node goes on leaves the hardware armed', async (t) => {
  const node = await startNode(t, { prepare: (at) => writeFile(at('watchdog'), '') });
  await running(node);
  process.kill(await node.pid('watchdog'), 'SIGTERM');
  t.is(await resetOf(node), 'reset');
  t.false((await node.text('watchdog')).includes('V'));
});

test('when the supervisor is killed the agents end with it, and the watchdog names it and resets the machine', async (t) => {
  const node = await startNode(t);
  await running(node);
  const agents = [await node.pid('baseosmgr'), await node.pid('zedagent')];
  await node.pid('watchdog');
  node.supervisor.kill('SIGKILL');
  t.is(await resetOf(node), 'reset');
  t.regex(await node.text('persist/reboot-reason'), /^supervisor\[/);
  for (const pid of agents)
    await node.until(`the end of ${pid}`, async () =>
      access(`/proc/${pid}`).then(
        () => undefined,
        () => true,
      ),
    );
  t.pass();
});

test('an agent that may not write to /persist leaves its reason where the watchdog finds it', async (t) => {
  const node = await startNode(t, { args: ['--disk', '{dir}/none'] });
  t.is(await resetOf(node), 'reset');
  t.is(await node.text('persist/boot-reason'), 'BootReasonFatal');
  const [first = '', second = ''] = (await node.text('persist/reboot-reason')).split('\n');
  t.regex(first, /^baseosmgr\[\d+\].*fatal: .*none/);
  t.regex(second, /^baseosmgr\[\d+\].*watchdog: the process of baseosmgr ended: exit status 1/);
  t.regex(await node.text('persist/reboot-stack'), /^BasaltError.*\n\s+at /);
  t.deepEqual(await readdir(node.at('persist/last-words/baseosmgr')), ['log']);
});
