import type { TimelineRow } from '#pkg/rest/reported.ts';
import type { ControllerApi } from './controller-api.ts';

/** All rows of a node's timeline after `after`, page by page. */
export const readTimeline = async (
  api: ControllerApi,
  node: string,
  after = 0,
): Promise<{ readonly rows: readonly TimelineRow[]; readonly last: number }> => {
  const rows: TimelineRow[] = [];
  let last = after;
  for (;;) {
    const page = await api.call('GET /nodes/:id/timeline', {
      params: { id: node },
      query: { after: last, limit: 1000 },
    });
    rows.push(...page.rows);
    if (page.rows.length === 0 || page.last <= last) return { rows, last };
    last = page.last;
  }
};
