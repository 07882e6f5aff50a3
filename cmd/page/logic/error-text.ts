import type { ReportedError } from '#pkg/rest/reported.ts';

/** `info.Entity` by its numbers on the wire, as keys of the strings. */
const entities: Readonly<Record<number, string>> = {
  1: 'baseOs',
  2: 'systemAdapter',
  3: 'vault',
  4: 'attestation',
  5: 'appInstance',
  6: 'port',
  7: 'network',
  8: 'networkInstance',
  9: 'contentTree',
  10: 'contentBlob',
  11: 'volume',
};

export interface ErrorWords {
  readonly description: string;
  /** keys of `severities` and `entities` in the strings */
  readonly severity: string;
  readonly entities: readonly { readonly kind: string; readonly id: string }[];
  /** the node's own words, empty when it will not try again by itself */
  readonly retry: string;
}

/** An error of a report in parts that can be said in any language (`docs/rules/eve-baseos.md 4.8`). */
export const errorWords = (error: ReportedError): ErrorWords => ({
  description: error.description,
  severity: error.severity,
  entities: error.entities.map(({ entity, entityId }) => ({ kind: entities[entity] ?? 'unknown', id: entityId })),
  retry: error.retryCondition,
});
