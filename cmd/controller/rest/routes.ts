import { BasaltError } from '#pkg/errors/error.ts';
import { auditHooks, noteNode } from '../access/audit-hooks.ts';
import { authoriser } from '../access/authorise.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import type { Uploads } from '../images/upload.ts';
import { apiTokenRoutes } from '../access/api-token-calls.ts';
import { auditRoutes } from '../access/audit-calls.ts';
import { restErrorHandler } from './errors.ts';
import { eventRoutes } from './events.ts';
import { groupRoutes } from '../groups/calls.ts';
import { imageRoutes } from '../images/calls.ts';
import { nodeRoutes } from '../nodes/calls.ts';
import { onboardingRoutes } from '../nodes/onboarding-calls.ts';
import { openApiRoutes } from './openapi.ts';
import { propertyRoutes } from '../nodes/property-calls.ts';
import { rolloutRoutes } from '../rollouts/calls.ts';
import { sessionRoutes } from '../access/session-calls.ts';
import { statusRoutes } from './status.ts';
import { summaryRoutes } from '../nodes/summary-calls.ts';
import { uploadRoutes } from '../images/upload-calls.ts';
import { userRoutes } from '../access/user-calls.ts';
import { wantedRoutes } from '../nodes/wanted-calls.ts';

/** The REST API below `/api/v1` (docs/controller-api.md). */
export const restRoutes =
  (context: Context, uploads: Uploads, version: string) =>
  async (app: App): Promise<void> => {
    app.setErrorHandler(restErrorHandler(context.log));
    app.decorateRequest('actor', null);
    app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    auditHooks(context, app);
    const authorise = authoriser(context);
    app.addHook('onRequest', noteNode(context));
    app.addHook('onRequest', authorise);
    app.setNotFoundHandler({ preHandler: authorise }, async (request) => {
      throw new BasaltError('ROUTE_UNKNOWN', `there is no ${request.method} ${request.url.split('?', 1)[0]}`);
    });
    await openApiRoutes(app, '/api/v1', version);
    statusRoutes(context, version, app);
    sessionRoutes(context, app);
    userRoutes(context, app);
    apiTokenRoutes(context, app);
    auditRoutes(context, app);
    nodeRoutes(context, app);
    wantedRoutes(context, app);
    propertyRoutes(context, app);
    onboardingRoutes(context, app);
    imageRoutes(context, app);
    groupRoutes(context, app);
    rolloutRoutes(context, app);
    uploadRoutes(context, uploads, app);
    summaryRoutes(context, app);
    eventRoutes(context, app);
  };
