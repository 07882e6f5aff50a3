import { setImmediate as turn } from 'node:timers/promises';
import test from 'ava';
import type { Alarm } from '#pkg/async/alarm.ts';
import { runAttestLoop } from '#cmd/zedagent/attest-loop.ts';
import { runCertsLoop } from '#cmd/zedagent/certs-loop.ts';
import { createFailureLog } from '#pkg/link/failure-log.ts';
import { emptyMemory } from '#pkg/nodeconfig/config-memory.ts';
import { pollSeconds, rest } from '#pkg/nodeconfig/pace.ts';
import { initialConfigState, type ConfigState, type Start } from '#pkg/nodeconfig/state.ts';
import { startInfoLoop } from '#cmd/zedagent/info-loop.ts';
import { runPollLoop } from '#cmd/zedagent/poll-loop.ts';
import { defaultValues } from '#pkg/configprops/values.ts';
import type { ZInfoDevice } from '#pkg/eve/messages.ts';
import { createLogger } from '#pkg/process/log.ts';
import { attestationState } from '#pkg/swinfo/enums.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { until } from '../until.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

/** An alarm under the hand of a test: it says how long the loop would wait, and ends the wait when told to. */
const virtualAlarm = () => {
  let end: ((why: 'time' | 'rung' | 'aborted') => void) | undefined;
  const waits: number[] = [];
  const alarm: Alarm = {
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => {
        end = resolve;
      });
    },
    ring: () => end?.('rung'),
  };
  return {
    alarm,
    waits,
    /** ends the wait and lets the loop come to its next one */
    pass: async (why: 'time' | 'rung' | 'aborted' = 'time') => {
      const before = waits.length;
      end?.(why);
      if (why === 'aborted') return;
      while (waits.length === before) await turn();
    },
  };
};

const minutes = 60_000;
const log = createLogger('test', { level: 'silent' });

test('certificates are refreshed at 0.3 to 1.0 of timer.cert.interval, and every 2 minutes after a failure', async (t) => {
  const link = new ScriptedLink();
  const { alarm, waits, pass } = virtualAlarm();
  const interval = { seconds: 86_400 };
  const dice = [0, 1, 0, 1, 0.5, 1, 1];
  const running = runCertsLoop({
    link,
    intervalSeconds: () => interval.seconds,
    alarm,
    random: () => dice.shift() ?? 1,
    signal: new AbortController().signal,
    failures: createFailureLog(log, () => false),
  });
  await pass();
  link.certsTrouble = troubles.unreachable;
  await pass();
  await pass();
  link.certsTrouble = undefined;
  await pass();
  t.deepEqual(
    waits,
    [0.3 * 1440, 1440, 0.3 * 2, 2, 0.65 * 1440].map((wait) => wait * minutes),
  );
  t.is(link.calls.length, 4);
  interval.seconds = 60;
  link.certsTrouble = troubles.unreachable;
  await pass('rung');
  t.is(waits.at(-1), minutes, 'a failure does not make an interval longer');
  await pass('aborted');
  await running;
  t.is(link.calls.length, 5);
});

const startMemory = emptyMemory(undefined, undefined, undefined);

/** A session that only counts its polls; what the rules make of its state says when the next one comes. */
const pacedBy = (start: Partial<Start>, after: (state: ConfigState) => ConfigState) => {
  let state = initialConfigState({ memory: startMemory, fetchedBefore: false, newlyOnboarded: false, ...start });
  return {
    polls: 0,
    async poll() {
      this.polls += 1;
      state = rest(after({ ...state, firstPollAt: 0 }));
    },
    get pollSeconds() {
      return pollSeconds(state, 1);
    },
  };
};

const asked = (state: ConfigState, seconds: number): ConfigState => ({
  ...state,
  memory: { ...state.memory, values: { ...defaultValues, 'timer.config.interval': seconds } },
});

test('configs are polled at 0.3 to 1.0 of timer.config.interval, often in the first minute of a new node', async (t) => {
  for (const [newlyOnboarded, expected] of [
    [false, [18_000, 60_000, 90_000]],
    [true, [1500, 5000, 1500]],
  ] as const) {
    let seconds = 60;
    const session = pacedBy({ newlyOnboarded }, (state) => ({
      ...asked(state, seconds),
      status: configGetStatus.success,
    }));
    const abort = new AbortController();
    const { alarm, waits, pass } = virtualAlarm();
    const dice = [0, 1, 0];
    const running = runPollLoop({ session, alarm, random: () => dice.shift() ?? 1, signal: abort.signal });
    while (waits.length === 0) await turn();
    await pass();
    seconds = 300;
    await pass('rung');
    t.deepEqual(waits, [...expected]);
    t.is(session.polls, 3);
    abort.abort();
    await pass('aborted');
    await running;
  }
});

