import { auditCalls } from '#pkg/rest/audit.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { listAudit } from './audit-queries.ts';
import { findDevice } from '../nodes/device-queries.ts';

/** The log of changes. */
export const auditRoutes = ({ db }: Context, app: App): void => {
  app.get('/audit', { schema: auditCalls['GET /audit'] }, async ({ query }) => {
    const { after, before, limit = 200, node, actor } = query;
    // a node that is gone is still in the log under its UUID
    const nodeId = node === undefined ? undefined : ((await findDevice(db, node))?.uuid ?? node);
    const entries = await listAudit(db, { after, before, limit, nodeId, actor });
    return { entries, last: entries.at(-1)?.seq ?? after ?? before ?? 0 };
  });
};
