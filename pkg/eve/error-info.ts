/** `info.ErrorInfo`. `timestamp` is in milliseconds since 1970. */
export interface ErrorInfo {
  readonly description: string;
  readonly timestamp: number | undefined;
  readonly severity: number;
  readonly retryCondition: string;
  readonly entities: readonly { readonly entity: number; readonly entityId: string }[];
}
