import { fc, testProp } from '@fast-check/ava';
import { requestInHand } from '#pkg/baseos/holder.ts';
import { isOpen, keptOfEach, mostAsked } from '#pkg/baseos/operations.ts';
import { slotLabels } from '#pkg/boot/slot.ts';
import { pickWord } from '#pkg/boot/select.ts';
import type { EngineOp } from '#pkg/topics/engine.ts';
import { engineRequest } from './engine-request.ts';
import { bytes } from './bytes.ts';
import { PowerCut, Rig } from './rig.ts';

const sources = ['gnoi', 'dmi', 'basalt (cli)'] as const;
const versions = ['v1', 'v2', 'v3'] as const;
const holdable = ['setSlots', 'install', 'readVersion', 'checkSlot', 'inspectImage'] as const;
const ops = [
  'stage',
  'arm',
  'disarm',
  'commit',
  'revert',
  'forget',
  'power',
  'abort',
] as const satisfies readonly EngineOp[];
const version = fc.constantFrom(...versions);

/** What may happen, in any order; the power may go away between any two things that are done about it. */
const action = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      op: fc.constantFrom(...ops),
      source: fc.constantFrom(...sources),
      version,
      reboot: fc.constantFrom('now' as const, 'later' as const),
      trial: fc.constantFrom('health' as const, 'boot' as const),
      target: fc.nat(6),
      force: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('takeBack' as const), which: fc.nat(6) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('update' as const), version }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), version }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('health' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reboot' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hold' as const), kind: fc.constantFrom(...holdable) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('tear' as const), after: fc.nat(12), boots: fc.boolean() }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** A node with three who ask, and what each of them may rely on. */
class Askers {
  readonly rig = new Rig();
  /** every ID that was asked for, oldest first */
  readonly ids: string[] = [];
  #boots = true;

  constructor() {
    for (const one of versions) this.rig.files.set(`/store/${one}`, bytes(one));
  }

  act(event: Action): void {
    try {
      this.#do(event);
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
      this.rig.effectsLeft = Infinity;
      this.#goesDown(this.#boots);
    }
    this.check();
  }

  #do(event: Action): void {
    const { rig } = this;
    switch (event.do) {
      case 'ask': {
        const { op, source, reboot, trial, force } = event;
        const id = `${op}-${this.ids.length}`;
        const target = this.ids.at(-1 - event.target) ?? 'none';
        this.ids.push(id);
        const asked = { id, source, path: `/store/${event.version}`, reboot, trial, target, force, at: rig.at };
        rig.requests.set(id, engineRequest(op, asked));
        rig.do({ kind: 'engineRequest', request: rig.requests.get(id)! });
        return;
      }
      case 'takeBack': {
        const id = this.ids.at(-1 - event.which);
        if (id !== undefined && rig.requests.has(id)) rig.takeBack(id);
        return;
      }
      case 'update':
        return void rig.update(event.version);
      case 'remove':
        return void rig.removeConfig(`tree-${event.version}`);
      case 'pass':
        rig.testComplete(rig.current);
        return void rig.testComplete(rig.current, false);
      case 'health':
        return void rig.health({ RebootReason: 'it hangs', RebootImage: 'IMGB' });
      case 'reboot':
        return this.#goesDown(true);
      case 'kill':
        return this.#goesDown(false);
      case 'hold':
        return void rig.hold.add(event.kind);
      case 'release':
        return this.release();
      case 'tear':
        rig.effectsLeft = event.after;
        this.#boots = event.boots;
    }
  }

  /** The node reboots, or baseosmgr alone is started anew; a write that was under way leaves half an image. */
  #goesDown(reboots: boolean): void {
    const { rig } = this;
    rig.effectsLeft = Infinity;
    for (const effect of rig.held)
      if (effect.kind === 'install') rig.content[effect.label] = { ...rig.content[effect.label], whole: false };
    if (reboots) return void rig.reboot();
    rig.start();
    rig.redeliver();
  }

  release(): void {
    this.rig.hold.clear();
    for (let effect = this.rig.held[0]; effect !== undefined; effect = this.rig.held[0]) {
      this.rig.finish(effect);
      this.rig.flush();
    }
  }

  /** What holds at every moment. */
  check(): void {
    const { rig } = this;
    if (pickWord(slotLabels.map((label) => rig.words[label])) === undefined) throw new Error('nothing boots');
    if (rig.state.kind !== 'ab') throw new Error('no slots');
    const inHand = requestInHand(rig.state);
    const its = inHand === undefined ? undefined : rig.operations.get(inHand.ID);
    if (inHand !== undefined && its?.State !== 'running')
      throw new Error(`${inHand.ID} is carried out and is ${its?.State ?? 'not known'}`);
    const bound = sources.length * (keptOfEach + mostAsked) + 8;
    if (rig.operations.size > bound) throw new Error(`${rig.operations.size} operations are kept`);
  }

  /** All is let go on: whoever asked has an answer, or holds what he was told he holds. */
  settle(): void {
    const { rig } = this;
    rig.effectsLeft = Infinity;
    this.#goesDown(false);
    this.release();
    this.check();
    for (const id of rig.requests.keys()) rig.result(id);
    const { memory } = rig;
    for (const operation of rig.operations.values()) {
      if (!isOpen(operation)) continue;
      const word = rig.zboot[operation.PartitionLabel === 'IMGA' ? 'IMGA' : 'IMGB']?.PartitionState;
      const holds = {
        waiting: false,
        running: false,
        staged: memory.slot?.request?.id === operation.ID,
        armed: word === 'updating',
        rebooting:
          operation.Op === 'power' ? memory.power?.id === operation.ID : word === 'updating' || word === 'active',
        trial: word === 'inprogress',
      }[operation.State as 'running'];
      if (!holds) throw new Error(`${operation.ID} is ${operation.State} at the end, and ${word} is its slot`);
    }
    if (memory.slot?.content === 'staged' && memory.slot.request !== undefined) {
      const owner = rig.operations.get(memory.slot.request.id);
      const isTold = owner !== undefined && (owner.State === 'staged' || rig.words[memory.slot.label] !== 0);
      if (!isTold) throw new Error(`an image is staged for ${memory.slot.request.id}, which is ${owner?.State}`);
    }
  }
}

testProp(
  'whatever three of them ask, and whenever the power goes: one slot boots, each has one answer, nothing runs twice, nothing staged is lost unsaid',
  [fc.array(action, { minLength: 1, maxLength: 40 })],
  (t, list) => {
    const askers = new Askers();
    for (const event of list) askers.act(event);
    askers.settle();
    t.pass();
  },
  { numRuns: 400 },
);
