import { bootReasonName } from '#pkg/health/boot-reason.ts';
import type { HealthEffect } from '#pkg/health/effect.ts';
import type { Board } from './board.ts';
import type { Pair } from './pair.ts';

/** Does to the node what its health rules have decided, and tells baseosmgr. */
export const carryOutHealth = (agents: Pair, board: Board, effect: HealthEffect): void => {
  const { agenda, persist } = board;
  switch (effect.kind) {
    case 'publishStatus':
      agents.node = effect.status;
      board.changed();
      agents.tellBaseOs({ at: board.at(), kind: 'nodeAgent', status: effect.status });
      break;
    case 'publishZbootConfig': {
      const config = { PartitionLabel: effect.label, TestComplete: effect.testComplete };
      agents.tellBaseOs({ at: board.at(), kind: 'zbootConfig', config });
      break;
    }
    case 'startPowerTimer': {
      const { sequence } = effect;
      agenda.after(effect.seconds * 1000, () => agents.tellHealth({ kind: 'powerTimer', sequence }));
      break;
    }
    case 'startDelayTimer': {
      const { turn } = effect;
      agenda.after(effect.seconds * 1000, () => agents.tellHealth({ kind: 'delayTimer', turn }));
      break;
    }
    case 'runChecks':
      // a simulated node has no programs
      agents.tellHealth({ kind: 'checked', round: effect.round, verdicts: [] });
      break;
    case 'persistReboot':
      persist.rebootReason = `${effect.text} at EVE version ${agents.version}`;
      persist.bootReason ||= bootReasonName(effect.bootReason);
      persist.rebootImage = effect.image;
      break;
    case 'withdrawReboot':
      persist.rebootReason = '';
      persist.bootReason = '';
      persist.rebootImage = '';
      break;
    case 'power':
      board.power(effect.action);
      break;
    case 'sync':
    case 'note':
    case 'refused':
      break;
  }
};
