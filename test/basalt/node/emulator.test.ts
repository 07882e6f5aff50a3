import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { until } from '../../until.ts';
import { command, isAlive, makeMachine } from './machine.ts';

const text = async (...parts: string[]): Promise<string> => (await readFile(join(...parts), 'utf8')).trim();

test('boots the active slot and gives its agents the command line and the release of that slot', async (t) => {
  const machine = await makeMachine(t, { release: '1.2.3-kvm-amd64' });
  machine.start();
  const found = await machine.until(({ state }) => state === 'running');
  t.is(found.slot, 'IMGA');
  t.is(found.version, '1.2.3-kvm-amd64');
  const { partUuid } = (await machine.control.read()).IMGA;
  t.regex(await text(machine.paths.cmdline), new RegExp(`root=PARTUUID=${partUuid}`));
  t.is(await text(machine.paths.release), '1.2.3-kvm-amd64');
  t.deepEqual(Object.keys(found.agents).toSorted(), ['baseosmgr', 'zedagent']);
});

test('scenario 2: an armed slot is picked once, and is inprogress before its agents start', async (t) => {
  const machine = await makeMachine(t);
  await machine.fill('IMGB', { release: '2.0.0-kvm-amd64' });
  await machine.control.set({ IMGB: 'updating' });
  machine.start();
  const found = await machine.until(({ state }) => state === 'running');
  t.is(found.slot, 'IMGB');
  t.is((await machine.control.read()).IMGB.state, 'inprogress');
  await command(machine.paths.powerCut);
  const after = await machine.until(({ state, bootCount }) => state === 'running' && bootCount === 2);
  t.is(after.slot, 'IMGA', 'a slot without tries left is not picked again');
  t.is((await machine.control.read()).IMGB.state, 'inprogress');
});

test('an agent that ends is found, reported with its slot and last words, and the machine reset', async (t) => {
  const machine = await makeMachine(t);
  await machine.fill('IMGB', { release: '2.0.0-kvm-amd64', zedagent: 'echo "cannot go on" >&2; exit 7' });
  await machine.control.set({ IMGB: 'updating' });
  machine.start();
  const found = await machine.until(({ state, bootCount }) => state === 'running' && bootCount === 2);
  t.is(found.slot, 'IMGA');
  const { persist } = machine.paths;
  t.is(await text(persist, 'boot-reason'), 'BootReasonWatchdogPid');
  t.is(await text(persist, 'reboot-image'), 'IMGB');
  t.regex(await text(persist, 'reboot-reason'), /zedagent.*IMGB.*2\.0\.0-kvm-amd64.*exit status 7/);
  t.is(await text(persist, 'reboot-stack'), 'cannot go on');
  t.regex(found.lastReset, /exit status 7/);
});

test('a boot reason that the agent left stays, and the report is added below its text', async (t) => {
  const dying = 'printf BootReasonFatal > "$persist/boot-reason"; echo first > "$persist/reboot-reason"; exit 1';
  const machine = await makeMachine(t);
  await machine.fill('IMGB', { baseosmgr: dying });
  await machine.control.set({ IMGB: 'updating' });
  machine.start();
  await machine.until(({ state, bootCount }) => state === 'running' && bootCount === 2);
  t.is(await text(machine.paths.persist, 'boot-reason'), 'BootReasonFatal');
  t.regex(await text(machine.paths.persist, 'reboot-reason'), /^first\n.*baseosmgr.*exit status 1/);
});

test('an agent whose heartbeat stands still is a hang', async (t) => {
  const hung = 'echo x > "$run/$agent.touch"; exec sleep 1000';
  const machine = await makeMachine(t);
  await machine.fill('IMGB', { zedagent: hung });
  await machine.control.set({ IMGB: 'updating' });
  machine.start('--watchdog-limit', '1');
  await machine.until(({ state, bootCount }) => state === 'running' && bootCount === 2);
  t.is(await text(machine.paths.persist, 'boot-reason'), 'BootReasonWatchdogHung');
});