test('after polls that failed the next one comes within a minute, two, four, and never later than the interval', async (t) => {
  for (const [interval, expected] of [
    [86_400, [60, 120, 240, 86_400, 60]],
    [100, [60, 100, 100, 100, 60]],
    [5, [5, 5, 5, 5, 5]],
  ] as const) {
    const { success, fail, temporaryFail, readSaved } = configGetStatus;
    const statuses = [fail, temporaryFail, readSaved, success, fail];
    const session = pacedBy({}, (state) => ({ ...asked(state, interval), status: statuses.shift() ?? success }));
    const abort = new AbortController();
    const { alarm, waits, pass } = virtualAlarm();
    const running = runPollLoop({ session, alarm, random: () => 1, signal: abort.signal });
    while (waits.length === 0) await turn();
    for (let polls = 1; polls < 5; polls += 1) await pass();
    t.deepEqual(
      waits,
      expected.map((seconds) => seconds * 1000),
    );
    abort.abort();
    await pass('aborted');
    await running;
  }
});

test('the device info is repeated at 0.8 to 1.2 of timer.deviceinfo.interval', async (t) => {
  const { alarm, waits, pass } = virtualAlarm();
  const dice = [0, 1, 0.5];
  const sent: string[] = [];
  const abort = new AbortController();
  startInfoLoop({
    delivery: {
      enqueue: (message) => void sent.push(message.content.kind),
      reachable: () => undefined,
      forget: () => undefined,
    },
    device: () => ({ hostName: 'edge' }) as ZInfoDevice,
    hardware: () => ({ eveRelease: '', partition: '' }),
    contentTrees: () => [],
    intervalSeconds: () => 600,
    alarm,
    random: () => dice.shift() ?? 0,
    wallMs: () => 0,
    signal: abort.signal,
  });
  await pass();
  await pass();
  t.deepEqual(waits, [480_000, 720_000, 600_000]);
  t.deepEqual(sent, ['device', 'hardware', 'device', 'device']);
  abort.abort();
  await pass('aborted');
});

test('what the period and a new epoch ask for is sent afresh, a mere change keeps its turn', async (t) => {
  const { alarm, pass } = virtualAlarm();
  const sent: (readonly [string, boolean | undefined])[] = [];
  const abort = new AbortController();
  let hostName = 'edge';
  const loop = startInfoLoop({
    delivery: {
      enqueue: (message, afresh) => void sent.push([message.content.kind, afresh]),
      reachable: () => undefined,
      forget: () => undefined,
    },
    device: () => ({ hostName }) as ZInfoDevice,
    hardware: () => ({ eveRelease: '', partition: '' }),
    contentTrees: () => [],
    intervalSeconds: () => 600,
    alarm,
    random: () => 0,
    wallMs: () => 0,
    signal: abort.signal,
  });
  sent.length = 0;
  await pass();
  t.deepEqual(sent.splice(0), [['device', true]]);
  loop.resendAll();
  t.deepEqual(sent.splice(0), [
    ['device', true],
    ['hardware', true],
  ]);
  hostName = 'other';
  loop.deviceChanged();
  await until('the change', () => sent.length > 0);
  t.deepEqual(sent.splice(0), [['device', false]]);
  abort.abort();
  await pass('aborted');
});

test('a refused attestation starts again after 15 s, unless configs come without it', async (t) => {
  const { alarm, waits, pass } = virtualAlarm();
  const answers = [false, true];
  const state = { now: attestationState.attestWait as number, status: configGetStatus.fail as number };
  let attempts = 0;
  let polls = 0;
  const running = runAttestLoop({
    attestation: {
      tokenLost: () => undefined,
      get info() {
        return { state: state.now, error: undefined };
      },
      answered: true,
      attest: async () => {
        attempts += 1;
        const accepted = answers.shift() ?? true;
        state.now = accepted ? attestationState.complete : attestationState.restartWait;
        return accepted;
      },
    },
    status: () => state.status,
    pollSoon: () => void (polls += 1),
    alarm,
    signal: new AbortController().signal,
  });
  await pass();
  t.deepEqual([attempts, polls], [1, 0]);
  state.status = configGetStatus.success;
  await pass();
  t.deepEqual([attempts, polls], [1, 0], 'configs come');
  state.status = configGetStatus.temporaryFail;
  await pass();
  t.deepEqual([attempts, polls], [2, 1]);
  await pass();
  t.deepEqual([attempts, polls], [2, 1], 'complete');
  t.deepEqual([...new Set(waits)], [15_000]);
  await pass('aborted');
  await running;
});
