import type { StoredMessage, TimelineRow } from '#pkg/rest/reported.ts';
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

/** All info messages that the controller keeps of a node, oldest first, page by page. */
export const readMessages = async (api: ControllerApi, id: string): Promise<readonly StoredMessage[]> => {
  const messages: StoredMessage[] = [];
  for (let after = 0; ;) {
    const page = await api.call('GET /nodes/:id/info', { params: { id }, query: { after, limit: 200 } });
    messages.push(...page.messages);
    if (page.messages.length === 0) return messages;
    after = page.last;
  }
};
