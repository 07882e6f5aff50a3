import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import { BasaltError } from '#pkg/errors/error.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import type { Uploads } from '../upload.ts';
import { requireToken } from './auth.ts';
import { restErrorHandler } from './errors.ts';
import { eventRoutes } from './events.ts';
import { groupRoutes } from './groups.ts';
import { imageRoutes } from './images.ts';
import { nodeRoutes } from './nodes.ts';
import { onboardingRoutes } from './onboarding.ts';
import { propertyRoutes } from './properties.ts';
import { rolloutRoutes } from './rollouts.ts';
import { statusRoutes } from './status.ts';
import { summaryRoutes } from './summary.ts';
import { uploadRoutes } from './uploads.ts';
import { wantedRoutes } from './wanted.ts';

/** The REST API below `/api/v1` (docs/controller-api.md). */
export const restRoutes =
  (context: Context, uploads: Uploads, version: string) =>
  async (app: App): Promise<void> => {
    app.setValidatorCompiler(TypeBoxValidatorCompiler);
    app.setErrorHandler(restErrorHandler(context.log));
    const authorise = requireToken(context.db);
    app.addHook('onRequest', authorise);
    app.setNotFoundHandler({ preHandler: authorise }, async (request) => {
      throw new BasaltError('ROUTE_UNKNOWN', `there is no ${request.method} ${request.url.split('?', 1)[0]}`);
    });
    statusRoutes(context, version, app);
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
