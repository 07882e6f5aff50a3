import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { deathReason } from '#pkg/watchdog/death-reason.ts';
import { heartbeatLimit } from '#pkg/watchdog/heartbeat-limit.ts';
import { resetByWatchdog } from '#pkg/watchdog/latch.ts';
import { killedForMemory } from '#pkg/watchdog/oom.ts';
import { parseProcessStat } from '#pkg/watchdog/process-stat.ts';

test('the limit is what the kernel command line says, 300 s when it says nothing that makes sense', (t) => {
  for (const sound of [30, 500, 86_400]) t.is(heartbeatLimit(String(sound)), sound);
  for (const odd of [undefined, '', '0', '29', 'abc', '-500', '5e2', '86401', '9999999'])
    t.is(heartbeatLimit(odd), 300);
});

test('a process killed for memory is found in what the kernel itself says, by its pid', (t) => {
  const machine = '3,1500,81234567,-;Out of memory: Killed process 812 (node) total-vm:1048576kB, anon-rss:1kB';
  const group = '3,1501,81234568,-;Memory cgroup out of memory: Killed process 813 (node) total-vm:10kB';
  t.true(killedForMemory([machine, group], 812));
  t.true(killedForMemory([machine, group], 813));
  t.false(killedForMemory([machine, group], 81));
  t.false(killedForMemory([], 812));
  // facility 1: a user's program wrote it
  t.false(killedForMemory([machine.replace(/^3/, '11')], 812));
  // what a record goes on with is no record of its own
  t.false(killedForMemory([` DEVICE=b${machine}`], 812));
  t.false(killedForMemory(['odd', '3,1;', ';Out of memory: Killed process 812 (node)'], 812));
});

test('a violation has the boot reason of its kind, and OOM only for a process that ended', (t) => {
  const violation = { agent: 'zedagent', pid: 1, text: '' };
  t.is(deathReason({ ...violation, kind: 'pid' }, false), bootReason.watchdogPid);
  t.is(deathReason({ ...violation, kind: 'pid' }, true), bootReason.oom);
  t.is(deathReason({ ...violation, kind: 'hung' }, true), bootReason.watchdogHung);
});

test('the latch is one bit of a number, and no number says nothing', (t) => {
  t.is(resetByWatchdog('32\n'), true);
  t.is(resetByWatchdog('0x8020'), true);
  t.is(resetByWatchdog('0\n'), false);
  t.is(resetByWatchdog('31'), false);
  for (const odd of [undefined, '', '\n', 'yes', '-32', '32 32']) t.is(resetByWatchdog(odd), undefined);
});

test('a process is told by the line of its stat file, whatever its name is', (t) => {
  const line = (name: string, state: string) =>
    `812 (${name}) ${state} 1 812 812 0 -1 4194304 1 0 0 0 1 2 0 0 20 0 7 0 4711 1 2 3\n`;
  t.deepEqual(parseProcessStat(line('node', 'S')), { zombie: false, startTime: '4711' });
  t.deepEqual(parseProcessStat(line('a) Z (b', 'R')), { zombie: false, startTime: '4711' });
  t.deepEqual(parseProcessStat(line('node', 'Z')), { zombie: true, startTime: '4711' });
  for (const state of ['X', 'x']) t.true(parseProcessStat(line('node', state))?.zombie, 'dead, and about to be gone');
  for (const state of ['R', 'D', 'T', 't', 'I']) t.false(parseProcessStat(line('node', state))?.zombie);
  for (const odd of ['x4711', '4711x', '-4711'])
    t.is(parseProcessStat(line('node', 'S').replace('4711', odd)), undefined, 'no time');
  t.is(parseProcessStat(''), undefined);
  t.is(parseProcessStat('812 (node) S 1 812'), undefined, 'cut off');
});
