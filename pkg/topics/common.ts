import { Type } from '@sinclair/typebox';

/** The two slots of EVE's layout (`docs/rules/eve-baseos.md 1.1`). */
export const SlotLabel = Type.Union([Type.Literal('IMGA'), Type.Literal('IMGB')]);

/** RFC 3339 time; `0001-01-01T00:00:00Z` means unset (`docs/rules/eve-baseos.md 5`). */
export const Time = Type.String({ minLength: 20, maxLength: 40 });
export const unsetTime = '0001-01-01T00:00:00Z';

/** A whole number of 0 to 2^32-1. */
export const Uint32 = Type.Integer({ minimum: 0, maximum: 4294967295 });

/** Bytes or nanoseconds: a whole number that JSON carries exactly. */
export const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** Severity of an error (`docs/rules/eve-baseos.md 4.8`): 0 unset, 1 notice, 2 warning, 3 error. */
export const Severity = Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2), Type.Literal(3)]);
export const severity = { none: 0, notice: 1, warning: 2, error: 3 } as const;

/** What an error is about; entity types are those of `info.Entity` (9 = content tree). */
export const ErrorEntity = Type.Object({ EntityType: Type.Integer(), EntityID: Type.String() });
export const entityContentTree = 9;

/**
 * The error block that is flattened into a status (`docs/rules/eve-baseos.md 2.3`). `ErrorCode` is ours: a key of
 * pkg/errors.
 */
export const errorBlock = {
  Error: Type.String(),
  ErrorCode: Type.String(),
  ErrorTime: Time,
  ErrorSeverity: Severity,
  ErrorRetryCondition: Type.String(),
  ErrorEntities: Type.Union([Type.Array(ErrorEntity), Type.Null()]),
};

/** An error block without an error. */
export const noError = {
  Error: '',
  ErrorCode: '',
  ErrorTime: unsetTime,
  ErrorSeverity: 0,
  ErrorRetryCondition: '',
  ErrorEntities: null,
} as const;

/** `State` of a content tree or base OS: the internal scale of `docs/rules/eve-baseos.md 2.3`. */
export const swState = {
  none: 0,
  initial: 100,
  resolvingTag: 101,
  resolvedTag: 102,
  downloading: 103,
  downloaded: 104,
  verifying: 105,
  verified: 106,
  loading: 107,
  loaded: 108,
  installed: 111,
} as const;
export const SwState = Type.Integer({ minimum: 0, maximum: 126 });
