import type { Migration } from 'kysely';
import { access } from './migrations/access.ts';
import { initial } from './migrations/initial.ts';
import { secret } from './migrations/secret.ts';

/**
 * All schema changes, one file each in `migrations/`, run in the order of their names. A released one is never changed. They
 * run on SQLite and PostgreSQL: use the helpers of `engine.ts` where the two differ.
 */
export const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-access': access,
  '0006-secret': secret,
};
