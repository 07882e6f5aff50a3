import type { TimelineRow } from '#pkg/rest/reported.ts';

/** What one row of the timeline says, without its time, e.g. `IMGB inprogress 2.0.0 UPDATING: Testing for 20 more seconds`. */
export const rowText = (row: TimelineRow): string => {
  const place = row.label === '' ? 'not in a slot' : `${row.label} ${row.partitionState}`;
  const version = row.version === '' ? '(empty)' : row.version;
  if (row.removed) return `${place} ${version} is gone`;
  const user = row.userStatus === 'NONE' ? row.status.toLowerCase() : row.userStatus;
  const detail = row.userStatus === 'FAILED' || row.subStatusStr === '' ? '' : `: ${row.subStatusStr}`;
  const error = row.swErr === '' ? '' : ` - ${row.swErr.split('\n')[0]}`;
  return `${place} ${version} ${user}${detail}${error}`;
};

/** The row with the time at which the controller received it. */
export const rowLine = (row: TimelineRow): string => `${(row.receivedAt ?? '').slice(11, 19)}  ${rowText(row)}`;
