import { statusCalls } from '#pkg/rest/status.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { presentTime } from '../nodes/info/present.ts';
import { countAll } from './counts.ts';

/** How the controller itself is. */
export const statusRoutes = (context: Context, version: string, app: App): void => {
  app.get('/status', { schema: statusCalls['GET /status'] }, async () => ({
    version,
    startedAt: presentTime(context.startedAt),
    datastoreUrl: context.datastoreUrl,
    counts: await countAll(context.db),
  }));
};