test('the power file resets the machine, /run starts anew, /persist stays', async (t) => {
  const resets =
    'if ! [ -e "$persist/done" ]; then touch "$persist/done" "$run/old"; echo reset > "$power"; fi; exec sleep 1000';
  const machine = await makeMachine(t, { zedagent: resets });
  machine.start();
  const found = await machine.until(({ state, bootCount }) => state === 'running' && bootCount === 2);
  t.is(found.lastReset, 'reset');
  await t.throwsAsync(access(join(machine.paths.run, 'old')));
  await t.throwsAsync(access(join(machine.paths.persist, 'boot-reason')), undefined, 'a reset is no violation');
});

test('a power off lasts until the power comes back', async (t) => {
  const off = 'if ! [ -e "$persist/done" ]; then touch "$persist/done"; echo poweroff > "$power"; fi; exec sleep 1000';
  const machine = await makeMachine(t, { zedagent: off });
  machine.start();
  const found = await machine.until(({ state }) => state === 'off');
  t.deepEqual(found.agents, {});
  await command(machine.paths.powerOn);
  await machine.until(({ state, bootCount }) => state === 'running' && bootCount === 2);
});

test('an armed slot that holds no image panics, and the machine falls back by itself', async (t) => {
  const machine = await makeMachine(t);
  await machine.control.set({ IMGB: 'updating' });
  machine.start();
  const found = await machine.until(({ state, bootCount }) => state === 'running' && bootCount === 2);
  t.is(found.slot, 'IMGA');
  t.regex(await text(machine.paths.bootLog), /kernel panic in IMGB/);
  await t.throwsAsync(access(join(machine.paths.persist, 'boot-reason')), undefined, 'nobody was there to write it');
});

test('without a bootable slot the machine says so and tries again until one is there', async (t) => {
  const machine = await makeMachine(t);
  await machine.control.set({ IMGA: 'unused' });
  machine.start();
  const found = await machine.until(({ state }) => state === 'rescue');
  t.regex(found.detail, /no slot is bootable/);
  t.regex(await text(machine.paths.bootLog), /no slot is bootable/);
  await machine.control.set({ IMGA: 'active' });
  await machine.until(({ state }) => state === 'running');
});

test('the end of the emulator ends the agents: in order by SIGTERM, with it by SIGKILL', async (t) => {
  const polite = 'trap "echo bye > $persist/bye; exit 0" TERM; touch "$persist/ready"; while :; do sleep 0.05; done';
  const machine = await makeMachine(t, { baseosmgr: polite });
  const first = machine.start();
  await machine.until(({ state }) => state === 'running');
  await until('the agent can be asked to end', () => existsSync(join(machine.paths.persist, 'ready')));
  first.kill('SIGTERM');
  await once(first, 'exit');
  t.is(first.exitCode, 0);
  t.is(await text(machine.paths.persist, 'bye'), 'bye');
  t.is((await machine.until(({ state }) => state === 'stopped')).detail, '');

  const second = machine.start();
  const { agents } = await machine.until(({ state }) => state === 'running');
  second.kill('SIGKILL');
  await once(second, 'exit');
  t.is(Object.keys(agents).length, 2);
  for (const pid of Object.values(agents)) await until('the kernel ends the agent', async () => !(await isAlive(pid)));
});

test('a second emulator on the same node is refused', async (t) => {
  const machine = await makeMachine(t);
  machine.start();
  await machine.until(({ state }) => state === 'running');
  const second = machine.start();
  await once(second, 'exit');
  t.is(second.exitCode, 1);
});

test('a stale command from before the power came on is forgotten', async (t) => {
  const machine = await makeMachine(t);
  await writeFile(machine.paths.powerFile, 'poweroff\n');
  machine.start();
  await machine.until(({ state }) => state === 'running');
  // a power off would come first, and wait for somebody to switch the machine on
  await command(machine.paths.powerCut);
  const after = await machine.until(
    ({ state, bootCount }) => state === 'off' || (state === 'running' && bootCount > 1),
  );
  t.like(after, { state: 'running', bootCount: 2, lastReset: 'power-cut' });
});
