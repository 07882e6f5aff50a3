import type { Effect } from '#pkg/baseos/effect.ts';

/** Kinds of effects in order, without the chatter. */
export const deeds = (effects: readonly Effect[]): string[] =>
  effects
    .filter((effect) =>
      ['setSlots', 'install', 'abort', 'readVersion', 'checkSlot', 'inspectImage', 'writeEarly', 'dropEarly'].includes(
        effect.kind,
      ),
    )
    .map((effect) => (effect.kind === 'setSlots' ? `set ${JSON.stringify(effect.changes)}` : effect.kind));
