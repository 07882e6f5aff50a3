import { retryConditionOf, severityOf } from './retry-policy.ts';
import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { ContentEvent } from './port.ts';
import type { ContentTreeConfig, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import { entityContentTree, noError, severity, swState } from '#pkg/topics/common.ts';

/** The status of a content tree that was just asked for. */
export const startedStatus = (config: ContentTreeConfig): ContentTreeStatus => ({
  ContentID: config.ContentID,
  DisplayName: config.DisplayName,
  ContentSha256: config.ContentSha256.toLowerCase(),
  MaxDownloadSize: config.MaxDownloadSize,
  TotalSize: config.MaxDownloadSize,
  CurrentSize: 0,
  Progress: 0,
  State: swState.downloading,
  FileLocation: '',
  Waiting: '',
  VerifyProgress: 0,
  ...noError,
});

/** The status of a content tree that is not fetched at all, for a fault of what was asked for. */
export const refusedStatus = (
  config: ContentTreeConfig,
  code: ErrorCode,
  message: string,
  at: string,
): ContentTreeStatus => ({
  ...startedStatus(config),
  Error: message,
  ErrorCode: code,
  ErrorTime: at,
  ErrorSeverity: severity.error,
  ErrorEntities: [{ EntityType: entityContentTree, EntityID: config.ContentID }],
});

/**
 * The statuses that an event leads through, one after the other: DOWNLOADING, VERIFYING, VERIFIED, LOADING, LOADED
 * (`docs/rules/eve-baseos.md 2.3`), or an error with its severity and retry condition (`docs/rules/eve-baseos.md 4.8`).
 */
export const statusesAfter = (
  status: ContentTreeStatus,
  event: Exclude<ContentEvent, { kind: 'removed' }>,
  at: string,
): readonly ContentTreeStatus[] => {
  const clean = { ...status, ...noError, Waiting: '', VerifyProgress: 0 };
  switch (event.kind) {
    case 'progress':
      return [{ ...clean, State: swState.downloading, ...sizes(event.currentSize, event.totalSize) }];
    case 'verifying':
      return [
        {
          ...clean,
          State: swState.verifying,
          CurrentSize: status.TotalSize,
          Progress: 100,
          VerifyProgress: event.percent,
        },
      ];
    case 'pausing':
      return [{ ...clean, Waiting: pauseText(event) }];
    case 'loaded': {
      const whole = { ...clean, ...sizes(event.sizeBytes, event.sizeBytes), Progress: 100, FileLocation: event.path };
      return [swState.verified, swState.loading, swState.loaded].map((State) => ({ ...whole, State }));
    }
    case 'failed':
      return [failed(status, event, at)];
  }
};

const pauseText = ({ error, attempt, attempts, seconds }: Extract<ContentEvent, { kind: 'pausing' }>): string =>
  `attempt ${attempt} of ${attempts} failed, the next is in ${Math.ceil(seconds)} s: ${error.message}`.slice(0, 1024);

const sizes = (CurrentSize: number, TotalSize: number) => ({
  CurrentSize,
  TotalSize,
  Progress: TotalSize > 0 ? Math.min(100, Math.floor((CurrentSize / TotalSize) * 100)) : 0,
});

const failed = (
  status: ContentTreeStatus,
  event: Extract<ContentEvent, { kind: 'failed' }>,
  at: string,
): ContentTreeStatus => {
  const { retries, willRetryInSeconds, gaveUp, failingForSeconds = 0 } = event;
  const failure = { retries, willRetryInSeconds, gaveUp, failingForSeconds };
  return {
    ...status,
    Waiting: '',
    State: swState.downloading,
    FileLocation: '',
    Error: event.error.message,
    ErrorCode: event.error.code,
    ErrorTime: at,
    ErrorSeverity: severityOf(failure),
    ErrorRetryCondition: retryConditionOf(failure),
    ErrorEntities: [{ EntityType: entityContentTree, EntityID: status.ContentID }],
  };
};
