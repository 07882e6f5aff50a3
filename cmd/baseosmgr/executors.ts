import type { Logger } from '#pkg/process/log.ts';
import type { CounterName, Effect } from '#pkg/baseos/effect.ts';
import type { Event, Outcome } from '#pkg/baseos/event.ts';
import { dispensable, type MeasuredImage, type Memory } from '#pkg/baseos/state.ts';
import type { BootControl, SlotInfo, Slots } from '#pkg/boot/port.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import type { LocalContentManager } from '#pkg/content/port.ts';
import type { StreamServer } from '#pkg/engine/stream-server.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import type { Installer } from '#pkg/install/port.ts';
import type { Publications } from './publications.ts';
import { checkSlot } from './check-slot.ts';
import type { ConfigTrace } from './config-trace.ts';
import { saveCounter } from './counter-files.ts';
import { createEarlyWrites } from './early-writes.ts';
import type { Executors } from './loop.ts';
import { saveMemory } from './memory-file.ts';
import { createStageContent, type ContentProgress } from './stage-content.ts';

export interface ExecutorOptions {
  readonly runDir: string;
  readonly persistDir: string;
  readonly boot: BootControl;
  readonly installer: Installer;
  readonly streams: Pick<StreamServer, 'expect'>;
  readonly content: LocalContentManager;
  readonly publications: Publications;
  readonly send: (event: Event) => void;
  readonly now: () => string;
  readonly trace?: ConfigTrace | undefined;
  readonly log: Logger;
}

