import type { SwEntry } from '#pkg/rest/reported.ts';
import { nextCounter, type Desired, type DesiredBaseos } from './state.ts';

/** `info.ZInfoContentTree`'s kind among the entities of an error (`docs/rules/eve-baseos.md 4.8`). */
const contentTreeEntity = 9;

/**
 * The desired state with this base OS. The same one again, whose content the node says it cannot get, has the download begin
 * again by the retry counter; a version that failed its test gets no other try by it, as nobody has asked for that.
 */
export const want = (desired: Desired, baseos: DesiredBaseos, reported: readonly SwEntry[]): Desired => {
  const again = JSON.stringify(desired.baseos) === JSON.stringify(baseos);
  const failed = reported.some(
    ({ shortVersion, partitionState, swErr }) =>
      shortVersion === baseos.version &&
      partitionState !== 'inprogress' &&
      swErr?.entities.some(
        ({ entity, entityId }) => entity === contentTreeEntity && entityId === baseos.contentTreeUuid,
      ),
  );
  return { ...desired, baseos, ...(again && failed ? { retryCounter: nextCounter(desired.retryCounter) } : {}) };
};
