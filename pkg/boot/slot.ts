/** Boot slot labels in table order (`docs/rules/eve-baseos.md 1.1`). */
export const slotLabels = ['IMGA', 'IMGB'] as const;
export type SlotLabel = (typeof slotLabels)[number];

/** State of a slot (`docs/rules/eve-baseos.md 1.3`); any other bit pattern is `UNKNOWN <hex>`. */
export type SlotState = 'active' | 'updating' | 'inprogress' | 'unused' | `UNKNOWN ${string}`;

/** The slot that is not `label`. */
export const otherSlot = (label: SlotLabel): SlotLabel => (label === 'IMGA' ? 'IMGB' : 'IMGA');
