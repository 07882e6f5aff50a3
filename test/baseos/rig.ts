import { stateOf } from '#pkg/boot/states.ts';
import { decideStart, pickWord } from '#pkg/boot/select.ts';
import { wordsAfter } from '#pkg/boot/slot-words.ts';
import { withStarts } from '#pkg/boot/starts.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import type { SlotInfo, Slots } from '#pkg/boot/port.ts';
import type { Effect } from '#pkg/baseos/effect.ts';
import type { Event } from '#pkg/baseos/event.ts';
import { initialState } from '#pkg/baseos/initial.ts';
import { emptyMemory, type Counters, type Memory, type State } from '#pkg/baseos/state.ts';
import { step } from '#pkg/baseos/step.ts';
import type { NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsConfig, BaseOsStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import { noError, swState } from '#pkg/topics/common.ts';
import { isOpen } from '#pkg/baseos/operations.ts';
import type {
  EngineContent,
  EngineOp,
  EngineOperation,
  EngineRequest,
  EngineStatus,
  SlotContent,
} from '#pkg/topics/engine.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';

import { bytes, type Bytes } from './bytes.ts';
import { checkOperation } from './check-operation.ts';
import { engineRequest, type Asked } from './engine-request.ts';
import { nodeAgent, zedAgent } from './statuses.ts';

/** Where a test puts the content of a request: by its path, its URL, its sha256, or as what is sent. */
const contentPath = (content: EngineContent): string => {
  if ('File' in content) return content.File;
  if ('Fetch' in content) return content.Fetch.URL;
  return 'Stored' in content ? `/store/${content.Stored.toLowerCase()}` : 'sent';
};

type Without<T> = T extends unknown ? Omit<T, 'at'> : never;
type EventBody = Without<Event>;
type HeldEffect = Extract<Effect, { kind: 'setSlots' | 'install' | 'inspectImage' | 'readVersion' | 'checkSlot' }>;

/** The power went away before the next effect. */
export class PowerCut extends Error {}

/**
 * A node in memory around the decisions: partition table, bytes of the slots, durable files, published topics. It carries
 * out effects at once unless told to hold them, can cut the power between any two, and checks after each that the
 * node could still boot and that nothing unverified can be booted.
 */
export class Rig {
  words: Record<SlotLabel, number>;
  content: Record<SlotLabel, Bytes>;
  slotBytes = 10_000;
  memory: Memory = emptyMemory;
  counters: Counters = { configRetry: 0, currentRetry: 0, forceFallback: undefined };
  files = new Map<string, Bytes>();
  current: SlotLabel;
  state!: State;
  effects: Effect[] = [];
  held: HeldEffect[] = [];
  /** what arrives is written into a slot */
  early: Extract<Effect, { kind: 'writeEarly' }> | undefined;
  hold = new Set<Effect['kind']>();
  /** blobs that the store has to keep */
  kept: readonly string[] = [];
  /** the power goes away after so many */
  effectsLeft = Infinity;
  installFails: string | undefined;
  zboot: Partial<Record<SlotLabel, ZbootStatus>> = {};
  statuses = new Map<string, BaseOsStatus>();
  everyStatus: BaseOsStatus[] = [];
  engine!: EngineStatus;
  /** records of operations and inventory, which are durable */
  operations = new Map<string, EngineOperation>();
  inventory: Partial<Record<SlotLabel, SlotContent>> = {};
  /** requests in their topic, which does not outlive a boot */
  requests = new Map<string, EngineRequest>();
  mgrCounter = 0;
  drainRequested = false;
  clock = 0;
  aborted = new Set<number>();
  /** the two promises of `check` are kept; off for tables that were bad to begin with */
  guard = true;
  #pending: HeldEffect[] = [];
  #requests = 0;
  /** the disk takes no write of the table */
  dropsWrites = false;
  #newBoot = true;
  /** the start bits of each slot */
  starts: Record<SlotLabel, number> = { IMGA: 0, IMGB: 0 };

  constructor(
    words: Partial<Record<SlotLabel, number>> = {},
    versions: Partial<Record<SlotLabel, string | undefined>> = {},
    current: SlotLabel = 'IMGA',
  ) {
    this.words = { IMGA: 0x102, IMGB: 0x000, ...words };
    const held = { IMGA: 'v1', IMGB: undefined, ...versions };
    this.content = { IMGA: bytes(held.IMGA), IMGB: bytes(held.IMGB) };
    this.current = current;
    this.guard = pickWord(slotLabels.map((label) => this.words[label])) !== undefined;
    this.start();
  }

  get at(): string {
    this.clock += 1;
    return new Date(1_700_000_000_000 + this.clock * 1000).toISOString();
  }

  slots(): Slots {
    const info = (label: SlotLabel): SlotInfo => ({
      label,
      state: stateOf(this.words[label]),
      attributes: this.words[label],
      starts: this.starts[label],
      devicePath: `/dev/${label}`,
      offset: 0,
      sizeBytes: this.slotBytes,
      partUuid: label,
    });
    return { IMGA: info('IMGA'), IMGB: info('IMGB') };
  }

  /** The agent starts, from the table and the files alone. */
  start(): void {
    const versions = { IMGA: this.content.IMGA.version ?? '', IMGB: this.content.IMGB.version ?? '' };
    this.held = [];
    this.early = undefined;
    this.aborted.clear();
    this.zboot = {};
    const { memory, counters, current } = this;
    const input = {
      slots: this.slots(),
      current,
      versions,
      memory,
      counters,
      operations: [...this.operations.values()],
    };
    const first = initialState({ ...input, newBoot: this.#newBoot, at: this.at });
    this.#newBoot = false;
    this.state = first.state;
    this.#pending = [];
    this.run(first.effects);
    this.flush();
  }

  /** Power cycle: the boot loader's rule, then the agent starts with no topics. */
  reboot(): SlotLabel {
    this.bootsAgain(this.bootLoader());
    return this.current;
  }

  /** What the boot loader picks and writes; nothing comes up of it by this alone. */
  bootLoader(): SlotLabel {
    const decision = decideStart(slotLabels.map((label) => ({ boot: this.words[label], starts: this.starts[label] })));
    if (decision === undefined) throw new Error('nothing boots');
    for (const [at, { boot, starts }] of decision.after.entries()) {
      this.words[slotLabels[at] as SlotLabel] = boot;
      this.starts[slotLabels[at] as SlotLabel] = starts;
    }
    return slotLabels[decision.at] as SlotLabel;
  }

  /** Another boot of a slot, whatever the table says: by another boot loader, or by ours on a disk that drops writes. */
  bootsAgain(label: SlotLabel): void {
    this.current = label;
    this.#newBoot = true;
    this.statuses.clear();
    this.requests.clear();
    this.start();
  }

  send(event: EventBody): Effect[] {
    const from = this.effects.length;
    const next = step(this.state, { ...event, at: this.at });
    this.state = next.state;
    this.run(next.effects);
    for (const effect of next.effects)
      if (effect.kind === 'refused' && effect.event !== event.kind)
        throw new Error(`${event.kind} refused as ${effect.event}`);
    if (this.state.kind === 'ab') {
      const { activity, early, nextGeneration } = this.state;
      const begun = [activity.kind === 'idle' ? 0 : activity.generation, early?.generation ?? 0];
      if (Math.max(...begun) >= nextGeneration) throw new Error(`${nextGeneration} was given out already`);
    }
    return this.effects.slice(from);
  }

  run(effects: readonly Effect[]): void {
    for (const [place, effect] of effects.entries()) {
      if (this.effectsLeft === 0) throw new PowerCut();
      this.effectsLeft -= 1;
      const isDeed = effect.kind === 'abort' || (effect.kind === 'setSlots' && effect.why !== 'clear');
      if (isDeed && effects[place - 1]?.kind !== 'log') throw new Error(`${effect.kind} that the log says nothing of`);
      this.effects.push(effect);
      this.#execute(effect);
      this.check();
    }
  }

  #execute(effect: Effect): void {
    switch (effect.kind) {
      case 'saveMemory':
        this.memory = effect.memory;
        return;
      case 'saveCounter':
        this.counters = { ...this.counters, [effect.name]: effect.value };
        return;
      case 'writeEarly':
        this.early = effect;
        this.content[effect.label] = { ...bytes('half'), whole: false };
        return;
      case 'dropEarly':
        if (this.early?.generation === effect.generation) this.early = undefined;
        return;
      case 'install':
        this.#noteTaken(effect.label);
        this.early = undefined;
        this.held.push(effect);
        if (!this.hold.has(effect.kind)) this.#pending.push(effect);
        return;
      case 'inspectImage':
        if (effect.into !== null) {
          const { slot } = this.memory;
          if (slot?.label !== effect.into || slot.content !== 'writing') throw new Error('written and not noted');
          if (this.words[effect.into] !== 0) throw new Error('written and not unused');
          this.content[effect.into] = { ...bytes('half'), whole: false };
        }
        this.held.push(effect);
        if (!this.hold.has(effect.kind)) this.#pending.push(effect);
        return;
      case 'keepContent':
        this.kept = effect.sha256s;
        return;
      case 'setSlots':
      case 'readVersion':
      case 'checkSlot':
        this.held.push(effect);
        if (!this.hold.has(effect.kind)) this.#pending.push(effect);
        return;
      case 'abort':
        this.aborted.add(effect.generation);
        return;
      case 'publishZbootStatus':
        this.zboot[effect.status.PartitionLabel] = effect.status;
        return;
      case 'publishBaseOsStatus':
        this.statuses.set(effect.key, effect.status);
        this.everyStatus.push(effect.status);
        return;
      case 'unpublishBaseOsStatus':
        this.statuses.delete(effect.key);
        return;
      case 'publishMgrStatus':
        this.mgrCounter = effect.status.CurrentRetryUpdateCounter;
        return;
      case 'publishEngineStatus':
        this.engine = effect.status;
        return;
      case 'publishOperation':
        this.#noteOperation(effect.operation);
        return;
      case 'unpublishOperation':
        this.operations.delete(effect.id);
        return;
      case 'publishSlotContent':
        this.inventory[effect.content.PartitionLabel as SlotLabel] = effect.content;
        return;
      case 'publishDrainRequest':
        this.drainRequested = true;
        return;
      case 'unpublishDrainRequest':
        this.drainRequested = false;
        return;
      case 'releaseContent':
      case 'retryContent':
      case 'log':
      case 'refused':
    }
  }

  /** Carries out what was asked for and not held, until nothing is left: results come after the whole step, as in the shell. */
  flush(): void {
    for (;;) {
      const effect = this.#pending.shift();
      if (effect === undefined) return;
      this.finish(effect);
    }
  }

  /** Sends an event and lets everything that follows from it happen. */
  do(event: EventBody): Effect[] {
    const from = this.effects.length;
    this.send(event);
    this.flush();
    return this.effects.slice(from);
  }

  /** Lets a held effect of this kind happen; `flush` follows. */
  release(kind: HeldEffect['kind']): void {
    const effect = this.held.find((one) => one.kind === kind);
    if (effect === undefined) throw new Error(`no ${kind} is under way`);
    this.finish(effect);
    this.flush();
  }

  finish(effect: HeldEffect): void {
    this.held = this.held.filter((one) => one !== effect);
    const { generation } = effect;
    if (effect.kind === 'setSlots') {
      for (const label of this.dropsWrites ? [] : slotLabels) {
        const state = effect.changes[label];
        const words = { boot: this.words[label], starts: this.starts[label] };
        const { boot, starts } = state === undefined ? words : wordsAfter(words, state);
        this.words[label] = boot;
        this.starts[label] = effect.limit === undefined ? starts : withStarts(starts, { limit: effect.limit });
      }
      this.check();
      this.send({ kind: 'slotsSet', generation, slots: this.slots() });
    } else if (effect.kind === 'install') {
      const source = [...this.files.values()].find((file) => file.sha256 === effect.sha256);
      const aborted = this.aborted.has(generation);
      const ok = source !== undefined && !aborted && this.installFails === undefined;
      this.content[effect.label] = ok ? source : { ...bytes('half'), whole: false };
      this.check();
      const code = aborted ? 'ABORTED' : 'SLOT_WRITE_FAILED';
      const outcome = ok
        ? ({ ok: true, value: null } as const)
        : ({ ok: false, code, message: aborted ? 'aborted' : (this.installFails ?? 'no such image') } as const);
      if (ok) this.send({ kind: 'installProgress', generation, phase: 'verifying', bytesDone: 1, bytesTotal: 1 });
      this.send({ kind: 'installed', generation, outcome });
    } else if (effect.kind === 'readVersion') {
      const { version } = this.content[effect.label];
      this.send({
        kind: 'versionRead',
        generation,
        outcome:
          version === undefined
            ? { ok: false, code: 'IMAGE_UNREADABLE', message: 'no squashfs magic' }
            : { ok: true, value: version },
      });
    } else if (effect.kind === 'inspectImage') {
      const { into, request } = effect;
      const path = contentPath(request.Content);
      const file = this.files.get(path);
      const aborted = this.aborted.has(generation);
      const inSlot = into !== null && !('Fetch' in request.Content);
      if (file !== undefined && inSlot && !aborted) this.content[into] = file;
      this.send({
        kind: 'inspected',
        generation,
        outcome:
          file === undefined || aborted
            ? { ok: false, code: aborted ? 'ABORTED' : 'STORE_IO', message: `${path} cannot be read` }
            : {
                ok: true,
                value: {
                  ...(inSlot ? { inSlot } : {}),
                  path: inSlot ? '' : path,
                  sizeBytes: file.sizeBytes,
                  sha256: file.sha256,
                  version: file.version ?? '',
                  compressor: file.compressor ?? 'gzip',
                  product: file.product,
                },
              },
      });
    } else {
      const same = this.content[effect.label].sha256 === effect.sha256 && this.content[effect.label].whole;
      this.send({
        kind: 'slotChecked',
        generation,
        outcome: same
          ? { ok: true, value: null }
          : { ok: false, code: 'SLOT_READBACK_MISMATCH', message: 'the slot changed since it was staged' },
      });
    }
  }

  /** The promises that hold after every single effect. */
  check(): void {
    if (this.early !== undefined) {
      const { label } = this.early;
      const { slot } = this.memory;
      if (this.words[label] !== 0) throw new Error(`${label} is written early and not unused`);
      if (slot?.label !== label || slot.content !== 'writing') throw new Error(`${label} is written and not noted`);
      // an install ends it, and nothing else may touch the table meanwhile
      if (this.held.some(({ kind }) => kind === 'setSlots')) throw new Error(`${label} is written while the table is`);
    }
    const words = slotLabels.map((label) => this.words[label]);
    if (this.guard && pickWord(words) === undefined) throw new Error(`nothing boots: ${words.join()}`);
    for (const label of slotLabels) {
      const bootable = pickWord([this.words[label]]) !== undefined;
      if (this.guard && bootable && !this.content[label].whole) throw new Error(`${label} is bootable and not whole`);
    }
  }

  // what the other agents and the content side publish

  config(BaseOsVersion: string, options: Partial<BaseOsConfig> & { key?: string } = {}): Effect[] {
    const { key, ...rest } = options;
    const ContentTreeUUID = key ?? `tree-${BaseOsVersion}`;
    const config = { ContentTreeUUID, BaseOsVersion, RetryUpdateCounter: 0, Activate: true, ...rest };
    return this.do({ kind: 'baseOsConfig', key: ContentTreeUUID, config });
  }

  removeConfig(key: string): Effect[] {
    return this.do({ kind: 'baseOsConfigDeleted', key });
  }

  /** A content tree; its file is in the store when loaded. */
  tree(version: string, options: Partial<ContentTreeStatus> & { image?: Bytes } = {}): Effect[] {
    const { image = bytes(version), ...rest } = options;
    const path = `/store/${version}`;
    this.files.set(path, image);
    const status: ContentTreeStatus = {
      ContentID: `tree-${version}`,
      DisplayName: version,
      ContentSha256: image.sha256,
      MaxDownloadSize: image.sizeBytes,
      TotalSize: image.sizeBytes,
      CurrentSize: image.sizeBytes,
      Progress: 100,
      State: swState.loaded,
      FileLocation: path,
      ...noError,
      ...rest,
    };
    return this.do({ kind: 'contentTree', status });
  }

  /** A content tree whose bytes are on their way. */
  arriving(version: string, options: Partial<ContentTreeStatus> = {}): Effect[] {
    return this.tree(version, {
      State: swState.downloading,
      FileLocation: '',
      CurrentSize: 10,
      Progress: 1,
      ...options,
    });
  }

  /** Config and loaded content of a version: an ordinary update. */
  update(version: string, options: Partial<BaseOsConfig> = {}): Effect[] {
    return [...this.config(version, options), ...this.tree(version)];
  }

  zed(ForceFallbackCounter: number, ConfigParsed = true): Effect[] {
    return this.do({ kind: 'zedAgent', status: { ...zedAgent, ForceFallbackCounter, ConfigParsed } });
  }

  /** A config that does not name the counter. */
  zedSilent(): Effect[] {
    return this.do({ kind: 'zedAgent', status: { ...zedAgent, ForceFallbackAbsent: true } });
  }

  health(status: Partial<NodeAgentStatus> = {}): Effect[] {
    return this.do({ kind: 'nodeAgent', status: { ...nodeAgent, ...status } });
  }

  testComplete(PartitionLabel: SlotLabel, TestComplete = true): Effect[] {
    return this.do({ kind: 'zbootConfig', config: { PartitionLabel, TestComplete } });
  }

  /** A local request; gives its result as published. */
  ask(op: EngineOp, asked: Partial<Asked> = {}): EngineOperation {
    this.#requests += 1;
    const id = `r${this.#requests}`;
    const request = engineRequest(op, { id, at: this.at, ...asked });
    this.requests.set(request.ID, request);
    this.do({ kind: 'engineRequest', request });
    return this.result(request.ID);
  }

  /** The requester has read what became of it. */
  takeBack(id: string): void {
    this.requests.delete(id);
    this.do({ kind: 'engineRequestDeleted', id });
  }

  /** A record is closed once, and stays as it was closed. */
  #noteOperation(operation: EngineOperation): void {
    const before = this.operations.get(operation.ID);
    if (before !== undefined && !isOpen(before) && JSON.stringify(before) !== JSON.stringify(operation))
      throw new Error(`${operation.ID} was closed as ${before.State}, and is ${operation.State} now`);
    checkOperation(operation);
    this.operations.set(operation.ID, operation);
  }

  /** Nobody's staged image is written over before its owner can see that. */
  #noteTaken(label: SlotLabel): void {
    for (const { ID, State, PartitionLabel } of this.operations.values())
      if (State === 'staged' && PartitionLabel === label)
        throw new Error(`the slot of ${ID}, which is staged, is written into`);
  }

  /** The agent has started anew in the same boot, and is told what lies in its topic. */
  redeliver(): void {
    for (const request of this.requests.values()) this.do({ kind: 'engineRequest', request });
    this.do({ kind: 'engineRequestsKnown' });
  }

  result(id: string): EngineOperation {
    const result = this.operations.get(id);
    if (result === undefined) throw new Error(`no result of ${id}`);
    return result;
  }

  status(key: string): BaseOsStatus {
    const status = this.statuses.get(key);
    if (status === undefined) throw new Error(`no status ${key}`);
    return status;
  }

  /** The other slot's version is being tested next; the test passes. */
  rebootAndCommit(): void {
    const slot = this.reboot();
    this.testComplete(slot);
    this.testComplete(slot, false);
  }
}

/** A rig whose IMGB failed its test with this version. */
export const failedRig = (version = 'v2'): Rig => new Rig({ IMGB: 0x003 }, { IMGB: version });
