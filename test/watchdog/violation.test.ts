import test from 'ava';
import { findViolation, type AgentSeen } from '#pkg/watchdog/violation.ts';

const healthy: AgentSeen = { name: 'zedagent', pid: 10, exit: undefined, startedAt: 0, touchedAt: 95_000 };

test('a fresh heartbeat and a living process are no violation', (t) => {
  t.is(findViolation([healthy], 100_000, 300), undefined);
  t.is(findViolation([healthy], 395_000, 300), undefined, 'exactly the limit');
  t.is(findViolation([healthy], 395_999, 300), undefined, 'which is whole seconds');
});

test('a heartbeat older than the limit is a hang that names the agent, the age and the limit', (t) => {
  const found = findViolation([healthy], 396_000, 300);
  t.like(found, { agent: 'zedagent', pid: 10, kind: 'hung' });
  t.regex(found?.text ?? '', /301 s.*300 s/);
});

test('an agent that never beat is measured from its start', (t) => {
  const silent = { ...healthy, touchedAt: undefined, startedAt: 50_000 };
  t.is(findViolation([silent], 300_000, 300), undefined);
  t.is(findViolation([silent], 351_000, 300)?.kind, 'hung');
});

test('a process that ended comes before a heartbeat that is old', (t) => {
  const dead: AgentSeen = { ...healthy, name: 'baseosmgr', pid: 11, exit: 'killed by SIGSEGV' };
  t.like(findViolation([healthy, dead], 1_000_000, 300), { agent: 'baseosmgr', kind: 'pid', pid: 11 });
});
