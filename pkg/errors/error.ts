import { codes, type Blame, type ErrorCode } from './codes.ts';

export type ErrorValues = Readonly<Record<string, string | number | bigint | boolean | undefined>>;

/** An error with a code that programs can act on and a sentence that says what was wrong, where, and what to do. */
export class BasaltError extends Error {
  readonly code: ErrorCode;
  readonly blame: Blame;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, message: string, values: ErrorValues = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'BasaltError';
    this.code = code;
    this.blame = codes[code];
    this.values = values;
  }
}

/** The error as a BasaltError: itself when it is one, else wrapped as `code` with its cause kept. */
export const asBasaltError = (error: unknown, code: ErrorCode = 'INTERNAL'): BasaltError =>
  error instanceof BasaltError
    ? error
    : new BasaltError(code, error instanceof Error ? error.message : String(error), {}, error);
