import { en, type Strings } from './en.ts';

/** The texts in use. */
export const t: Strings = en;
