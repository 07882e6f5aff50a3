import type { Effect } from '#pkg/baseos/effect.ts';
import { bootReasonName } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import { slotEventOf } from '#pkg/health/slot-event.ts';
import type { Run, SimNode } from './node.ts';

const failingChecks = [{ name: 'radio', passed: false, text: 'no carrier' }];

/** Does to the node what baseosmgr has decided. */
export const carryOut = (node: SimNode, run: Run, effects: readonly Effect[]): void => {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'saveMemory':
        node.persist.memory = effect.memory;
        break;
      case 'saveCounter':
        node.persist.counters = { ...node.persist.counters, [effect.name]: effect.value };
        break;
      case 'setSlots':
        node.onTable(effect);
        node.disk.set(effect.changes, effect.limit);
        node.baseos({ at: node.at, kind: 'slotsSet', generation: effect.generation, slots: node.disk.view() });
        break;
      case 'writeEarly':
        node.disk.slots[effect.label].content = undefined;
        break;
      case 'install':
        node.disk.slots[effect.label].content = undefined;
        run.work.push(effect);
        break;
      case 'readVersion':
      case 'inspectImage':
      case 'checkSlot':
        run.work.push(effect);
        break;
      case 'abort':
        run.aborted.add(effect.generation);
        break;
      case 'publishZbootStatus': {
        run.zboot.set(effect.status.PartitionLabel, effect.status);
        node.health(slotEventOf(effect.status));
        break;
      }
      case 'publishBaseOsStatus':
        run.baseOs.set(effect.key, effect.status);
        break;
      case 'unpublishBaseOsStatus':
        run.baseOs.delete(effect.key);
        break;
      case 'publishEngineStatus':
        run.engine = effect.status;
        node.tellEngine(effect.status);
        break;
      case 'publishOperation':
        node.persist.operations.set(effect.operation.ID, effect.operation);
        break;
      case 'unpublishOperation':
        node.persist.operations.delete(effect.id);
        break;
      case 'publishSlotContent':
        break;
      case 'retryContent':
      case 'keepContent':
      case 'releaseContent':
      case 'dropEarly':
      case 'publishMgrStatus':
      case 'publishDrainRequest':
      case 'unpublishDrainRequest':
      case 'log':
      case 'refused':
        break;
    }
  }
};

/** Does to the node what its health rules have decided, and tells baseosmgr. */
export const carryOutHealth = (node: SimNode, run: Run, effect: HealthEffect): void => {
  switch (effect.kind) {
    case 'publishStatus':
      run.node = effect.status;
      node.baseos({ at: node.at, kind: 'nodeAgent', status: effect.status });
      break;
    case 'publishZbootConfig': {
      const config = { PartitionLabel: effect.label, TestComplete: effect.testComplete };
      node.baseos({ at: node.at, kind: 'zbootConfig', config });
      break;
    }
    case 'startPowerTimer':
      run.timer = { sequence: effect.sequence, at: node.now + effect.seconds };
      break;
    case 'runChecks': {
      const { round, only } = effect;
      const all = run.image.behaviour === 'failsCheck' ? failingChecks : node.checks;
      const verdicts = all.filter(({ name }) => only?.includes(name) ?? true);
      node.health({ kind: 'checked', round, verdicts });
      break;
    }
    case 'startDelayTimer':
      run.delay = { turn: effect.turn, at: node.now + effect.seconds };
      break;
    case 'withdrawReboot':
      node.persist.rebootReason = '';
      node.persist.bootReason = '';
      node.persist.rebootImage = '';
      break;
    case 'persistReboot':
      node.persist.rebootReason = `${effect.text} at EVE version ${run.image.inside}`;
      node.persist.bootReason ||= bootReasonName(effect.bootReason);
      node.persist.rebootImage = effect.image;
      break;
    case 'power':
      node.powerCut();
      break;
    case 'sync':
    case 'note':
    case 'refused':
      break;
  }
};
