import { BasaltError } from '#pkg/errors/error.ts';
import { onboardingCalls } from '#pkg/rest/onboarding.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { presentTime } from './info/present.ts';
import { addSerials, listSerials, removeSerial } from './onboarding-queries.ts';

/** Which nodes may register, and what a new node needs to know to do so. */
export const onboardingRoutes = (context: Context, app: App): void => {
  const { db, keys } = context;

  app.post(
    '/onboarding',
    { schema: onboardingCalls['POST /onboarding'], bodyLimit: 1024 * 1024 },
    async ({ body }, reply) => {
      await addSerials(db, body.serials, context.now());
      return reply.status(201).send({ serials: (await listSerials(db)).map(({ serial }) => serial) });
    },
  );

  app.get('/onboarding', { schema: onboardingCalls['GET /onboarding'] }, async () => ({
    serials: (await listSerials(db)).map(({ serial, createdAt, deviceUuid }) => ({
      serial,
      createdAt: presentTime(createdAt),
      nodeId: deviceUuid,
    })),
  }));

  app.delete(
    '/onboarding/:serial',
    { schema: onboardingCalls['DELETE /onboarding/:serial'] },
    async ({ params: { serial } }, reply) => {
      const result = await removeSerial(db, serial);
      if (result === 'unknown')
        throw new BasaltError('NODE_UNKNOWN', `serial "${serial}" is not registered in advance`);
      if (result === 'inUse') throw new BasaltError('REQUEST_CONFLICT', `serial "${serial}" belongs to a node`);
      return reply.status(204).send(null);
    },
  );

  app.get('/onboarding/bundle', { schema: onboardingCalls['GET /onboarding/bundle'] }, async () => ({
    server: context.server(),
    rootCertificate: keys.rootCertificate,
    onboardCertificate: keys.onboard.certPem,
    onboardKey: keys.onboard.keyPem,
  }));
};
