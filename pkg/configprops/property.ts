export const maxUint32 = 4_294_967_295;

/**
 * What a config property is, in which unit, and between which limits (both included). `unused`: EVE has it, and it is read and
 * checked here, but changes nothing.
 */
export type Property =
  | {
      readonly type: 'uint32';
      readonly default: number;
      readonly min: number;
      readonly max: number;
      readonly unit: string;
      readonly meaning: string;
      readonly unused?: true;
    }
  | { readonly type: 'bool'; readonly default: boolean; readonly meaning: string }
  | { readonly type: 'tristate'; readonly default: TriState; readonly meaning: string; readonly unused?: true }
  | {
      readonly type: 'string';
      readonly default: string;
      /** characters; 256 when not given */
      readonly longest?: number;
      readonly meaning: string;
    }
  | {
      readonly type: 'choice';
      readonly default: string;
      readonly choices: readonly string[];
      readonly meaning: string;
    };

/** Yes, no, or leave it to something else (`docs/rules/eve-baseos.md 3.13`). */
export type TriState = 'none' | 'enabled' | 'disabled';

/** The type of a property's value. */
export type PropertyValue<P extends Property> = P extends { type: 'uint32' }
  ? number
  : P extends { type: 'bool' }
    ? boolean
    : P extends { type: 'tristate' }
      ? TriState
      : P extends { type: 'choice'; choices: readonly (infer C)[] }
        ? C
        : string;
