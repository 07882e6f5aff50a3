import { auditCalls } from '#pkg/rest/audit.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { listAudit } from '../repo/audit.ts';
import { findDevice } from '../repo/devices.ts';

/** The log of changes. */
export const auditRoutes = ({ db }: Context, app: App): void => {
  app.get('/audit', { schema: auditCalls['GET /audit'] }, async ({ query }) => {
    const { after = 0, limit = 200, node, actor } = query;
    // a node that is gone is still in the log under its UUID
    const nodeId = node === undefined ? {} : { nodeId: (await findDevice(db, node))?.uuid ?? node };
    const entries = await listAudit(db, { after, limit, ...nodeId, ...(actor !== undefined && { actor }) });
    return { entries, last: entries.at(-1)?.seq ?? after };
  });
};
