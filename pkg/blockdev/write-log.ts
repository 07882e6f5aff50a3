/**
 * One thing that was done to durable storage, in the order it was done. `target` names the disk or file; `replace` is
 * an atomic replacement of its whole content (write, fsync, rename). Nothing is durable before a `flush` of its target.
 * A `note` marks a place in the log (an answer was given, a message was sent) and changes nothing.
 */
export type LogEntry =
  | { readonly target: string; readonly kind: 'write'; readonly offset: number; readonly data: Uint8Array }
  | { readonly target: string; readonly kind: 'replace'; readonly data: Uint8Array }
  | { readonly target: string; readonly kind: 'flush' }
  | { readonly target: string; readonly kind: 'note'; readonly text: string };

/** The entries that change bytes. */
export type LogChange = Extract<LogEntry, { kind: 'write' | 'replace' }>;
