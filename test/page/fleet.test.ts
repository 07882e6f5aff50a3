import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import {
  everything,
  isNews,
  keyOf,
  noGroup,
  readDelay,
  refreshPlan,
  select,
  tally,
  withNews,
  withRow,
  type FleetQuery,
} from '#cmd/page/logic/fleet.ts';
import { fromSearch, sortedBy, toSearch } from '#cmd/page/logic/fleet-query.ts';
import { extendTo, nothing, prune, toggle, toggleAll } from '#cmd/page/logic/selection.ts';
import { scrollTo, windowOf } from '#cmd/page/logic/virtual.ts';
import { entry, makeNode, makeRow, summaryOf } from './fake/data.ts';

const failed = entry({
  shortVersion: '2.0',
  swErr: { description: 'bad', timestamp: null, severity: 'ERROR', retryCondition: '', entities: [] },
  userStatus: 'FAILED',
});
const nodes = [
  makeNode('edge-10', [entry({ shortVersion: '1.10' })], { group: 'shop' }),
  makeNode('edge-9', [entry({ shortVersion: '1.9' })], { lastContact: null }),
  makeNode('Edge-2', [entry({ shortVersion: '1.9' }), failed], { desiredVersion: '2.0' }),
].map(summaryOf);
const names = (query: Partial<FleetQuery>) => select(nodes, { ...everything, ...query }).map(({ name }) => name);

test('names sort as people count, in both directions', (t) => {
  t.deepEqual(names({}), ['Edge-2', 'edge-9', 'edge-10']);
  t.deepEqual(names({ descending: true }), ['edge-10', 'edge-9', 'Edge-2']);
  t.deepEqual(names({ sort: 'version' }), ['Edge-2', 'edge-9', 'edge-10']);
});

test('what has no value comes last, whichever way one sorts', (t) => {
  t.is(names({ sort: 'contact' }).at(-1), 'edge-9');
  t.is(names({ sort: 'contact', descending: true }).at(-1), 'edge-9');
});

test('by status what needs a person comes first', (t) => {
  t.is(names({ sort: 'status' })[0], 'Edge-2');
});

test('every word of a search must be found, in whatever field', (t) => {
  t.deepEqual(names({ text: 'EDGE shop' }), ['edge-10']);
  t.deepEqual(names({ text: 'sn-edge-9' }), ['edge-9']);
  t.deepEqual(names({ text: 'edge lab' }), []);
});

test('filters add up', (t) => {
  t.deepEqual(names({ status: 'FAILED' }), ['Edge-2']);
  t.deepEqual(names({ version: '1.9' }), ['Edge-2', 'edge-9']);
  t.deepEqual(names({ version: '1.9', status: 'UPDATED' }), ['edge-9']);
  t.deepEqual(names({ group: 'shop' }), ['edge-10']);
  t.deepEqual(names({ group: noGroup }), ['Edge-2', 'edge-9']);
});

test('a node that never came is listed as such', (t) => {
  const old = nodes[0]!;
  const pending = { ...old, id: null, onboarded: false, update: null };
  t.deepEqual(select([pending], { ...everything, status: 'PENDING' }).map(keyOf), [pending.serial]);
  t.deepEqual(
    tally([old, pending], ({ onboarded }) => String(onboarded)),
    [
      ['false', 1],
      ['true', 1],
    ],
  );
});

testProp('filters survive the address', [fc.string(), fc.string(), fc.boolean()], (t, text, group, descending) => {
  const query: FleetQuery = { ...everything, text, group, sort: 'contact', descending };
  t.deepEqual(fromSearch(new URLSearchParams(toSearch(query))), query);
});

test('a click on the same head turns the order around', (t) => {
  const once = sortedBy(everything, 'contact');
  t.like(once, { sort: 'contact', descending: false });
  t.like(sortedBy(once, 'contact'), { sort: 'contact', descending: true });
  t.like(sortedBy(sortedBy(once, 'contact'), 'name'), { sort: 'name', descending: false });
});

test('a timeline row of the running slot updates the line; one of another version only the contact', (t) => {
  const node = summaryOf(makeNode('a', [entry()], { desiredVersion: '1.5.0' }));
  const running = withRow(node, makeRow(node.id!, 1, 0, entry({ shortVersion: '1.4.3' }), 0));
  t.like(running, { runningVersion: '1.4.3', lastBootReason: 'UPDATE', update: { version: '1.4.2' } });
  const late = { ...makeRow(node.id!, 1, 0, entry(), 0), receivedAt: '2026-01-01T00:00:00.000Z' };
  t.is(withRow(node, late).reportedAt, late.receivedAt);
  const wanted = entry({ activated: false, shortVersion: '1.5.0', userStatus: 'DOWNLOADING', subStatusProgress: 3 });
  const loading = withRow(node, makeRow(node.id!, 2, 0, wanted, 1));
  t.like(loading, { runningVersion: '1.4.2', update: { version: '1.5.0', userStatus: 'DOWNLOADING' } });
  const gone = withRow(loading, { ...makeRow(node.id!, 3, 0, wanted, 1), removed: true, userStatus: 'FAILED' });
  t.is(gone.update?.userStatus, 'DOWNLOADING');
});

