import type { Migration } from 'kysely';
import { access } from './migrations/access.ts';
import { groups } from './migrations/groups.ts';
import { imageProduct } from './migrations/image-product.ts';
import { initial } from './migrations/initial.ts';
import { largeFleets } from './migrations/large-fleets.ts';
import { rollouts } from './migrations/rollouts.ts';
import { secret } from './migrations/secret.ts';
import { sharedKeys } from './migrations/shared-keys.ts';
import { uploads } from './migrations/uploads.ts';

/**
 * All schema changes, one file each in `migrations/`, run in the order of their names. A released one is never changed. They
 * run on SQLite and PostgreSQL: use the helpers of `engine.ts` where the two differ.
 */
export const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-access': access,
  '0003-groups': groups,
  '0004-rollouts': rollouts,
  '0005-uploads': uploads,
  '0006-secret': secret,
  '0007-large-fleets': largeFleets,
  '0008-shared-keys': sharedKeys,
  '0009-image-product': imageProduct,
};
