import type { ErrorInfo } from '../eve/error-info.ts';
import type { BaseOsStatus } from '../topics/baseos.ts';
import { unsetTime } from '../topics/common.ts';
import { millisOf } from './rfc3339.ts';

type ErrorBlock = Pick<BaseOsStatus, 'Error' | 'ErrorTime' | 'ErrorSeverity' | 'ErrorRetryCondition' | 'ErrorEntities'>;

/**
 * The error block of a status as `ErrorInfo`, undefined when its time is unset (`docs/rules/eve-baseos.md 4.4, 4.8`).
 */
export const errorInfoOf = (block: ErrorBlock): ErrorInfo | undefined =>
  block.ErrorTime === unsetTime
    ? undefined
    : {
        description: block.Error,
        timestamp: millisOf(block.ErrorTime),
        severity: block.ErrorSeverity,
        retryCondition: block.ErrorRetryCondition,
        entities: (block.ErrorEntities ?? []).map(({ EntityType, EntityID }) => ({
          entity: EntityType,
          entityId: EntityID,
        })),
      };