export interface ExecutorSet {
  readonly executors: Executors;
  /** Ends what was begun in the background, and waits for it. */
  stop(): Promise<void>;
}

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** The adapters behind each effect (`pkg/baseos/effect.ts` says what each must do). */
export const createExecutors = (options: ExecutorOptions): ExecutorSet => {
  const { persistDir, boot, installer, content, publications, send, now, trace, log } = options;
  const early = createEarlyWrites(installer, content);
  const running = new Map<number, { abort: AbortController; done: Promise<void> }>();
  const staged = createStageContent({ runDir: options.runDir, content, installer, early, streams: options.streams });
  let unsaved: Memory | undefined;
  const unsavedCounters = new Map<CounterName, number>();
  let slots: Slots | undefined;

  const slotOf = async (label: SlotLabel): Promise<SlotInfo> => (slots ??= await boot.read())[label];

  /** Begins work that reports back by itself, whatever becomes of it. */
  const background = <T>(
    generation: number,
    work: (signal: AbortSignal) => Promise<T>,
    report: (outcome: Outcome<T>) => Event,
  ): void => {
    const abort = new AbortController();
    const done = work(abort.signal).then(
      (value): Outcome<T> => ({ ok: true, value }),
      (thrown: unknown): Outcome<T> => {
        const error = asBasaltError(thrown);
        return { ok: false, code: abort.signal.aborted ? 'ABORTED' : error.code, message: error.message };
      },
    );
    const tell = async (): Promise<void> => {
      const outcome = await done;
      running.delete(generation);
      send(report(outcome));
    };
    running.set(generation, { abort, done: tell() });
  };

  const persist = async (memory: Memory): Promise<void> => {
    unsaved = memory;
    await saveMemory(persistDir, memory);
    unsaved = undefined;
  };

  const persistCounter = async (name: CounterName, value: number): Promise<void> => {
    unsavedCounters.set(name, value);
    await saveCounter(persistDir, name, value);
    unsavedCounters.delete(name);
  };

  /** A further trial that is not on disk would be made again at every boot. */
  const mayTryAgain = async (): Promise<boolean> => {
    try {
      if (unsaved !== undefined) await persist(unsaved);
      return true;
    } catch (error) {
      log.error({ err: error }, 'the image is not tried once more: that could not be stored');
      return false;
    }
  };

  /** A counter that is not on disk would be obeyed again at every boot: a slot is not armed for it. */
  const mayArm = async (why: Of<'setSlots'>['why']): Promise<boolean> => {
    if (why === 'powerCut') return mayTryAgain();
    const name = why === 'retry' ? 'configRetry' : why === 'forceFallback' ? 'forceFallback' : undefined;
    const value = name === undefined ? undefined : unsavedCounters.get(name);
    if (name === undefined || value === undefined) return true;
    try {
      await persistCounter(name, value);
      return true;
    } catch (error) {
      log.error({ err: error, counter: name }, `${why} not done: its counter could not be stored`);
      return false;
    }
  };

  /** Only ever spares a copy: whatever is in its way is told, and the install does without. */
  const writeEarly = async (effect: Of<'writeEarly'>): Promise<void> => {
    try {
      if (unsaved !== undefined) await persist(unsaved);
      await early.begin(effect, await slotOf(effect.label));
    } catch (error) {
      log.warn({ err: error }, 'the slot is not written while its content arrives');
    }
  };

  const getContent = async (effect: Of<'inspectImage'>, signal: AbortSignal): Promise<MeasuredImage> => {
    const { request, into, mostBytes, generation } = effect;
    // a half-written slot must be known as one after a power cut
    if (into !== null && unsaved !== undefined) await persist(unsaved);
    const slot = into === null ? null : await slotOf(into);
    const onProgress = (told: ContentProgress): void =>
      send({ kind: 'contentProgress', at: now(), generation, ...told });
    return staged.get({ request, mostBytes, slot }, onProgress, signal);
  };

  const install = async (effect: Of<'install'>, signal: AbortSignal): Promise<null> => {
    const written = await early.take(effect.label, effect.sha256);
    // a half-written slot must be known as one after a power cut
    if (unsaved !== undefined) await persist(unsaved);
    using _held = content.hold(effect.sha256);
    await installer.install({
      imagePath: effect.imagePath,
      sizeBytes: effect.sizeBytes,
      sha256: effect.sha256,
      slot: await slotOf(effect.label),
      written,
      signal,
      onProgress: ({ phase, bytesDone, bytesTotal }) => {
        send({ kind: 'installProgress', at: now(), generation: effect.generation, phase, bytesDone, bytesTotal });
      },
    });
    return null;
  };

  const executors: Executors = {
    saveMemory: ({ memory }) =>
      persist(memory).catch((error: unknown) => log.error({ err: error }, 'the memory file could not be written')),
    saveCounter: ({ name, value }) =>
      persistCounter(name, value).catch((error: unknown) =>
        log.error({ err: error, counter: name }, 'a counter could not be stored'),
      ),
    setSlots: async ({ changes, limit, generation, why }) => {
      // a table that cannot be written is for the watchdog, unless the node can go on without that write
      const unwritten = async (error: unknown): Promise<Slots> => {
        if (!dispensable.has(why)) throw error;
        log.error({ err: error }, `${why}: the table could not be written`);
        return boot.read();
      };
      slots = (await mayArm(why)) ? await boot.set(changes, limit).catch(unwritten) : await boot.read();
      send({ kind: 'slotsSet', at: now(), generation, slots });
    },
    inspectImage: (effect) =>
      background(
        effect.generation,
        (signal) => getContent(effect, signal),
        (outcome) => ({ kind: 'inspected', at: now(), generation: effect.generation, outcome }),
      ),
    writeEarly,
    dropEarly: ({ generation }) => early.drop(generation),
    install: (effect) =>
      background(
        effect.generation,
        (signal) => install(effect, signal),
        (outcome) => ({ kind: 'installed', at: now(), generation: effect.generation, outcome }),
      ),
    readVersion: ({ generation, label }) =>
      background(
        generation,
        async () => installer.readVersion(await slotOf(label)),
        (outcome) => ({ kind: 'versionRead', at: now(), generation, outcome }),
      ),
    checkSlot: ({ generation, label, sizeBytes, sha256 }) =>
      background(
        generation,
        async (signal) => checkSlot(await slotOf(label), sizeBytes, sha256, signal).then(() => null),
        (outcome) => ({ kind: 'slotChecked', at: now(), generation, outcome }),
      ),
    keepContent: ({ sha256s }) => content.keep(sha256s),
    releaseContent: () => staged.release(),
    retryContent: ({ id }) => content.retry(id),
    abort: ({ generation }) => running.get(generation)?.abort.abort(),
    publishZbootStatus: ({ status }) => publications.zboot(status),
    publishBaseOsStatus: ({ key, status }) => publications.baseOs(key, status),
    unpublishBaseOsStatus: ({ key }) => publications.withoutBaseOs(key),
    publishMgrStatus: ({ status }) => publications.mgr(status),
    publishEngineStatus: ({ status }) => {
      trace?.heldBy(status.Busy ? status.Holder : '');
      return publications.engine(status);
    },
    publishOperation: ({ operation }) => publications.operation(operation),
    unpublishOperation: ({ id }) => publications.withoutOperation(id),
    publishSlotContent: ({ content: held }) => publications.slotContent(held),
    publishDrainRequest: ({ request }) => publications.drainRequest(request),
    unpublishDrainRequest: () => publications.withoutDrainRequest(),
    log: ({ level, decision, why }) => log[level]({ why, ...trace?.fields() }, decision),
    refused: ({ event, why }) => log.info({ event, why }, 'event refused'),
  };

  return {
    executors,
    stop: async () => {
      await early.take('', '');
      for (const { abort } of running.values()) abort.abort();
      await Promise.all([...running.values()].map(({ done }) => done));
      await staged.release();
    },
  };
};
