import { Type } from '@sinclair/typebox';
import { BasaltError } from '#pkg/errors/error.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { presentTime } from '../info/present.ts';
import { addSerials, listSerials, removeSerial } from '../repo/onboarding.ts';

const Serial = Type.String({ pattern: '^[\\x21-\\x7e]{1,256}$' });
const Serials = Type.Object(
  { serials: Type.Array(Serial, { minItems: 1, maxItems: 1000 }) },
  { additionalProperties: false },
);

/** Which nodes may register, and what a new node needs to know to do so. */
export const onboardingRoutes = (context: Context, app: App): void => {
  const { db, keys } = context;

  app.post('/onboarding', { schema: { body: Serials }, bodyLimit: 1024 * 1024 }, async ({ body }, reply) => {
    await addSerials(db, body.serials, context.now());
    return reply.status(201).send({ serials: (await listSerials(db)).map(({ serial }) => serial) });
  });

  app.get('/onboarding', async () => ({
    serials: (await listSerials(db)).map(({ serial, createdAt, deviceUuid }) => ({
      serial,
      createdAt: presentTime(createdAt),
      nodeId: deviceUuid,
    })),
  }));

  app.delete(
    '/onboarding/:serial',
    { schema: { params: Type.Object({ serial: Type.String({ maxLength: 256 }) }) } },
    async ({ params: { serial } }, reply) => {
      const result = await removeSerial(db, serial);
      if (result === 'unknown')
        throw new BasaltError('NODE_UNKNOWN', `serial "${serial}" is not registered in advance`);
      if (result === 'inUse') throw new BasaltError('REQUEST_CONFLICT', `serial "${serial}" belongs to a node`);
      return reply.status(204).send();
    },
  );

  app.get('/onboarding/bundle', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({
      server: context.server(),
      rootCertificate: keys.rootCertificate,
      onboardCertificate: keys.onboard.certPem,
      onboardKey: keys.onboard.keyPem,
    }),
  );
};
