import type { ErrorCode } from '#pkg/errors/codes.ts';
import type { BaseOsConfig, BaseOsStatus } from '#pkg/topics/baseos.ts';
import { noError, severity, swState } from '#pkg/topics/common.ts';

/** The status of a base OS that was just asked for (`docs/rules/eve-baseos.md 2.3`). */
export const newStatus = (config: BaseOsConfig): BaseOsStatus => ({
  ContentTreeUUID: config.ContentTreeUUID,
  BaseOsVersion: config.BaseOsVersion,
  Activate: config.Activate,
  Activated: false,
  TooEarly: false,
  PartitionLabel: '',
  PartitionDevice: '',
  PartitionState: '',
  State: swState.none,
  Phase: '',
  PhaseProgress: 0,
  ...noError,
});

/** The status without its error. */
export const withoutError = (status: BaseOsStatus): BaseOsStatus => ({ ...status, ...noError });

/** The status with an error of ours: severity error, no retry condition, no entity (`docs/rules/eve-baseos.md 4.8`). */
export const withError = (status: BaseOsStatus, code: ErrorCode, message: string, time: string): BaseOsStatus => ({
  ...status,
  ...noError,
  Error: message,
  ErrorCode: code,
  ErrorTime: time,
  ErrorSeverity: severity.error,
});

/** The new status, but an error that was there before keeps its first time: evaluating again changes nothing. */
export const keepErrorTime = (before: BaseOsStatus, after: BaseOsStatus): BaseOsStatus =>
  after.Error !== '' && after.Error === before.Error && after.ErrorCode === before.ErrorCode
    ? { ...after, ErrorTime: before.ErrorTime }
    : after;
