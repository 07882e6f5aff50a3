/** The 16 bits behind a slot's state (`docs/rules/eve-baseos.md 1.2, 1.3`). */
export interface SlotBits {
  readonly priority: number;
  readonly tries: number;
  readonly successful: boolean;
  /** the boot loader would consider this slot (1.6) */
  readonly eligible: boolean;
}

const words: Readonly<Record<string, number>> = { active: 0x102, updating: 0x013, inprogress: 0x003, unused: 0x000 };

/** The bits that a state implies; those of `UNKNOWN <hex>` are read from its number. Undefined when it says none. */
export const bitsOf = (state: string): SlotBits | undefined => {
  const unknown = /^UNKNOWN (?:0x)?([0-9a-f]{1,4})$/i.exec(state)?.[1];
  const word = words[state] ?? (unknown === undefined ? undefined : Number.parseInt(unknown, 16));
  if (word === undefined) return undefined;
  const [priority, tries, successful] = [word & 0xf, (word >> 4) & 0xf, (word & 0x100) !== 0];
  return { priority, tries, successful, eligible: priority > 0 && (tries > 0 || successful) };
};

/** Which of these slots the boot loader would pick: the highest priority wins, on equal ones the first (1.6). */
export const nextToBoot = (
  slots: readonly { readonly label: string; readonly state: string }[],
): string | undefined => {
  let best: string | undefined;
  let highest = 0;
  for (const { label, state } of slots.toSorted((a, b) => a.label.localeCompare(b.label))) {
    const bits = bitsOf(state);
    if (bits?.eligible === true && bits.priority > highest) [best, highest] = [label, bits.priority];
  }
  return best;
};
