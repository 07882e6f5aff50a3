import type { Migration } from 'kysely';
import { initial } from './migrations/0001-initial.ts';
import { secret } from './migrations/0002-secret.ts';

/**
 * All schema changes, one file each in `migrations/`, run in the order of their names. A released one is never changed. They
 * run on SQLite and PostgreSQL: use the helpers of `engine.ts` where the two differ.
 */
export const migrations: Record<string, Migration> = { '0001-initial': initial, '0002-secret': secret };
