export type WaveChoice =
  | { readonly kind: 'one' }
  | { readonly kind: 'size'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number };

/** How many nodes each wave would have; a percentage is rounded up, so that no wave is empty. */
export const waveSizes = (nodes: number, choice: WaveChoice): readonly number[] => {
  if (nodes <= 0) return [];
  const size =
    choice.kind === 'one' ? nodes : choice.kind === 'size' ? choice.value : Math.ceil((nodes * choice.value) / 100);
  const step = Math.max(1, Math.floor(size));
  const sizes: number[] = [];
  for (let left = nodes; left > 0; left -= step) sizes.push(Math.min(step, left));
  return sizes;
};

/** What is wrong with a choice, as a key of the strings; undefined when nothing is. */
export const waveProblem = (choice: WaveChoice): 'waveSize' | 'wavePercent' | undefined => {
  if (choice.kind === 'one') return undefined;
  const whole = Number.isInteger(choice.value) && choice.value >= 1;
  if (choice.kind === 'size') return whole ? undefined : 'waveSize';
  return whole && choice.value <= 100 ? undefined : 'wavePercent';
};

/** The part of a rollout request that says how it is divided. */
export const wavesOf = (choice: WaveChoice): { waves?: { size: number } | { percent: number } } => {
  if (choice.kind === 'one') return {};
  return { waves: choice.kind === 'size' ? { size: choice.value } : { percent: choice.value } };
};