test('news are laid over a list in their order; a node that comes takes the place of its serial', (t) => {
  const node = summaryOf(makeNode('a', [entry()]));
  const pending = { ...node, id: null, name: node.serial, onboarded: false };
  const row = (seq: number, version: string) => makeRow(node.id!, seq, 0, entry({ shortVersion: version }), 0);
  const before = new Map([[pending.serial, pending]]);
  const after = withNews(before, [row(1, '1.0'), node, row(2, '2.0'), { ...node, runningVersion: '3.0' }]);
  t.deepEqual([...after.keys()], [node.id]);
  t.is(after.get(node.id!)?.runningVersion, '3.0');
  t.is(withNews(new Map(), [row(1, '1.0')]).size, 0, 'a row makes no node');
  t.is(withNews(new Map(), [node, { gone: node.id! }, row(2, '2.0')]).size, 0);
  t.deepEqual([...before.keys()], [pending.serial]);
});

test('a row about what the list does not know of makes it read the node again', (t) => {
  const node = summaryOf(makeNode('a', [entry()], { desiredVersion: '1.5.0' }));
  const under = (shortVersion: string, userStatus: string) =>
    makeRow(node.id!, 1, 0, entry({ activated: false, shortVersion, userStatus }), 1);
  t.true(isNews(undefined, under('1.5.0', 'DOWNLOADING')));
  t.false(isNews(node, under('1.5.0', 'DOWNLOADING')));
  t.true(isNews(node, under('1.6.0', 'DOWNLOADING')));
  t.false(isNews(node, under('1.3.0', 'FALLBACK')));
  t.true(isNews(node, { ...under('1.5.0', 'NONE'), removed: true }));
});

test('a few changed nodes are read one by one, many by the list', (t) => {
  t.deepEqual(refreshPlan(new Set(['a', 'b'])), { all: false, ids: ['a', 'b'] });
  t.true(refreshPlan(new Set(Array.from({ length: 50 }, (_, index) => String(index)))).all);
});

test('the list is asked for less often where it takes long', (t) => {
  t.is(readDelay(0), 700);
  t.is(readDelay(150), 700);
  t.is(readDelay(500), 2000);
  t.is(readDelay(60_000), 10_000);
});

test('selection: one, a range from the anchor, all that match, and none again', (t) => {
  const shown = ['a', 'b', 'c', 'd', 'e'];
  const b = toggle(nothing, 'b');
  t.deepEqual([...extendTo(b, 'd', shown).keys], ['b', 'c', 'd']);
  t.deepEqual([...extendTo(extendTo(b, 'd', shown), 'a', shown).keys], ['b', 'c', 'd', 'a']);
  t.is(toggle(b, 'b').keys.size, 0);
  t.is(toggleAll(b, shown).keys.size, 5);
  t.is(toggleAll(toggleAll(b, shown), shown).keys.size, 0);
  t.is(toggleAll(nothing, []).keys.size, 0);
  t.deepEqual([...extendTo(b, 'a', ['a']).keys], ['b', 'a'], 'an anchor that is filtered away begins anew');
});

test('what is gone is not selected any more', (t) => {
  const some = toggle(toggle(nothing, 'a'), 'b');
  t.deepEqual([...prune(some, new Set(['b', 'c'])).keys], ['b']);
  t.is(prune(some, new Set(['a', 'b'])), some);
});

testProp(
  'whatever is scrolled to is drawn, with the right space around it',
  [fc.nat(10_000), fc.integer({ min: 1, max: 120 }), fc.nat(2_000_000), fc.integer({ min: 1, max: 3000 })],
  (t, count, rowHeight, top, height) => {
    const part = windowOf({ count, rowHeight }, { top, height });
    t.is(part.before + (part.end - part.first) * rowHeight + part.after, count * rowHeight);
    t.true(part.first >= 0 && part.end <= count && part.first <= part.end);
    const reached = Math.min(top, Math.max(0, count * rowHeight - height));
    t.true(part.before <= reached && part.end * rowHeight >= Math.min(reached + height, count * rowHeight));
    t.true(part.end - part.first <= Math.ceil(height / rowHeight) + 16);
  },
);

test('a row out of sight is scrolled just into it', (t) => {
  t.is(scrollTo(0, 40, { top: 400, height: 200 }), 0);
  t.is(scrollTo(20, 40, { top: 400, height: 200 }), 640);
  t.is(scrollTo(11, 40, { top: 400, height: 200 }), 400);
});
