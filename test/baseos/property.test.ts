import { fc, testProp } from '@fast-check/ava';
import type { Event } from '#pkg/baseos/event.ts';
import type { Effect } from '#pkg/baseos/effect.ts';
import { armedByRequest } from '#pkg/baseos/remember.ts';
import { step } from '#pkg/baseos/step.ts';
import { otherSlot, slotLabels } from '#pkg/boot/slot.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';
import { nodeAgent, zedAgent } from './statuses.ts';
import { noError } from '#pkg/topics/common.ts';
import { engineOps } from '#pkg/topics/engine.ts';
import { engineRequest } from './engine-request.ts';

const version = fc.constantFrom('v1', 'v2', 'v3');
const holdable = ['setSlots', 'install', 'readVersion', 'checkSlot', 'inspectImage'] as const;

/** What may happen to a node, in any order. */
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('update' as const), version, counter: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('configOnly' as const), version, activate: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('arriving' as const), version, fails: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), version }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), version }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dropContent' as const), version }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('commit' as const), label: fc.constantFrom(...slotLabels) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fallback' as const), counter: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reboot' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hold' as const), kind: fc.constantFrom(...holdable) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('failing' as const), fails: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stage' as const), version }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      op: fc.constantFrom('arm', 'disarm', 'commit', 'revert', 'forget', 'abort'),
      reboot: fc.constantFrom('now', 'later'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('health' as const), reason: fc.constantFrom('', 'hung') }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** The rig with a memory of its own of what may be booted, to check each arming against. */
class Witness {
  readonly rig = new Rig();
  /** versions that have passed a test, or were there at the start */
  readonly proven = new Set(['v1']);
  /** the version that failed and that nobody has asked to try again */
  failed: string | undefined;
  #seen = 0;
  #lastCounter = 0;

