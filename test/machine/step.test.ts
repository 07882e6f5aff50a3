import test from 'ava';
import { andThen, become, inOrder, refuse, stay, type Step } from '#pkg/machine/step.ts';

/** A rule that adds its number to the state, and tells so. */
const adds =
  (number: number) =>
  (state: readonly number[]): Step<readonly number[], string> =>
    become([...state, number], `${state.length} -> ${number}`, 'told');

test('what stays has no effects, what becomes has its own in their order', (t) => {
  t.deepEqual(stay([1]), { state: [1], effects: [] });
  t.deepEqual(become([1], 'a', 'b'), { state: [1], effects: ['a', 'b'] });
});

test('a refusal leaves the state and says what was refused and why', (t) => {
  const state = { kind: 'on' };
  const { state: after, effects } = refuse(state, 'start', 'it is on');
  t.is(after, state);
  t.deepEqual(effects, [{ kind: 'refused', event: 'start', why: 'it is on' }]);
});

test('what follows a step begins in its state, and its effects come after', (t) => {
  t.deepEqual(andThen(adds(1)([]), adds(2)), { state: [1, 2], effects: ['0 -> 1', 'told', '1 -> 2', 'told'] });
});

test('rules are applied one after the other, each to what the one before has left', (t) => {
  t.deepEqual(inOrder<readonly number[], string>([], adds(3), adds(1), adds(2)), {
    state: [3, 1, 2],
    effects: ['0 -> 3', 'told', '1 -> 1', 'told', '2 -> 2', 'told'],
  });
  t.deepEqual(inOrder([7]), { state: [7], effects: [] });
});
