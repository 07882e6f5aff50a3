import type { Evidence } from '#cmd/basalt/story/evidence.ts';
import type { TimelineRow } from '#pkg/rest/reported.ts';

/** Seconds for what takes half a minute where nothing else runs; it ends a test that would never end. */
export const patience = 300;

/** A row about `version` for which `condition` holds, within `seconds`. */
export const row = (
  what: string,
  version: string,
  seconds: number,
  condition: (row: TimelineRow) => boolean,
): Evidence => ({
  what: `${version}: ${what}`,
  seconds,
  seen: (found) => found.version === version && !found.removed && condition(found),
});

/** The first that is told of it. How far it is by then is up to the machine: states are told, not events. */
export const begun = (version: string): Evidence => row('is being installed', version, patience, () => true);

export const onTrial = (version: string, seconds = patience): Evidence =>
  row(
    'runs on trial',
    version,
    seconds,
    ({ index, partitionState, subStatus }) =>
      index === 0 && partitionState === 'inprogress' && subStatus === 'UPDATE_TESTING',
  );

export const committed = (version: string, seconds = patience): Evidence =>
  row(
    'runs and is committed',
    version,
    seconds,
    ({ index, partitionState, userStatus }) => index === 0 && partitionState === 'active' && userStatus === 'UPDATED',
  );

/** FAILED for good, with a reason that matches. */
export const failedWith = (version: string, reason: RegExp, seconds = patience): Evidence =>
  row(
    `failed because of ${reason}`,
    version,
    seconds,
    ({ userStatus, swErr }) => userStatus === 'FAILED' && reason.test(swErr),
  );