  act(event: Action): void {
    const { rig } = this;
    switch (event.do) {
      case 'update': {
        // a changed counter is the controller's word to try again
        if (event.counter !== rig.counters.configRetry) this.failed = undefined;
        this.#lastCounter = event.counter;
        rig.update(event.version, { RetryUpdateCounter: event.counter });
        break;
      }
      case 'configOnly':
        if (this.#lastCounter !== rig.counters.configRetry) this.failed = undefined;
        rig.config(event.version, { Activate: event.activate, RetryUpdateCounter: this.#lastCounter });
        break;
      case 'arriving':
        rig.arriving(event.version, event.fails ? { Error: 'no route to the datastore' } : {});
        break;
      case 'remove':
        if (event.version === this.failed) this.failed = undefined;
        for (const key of this.#namesOf(event.version)) rig.removeConfig(key);
        break;
      case 'rename': {
        const names = this.#namesOf(event.version);
        if (names.length === 0) break;
        const key = names.includes(`tree-${event.version}`) ? `other-${event.version}` : `tree-${event.version}`;
        if (this.#lastCounter !== rig.counters.configRetry) this.failed = undefined;
        rig.config(event.version, { key, RetryUpdateCounter: this.#lastCounter });
        rig.tree(event.version, { ContentID: key });
        for (const old of names) if (old !== key) rig.removeConfig(old);
        break;
      }
      case 'dropContent':
        rig.do({ kind: 'contentTreeDeleted', id: `tree-${event.version}` });
        break;
      case 'commit':
        rig.testComplete(event.label);
        rig.testComplete(event.label, false);
        break;
      case 'fallback':
        rig.zed(event.counter);
        break;
      case 'reboot':
        this.#cutPower();
        rig.reboot();
        break;
      case 'kill':
        this.#cutPower();
        rig.start();
        break;
      case 'hold':
        rig.hold.add(event.kind);
        break;
      case 'release':
        this.release();
        break;
      case 'failing':
        rig.installFails = event.fails ? 'I/O error' : undefined;
        break;
      case 'stage':
        rig.ask('stage', { path: `/store/${event.version}` });
        break;
      case 'ask':
        if (event.op === 'forget') this.failed = undefined;
        rig.ask(event.op);
        break;
      case 'health':
        rig.health({ RebootReason: event.reason, RebootImage: otherSlot(rig.current) });
    }
    this.#watch();
  }

  /** The content trees under which a version is wanted. */
  #namesOf(wanted: string): string[] {
    const { state } = this.rig;
    if (state.kind !== 'ab') return [];
    return state.requests.filter(({ config }) => config?.BaseOsVersion === wanted).map(({ key }) => key);
  }

  release(): void {
    this.rig.hold.clear();
    for (;;) {
      const effect = this.rig.held[0];
      if (effect === undefined) return;
      this.rig.finish(effect);
      this.rig.flush();
    }
  }

  /** A write that is under way leaves half an image. */
  #cutPower(): void {
    for (const effect of this.rig.held) {
      if (effect.kind === 'install') {
        this.rig.content[effect.label] = { ...this.rig.content[effect.label], whole: false };
      }
    }
  }

  #watch(): void {
    const { rig } = this;
    for (const effect of rig.effects.slice(this.#seen)) this.#judge(effect);
    this.#seen = rig.effects.length;
    const other = otherSlot(rig.current);
    if (rig.words[rig.current] === 0x102) {
      this.proven.add(rig.content[rig.current].version ?? '');
      // overwritten for the controller, or booted since: nothing is left of it
      if (rig.words[other] !== 0x003 && rig.memory.slot?.by !== 'request') this.failed = undefined;
    }
  }

  /** Called by the tests at each boot that found a failed slot. */
  noteFailure(): void {
    const other = otherSlot(this.rig.current);
    if (this.rig.words[other] === 0x003 && this.rig.words[this.rig.current] === 0x102) {
      this.failed = this.rig.content[other].version;
    }
  }

  #judge(effect: Effect): void {
    if (effect.kind !== 'setSlots') return;
    const label = slotLabels.find((one) => effect.changes[one] === 'updating');
    if (label === undefined) return;
    const armed = this.rig.content[label].version ?? '';
    if ((effect.why === 'retry' || effect.why === 'arm') && armed === this.failed) {
      throw new Error(`${effect.why} of ${armed}, which failed and was not asked for again`);
    }
    if ((effect.why === 'revert' || effect.why === 'forceFallback') && !this.proven.has(armed)) {
      throw new Error(`${effect.why} to ${armed}, which never passed a test`);
    }
  }
}

const actions = fc.array(action, { minLength: 1, maxLength: 40 });

testProp(
  'whatever happens, a slot boots, nothing unverified can be booted, and no failed version is tried again unasked',
  [actions],
  (t, list) => {
    const witness = new Witness();
    for (const one of list) {
      witness.act(one);
      if (one.do === 'reboot') witness.noteFailure();
    }
    t.pass();
  },
  { numRuns: 1500 },
);

testProp(
  'being told the same again changes nothing once all has come to rest',
  [actions],
  (t, list) => {
    const witness = new Witness();
    for (const one of list) witness.act(one);
    witness.rig.installFails = undefined;
    witness.release();
    const { rig } = witness;
    const again = (): Effect[] => {
      if (rig.state.kind !== 'ab') return [];
      const { requests, contents } = rig.state;
      const from = rig.effects.length;
      for (const status of contents) rig.do({ kind: 'contentTree', status });
      for (const { key, config } of requests) if (config !== undefined) rig.do({ kind: 'baseOsConfig', key, config });
      return rig.effects.slice(from);
    };
    const live = rig.state.kind === 'ab' ? rig.state.requests.filter((one) => one.config?.Activate).length : 0;
    // two versions wanted at once fight for the slot, event by event; a controller asks for one
    fc.pre(live < 2);
    again();
    t.deepEqual(deeds(again()), []);
  },
  { numRuns: 500 },
);

testProp(
  'after a cut at any moment a new agent comes to the same end: the wanted version armed',
  [actions, fc.nat(12)],
  (t, list, cut) => {
    const witness = new Witness();
    for (const one of list) witness.act(one);
    const { rig } = witness;
    witness.release();
    // a version under test is in the way of the next one, and what a request has armed
    fc.pre(rig.words[rig.current] === 0x102);
    fc.pre(rig.state.kind === 'ab' && armedByRequest(rig.state) === null);
    // settle on a version nobody has tried yet, cut the process after some effects
    rig.installFails = undefined;
    for (const kind of holdable) rig.hold.add(kind);
    rig.update('v4');
    for (let done = 0; done < cut && rig.held.length > 0; done += 1) rig.finish(rig.held[0]!);
    witness.act({ do: 'kill' });
    rig.hold.clear();
    if (rig.state.kind === 'ab') for (const { key } of rig.state.requests) rig.removeConfig(key);
    rig.update('v4');
    witness.release();
    const other = otherSlot(rig.current);
    t.is(rig.words[other], 0x013);
    t.is(rig.content[other].version, 'v4');
    t.true(rig.content[other].whole);
  },
  { numRuns: 300 },
);

const anyOutcome = fc.oneof(
  fc.constant({ ok: false as const, code: 'INTERNAL' as const, message: 'x' }),
  fc.record({ ok: fc.constant(true as const), value: fc.anything() }),
);
const words = fc.constantFrom('', 'a', 'v1', 'v2', '__proto__', 'constructor', 'IMGA', 'IMGB', 'tree-v2');
const at = fc.constant('2026-01-01T00:00:00.000Z');
const number = fc.nat(5);
const request = fc
  .record({
    op: fc.constantFrom(...engineOps),
    id: words,
    at,
    source: words,
    path: words,
    version: words,
    sha256: words,
    reboot: fc.constantFrom('now', 'later'),
    trial: fc.constantFrom('health', 'boot'),
    target: words,
  })
  .map(({ op, ...asked }) => engineRequest(op, asked));
const config = fc.record({
  ContentTreeUUID: words,
  BaseOsVersion: words,
  RetryUpdateCounter: number,
  Activate: fc.boolean(),
});
const content = fc.record({
  ContentID: words,
  DisplayName: words,
  ContentSha256: words,
  MaxDownloadSize: number,
  TotalSize: number,
  CurrentSize: number,
  Progress: number,
  State: fc.constantFrom(0, 100, 103, 106, 108, 126),
  FileLocation: words,
  Error: fc.constantFrom('', 'bad'),
});
const anyEvent = fc.oneof(
  fc.record({ kind: fc.constant('baseOsConfig'), at, key: words, config }),
  fc.record({ kind: fc.constant('baseOsConfigDeleted'), at, key: words }),
  fc.record({ kind: fc.constant('contentTree'), at, status: content.map((some) => ({ ...noError, ...some })) }),
  fc.record({ kind: fc.constant('contentTreeDeleted'), at, id: words }),
  fc.record({
    kind: fc.constant('zbootConfig'),
    at,
    config: fc.record({ PartitionLabel: fc.constantFrom(...slotLabels), TestComplete: fc.boolean() }),
  }),
  fc.record({ kind: fc.constant('zbootConfigDeleted'), at, label: words }),
  fc.record({
    kind: fc.constant('nodeAgent'),
    at,
    status: fc.record({ RebootReason: words, RebootImage: words }).map((some) => ({ ...nodeAgent, ...some })),
  }),
  fc.record({
    kind: fc.constant('zedAgent'),
    at,
    status: fc
      .record({ ForceFallbackCounter: number, ConfigParsed: fc.boolean() })
      .map((some) => ({ ...zedAgent, ...some })),
  }),
  fc.record({
    kind: fc.constant('drain'),
    at,
    status: fc.option(fc.record({ Status: fc.nat(9), RequestedBy: number }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('engineRequest'), at, request }),
  fc.record({ kind: fc.constant('engineRequestDeleted'), at, id: words }),
  fc.record({ kind: fc.constant('slotsSet'), at, generation: number, slots: fc.constant(new Rig().slots()) }),
  fc.record({
    kind: fc.constantFrom('installProgress', 'contentProgress'),
    at,
    generation: number,
    phase: words,
    bytesDone: number,
    bytesTotal: number,
  }),
  fc.record({
    kind: fc.constantFrom('installed', 'slotChecked'),
    at,
    generation: number,
    outcome: anyOutcome,
  }),
  fc.record({
    kind: fc.constant('versionRead'),
    at,
    generation: number,
    outcome: fc.oneof(
      anyOutcome.filter((one) => !one.ok),
      fc.record({ ok: fc.constant(true), value: words }),
    ),
  }),
  fc.record({
    kind: fc.constant('inspected'),
    at,
    generation: number,
    outcome: fc.record({
      ok: fc.constant(true),
      value: fc.record({ path: words, sizeBytes: number, sha256: words, version: words }),
    }),
  }),
) as unknown as fc.Arbitrary<Event>;

testProp(
  'every event is legal in every state: nothing throws, and a refused event leaves the state as it was',
  [fc.array(anyEvent, { minLength: 1, maxLength: 60 }), fc.boolean()],
  (t, events, slots) => {
    const rig = new Rig({}, { IMGB: 'v2' });
    if (!slots) {
      rig.current = undefined as never;
      rig.start();
    }
    let { state } = rig;
    // that a request lies there is noted of one that is refused, too
    const asked: readonly string[] = [];
    for (const event of events) {
      const next = step(state, event);
      if (next.effects.some((effect) => effect.kind === 'refused'))
        t.deepEqual({ ...next.state, asked }, { ...state, asked });
      state = next.state;
    }
    t.pass();
  },
  { numRuns: 1500 },
);
