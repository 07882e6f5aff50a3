import type { Effect } from '#pkg/baseos/effect.ts';
import type { Outcome } from '#pkg/baseos/event.ts';
import { slotEventOf } from '#pkg/health/slot-event.ts';
import type { Board } from './board.ts';
import type { Pair } from './pair.ts';

type Install = Extract<Effect, { kind: 'install' }>;

const failed = { ok: false, code: 'SLOT_WRITE_FAILED', message: 'a simulated node cannot do this' } as const;
const aborted = { ok: false, code: 'ABORTED', message: 'given up' } as const;

/** Does to the node's disk, files and topics what baseosmgr has decided. */
export const carryOut = (agents: Pair, board: Board, effect: Effect): void => {
  const { disk, persist } = board;
  switch (effect.kind) {
    case 'saveMemory':
      persist.memory = effect.memory;
      break;
    case 'saveCounter':
      persist.counters = { ...persist.counters, [effect.name]: effect.value };
      break;
    case 'setSlots':
      disk.set(effect.changes, effect.limit);
      agents.tellBaseOs({
        at: board.at(),
        kind: 'slotsSet',
        generation: effect.generation,
        slots: disk.view(),
      });
      break;
    case 'writeEarly':
      disk.slots[effect.label].content = undefined;
      break;
    case 'install':
      install(agents, board, effect);
      break;
    case 'readVersion': {
      const { content: version } = disk.slots[effect.label];
      const outcome: Outcome<string> = version === undefined ? failed : { ok: true, value: version };
      agents.tellBaseOs({ at: board.at(), kind: 'versionRead', generation: effect.generation, outcome });
      break;
    }
    // a simulated node has no local northbound that could ask for these
    case 'inspectImage':
      agents.tellBaseOs({
        at: board.at(),
        kind: 'inspected',
        generation: effect.generation,
        outcome: failed,
      });
      break;
    case 'checkSlot':
      agents.tellBaseOs({
        at: board.at(),
        kind: 'slotChecked',
        generation: effect.generation,
        outcome: failed,
      });
      break;
    case 'retryContent':
      board.retryContent(effect.id);
      break;
    case 'abort':
      agents.aborted.add(effect.generation);
      break;
    case 'publishZbootStatus': {
      const { status } = effect;
      agents.zboot.set(status.PartitionLabel, status);
      board.changed();
      agents.tellHealth(slotEventOf(status));
      break;
    }
    case 'publishBaseOsStatus':
      agents.baseOs.set(effect.key, effect.status);
      board.changed();
      break;
    case 'unpublishBaseOsStatus':
      agents.baseOs.delete(effect.key);
      board.changed();
      break;
    case 'publishMgrStatus':
      agents.retryUpdateCounter = effect.status.CurrentRetryUpdateCounter;
      board.changed();
      break;
    case 'dropEarly':
    case 'keepContent':
    case 'releaseContent':
    case 'publishEngineStatus':
    case 'publishOperation':
    case 'unpublishOperation':
    case 'publishSlotContent':
    case 'publishDrainRequest':
    case 'unpublishDrainRequest':
    case 'log':
    case 'refused':
      break;
  }
};

const install = (agents: Pair, board: Board, { generation, label, imagePath }: Install): void => {
  const { agenda, disk, persist, installMs } = board;
  disk.slots[label].content = undefined;
  agenda.after(installMs, () => {
    const version = persist.store.get(imagePath);
    const gone = agents.aborted.delete(generation);
    const done = !gone && version !== undefined;
    if (done) disk.slots[label].content = version;
    const outcome: Outcome<null> = done ? { ok: true, value: null } : gone ? aborted : failed;
    agents.tellBaseOs({ at: board.at(), kind: 'installed', generation, outcome });
  });
};
