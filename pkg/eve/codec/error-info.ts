import type { org } from '#api/eve/gen/eve.pb.js';
import type { ErrorInfo } from '../error-info.ts';
import { fromTimestamp, toTimestamp } from './time.ts';

type Wire = org.lfedge.eve.info.ErrorInfo.$Properties;

/** `info.ErrorInfo`; absent stays absent. */
export const encodeErrorInfo = (error: ErrorInfo | undefined): Wire | null =>
  error === undefined
    ? null
    : {
        description: error.description,
        timestamp: toTimestamp(error.timestamp) ?? null,
        severity: error.severity,
        entities: error.entities.map(({ entity, entityId }) => ({ entity, entityId })),
        retryCondition: error.retryCondition,
      };

export const decodeErrorInfo = (error: Wire | null | undefined): ErrorInfo | undefined =>
  error === null || error === undefined
    ? undefined
    : {
        description: error.description ?? '',
        timestamp: fromTimestamp(error.timestamp, 'ErrorInfo'),
        severity: error.severity ?? 0,
        retryCondition: error.retryCondition ?? '',
        entities: (error.entities ?? []).map(({ entity, entityId }) => ({
          entity: entity ?? 0,
          entityId: entityId ?? '',
        })),
      };
