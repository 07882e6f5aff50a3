import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { isShared, judgeToken, tokensKept, type TokenState } from '#cmd/controller/eve/judge-token.ts';
import { encodeConfigRequest } from '#pkg/eve/codec.ts';
import { asOnboarded, attest, configOf, onboard, register, report, sw, uuidOf } from './device.ts';
import { both } from './engines.ts';
import { rig, type Rig } from './rig.ts';

const day = 24 * 3_600_000;
const fresh = (hash: string): TokenState => ({ hash, used: false, earlier: [], backs: 0, backAt: null });

/** Issues and polls as a controller does, by the pure rule. */
const play = (first: TokenState) => {
  let state = first;
  return {
    state: () => state,
    issue: (hash: string) => {
      state = { ...state, hash, used: false, earlier: [state.hash, ...state.earlier].slice(0, tokensKept) };
    },
    poll: (hash: string, now: number) => {
      const { good, after, news } = judgeToken(state, hash, now);
      state = after ?? state;
      return { good, news };
    },
  };
};

test('an earlier token is worth nothing, also where the answer with the newest was lost', (t) => {
  const one = play(fresh('a'));
  t.true(one.poll('a', 0).good);
  one.issue('b');
  t.deepEqual(one.poll('a', 1), { good: false, news: false });
  t.is(one.state().backs, 0, 'nobody has used the newest yet');
  t.true(one.poll('b', 2).good);
  t.deepEqual(one.poll('a', 3), { good: false, news: false }, 'once may be a machine that was set back');
  t.false(one.poll('never issued', 4).good);
});

test('two machines that take turns are told apart at the second return, and neither attests for ever', (t) => {
  const two = play(fresh('a'));
  two.poll('a', 0);
  two.issue('b');
  two.poll('b', 1);
  t.false(two.poll('a', 2).good);
  two.issue('c');
  two.poll('c', 3);
  t.deepEqual(two.poll('b', 4), { good: true, news: true });
  for (let now = 5; now < 100; now += 2) {
    t.deepEqual(two.poll('c', now), { good: true, news: false });
    t.deepEqual(two.poll('b', now + 1), { good: true, news: false });
  }
  t.true(isShared(two.state(), 100));
  t.false(isShared(two.state(), 4 + day), 'when one has gone, it is forgotten');
  t.deepEqual(two.poll('b', 5 + day), { good: false, news: false });
});

testProp(
  'one machine, however often it restarts and whatever answers it loses, is never taken for two',
  [fc.array(fc.constantFrom('poll', 'restart', 'lost answer'), { maxLength: 60 })],
  (t, steps) => {
    const one = play(fresh('0'));
    let [held, issued] = ['0', 0];
    for (const [now, step] of steps.entries()) {
      if (step !== 'poll') one.issue(String((issued += 1)));
      if (step === 'restart') held = String(issued);
      if (step === 'poll' && !one.poll(held, now).good) {
        one.issue(String((issued += 1)));
        held = String(issued);
      }
    }
    t.is(one.state().backs, 0);
  },
);

/** Two machines that run from copies of one disk. */
const twins = async (client: Rig) => {
  const first = await onboard(client);
  return [first, asOnboarded(client, first, first.uuid, await attest(client, first, first.uuid))] as const;
};

both('two machines with one key each get configs, and their node says that there are two', async (t) => {
  let now = Date.now();
  const client = await rig(t, { now: () => now });
  const [first, second] = await twins(client);
  const tokens = [first.token, second.token];
  const statuses: number[] = [];
  const poll = async (index: 0 | 1): Promise<void> => {
    const request = () =>
      first.post('config', encodeConfigRequest({ configHash: '', integrityToken: tokens[index] as Uint8Array }));
    const { status } = await request();
    statuses.push(status);
    if (status === 403) {
      tokens[index] = await attest(client, first, first.uuid);
      t.is((await request()).status, 200);
    }
    now += 60_000;
  };
  for (let turn = 0; turn < 8; turn += 1) await poll(turn % 2 === 0 ? 1 : 0);
  t.deepEqual(statuses, [200, 403, 200, 200, 200, 200, 200, 200]);
  const shown = async (): Promise<string[]> => (await client.rest('GET', `/nodes/${first.serial}`)).json.warnings;
  t.regex((await shown())[0] ?? '', /two machines poll with the key of this node/);
  await second.info(report([sw()]));
  t.is((await shown()).length, 1);
  now += day + 60_000;
  t.deepEqual(await shown(), [], 'one of them has gone');
});

both('a node that was removed and let in again registers anew with the key it has', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  await client.rest('DELETE', `/nodes/${node.serial}`);
  t.is((await node.config()).status, 400);
  t.is((await register(client, node)).status, 403, 'its serial was removed with it');
  await client.rest('POST', '/onboarding', { serials: [node.serial] });
  t.is((await register(client, node)).status, 201);
  const uuid = await uuidOf(client, node);
  t.not(uuid, node.uuid);
  const again = asOnboarded(client, node, uuid, await attest(client, node, uuid));
  t.is((await configOf(client, await again.config())).config?.id?.uuid, uuid);
  t.is((await again.info(report([sw()]))).status, 201);
});
