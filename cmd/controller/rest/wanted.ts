import { Type } from '@sinclair/typebox';
import { BasaltError } from '#pkg/errors/error.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { confirmProperty, fallbackCounter, fallbackProperty, nextCounter, type Desired } from '../desired/state.ts';
import { resolveBaseos } from '../desired/resolve-baseos.ts';
import { changeDesired } from '../repo/configs.ts';
import { NodeParams, requireNode } from './find-node.ts';
import { presentNode } from './present-node.ts';

const Version = Type.String({ pattern: '^[\\x21-\\x7e]{1,256}$' });

const WantedBaseos = Type.Object(
  {
    image: Type.String({ minLength: 1, maxLength: 128 }),
    version: Type.Optional(Version),
    activate: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
const Confirm = Type.Object({ version: Version }, { additionalProperties: false });
const Maintenance = Type.Object({ enabled: Type.Boolean() }, { additionalProperties: false });

const commands: Readonly<Record<string, (desired: Desired) => Desired>> = {
  retry: (desired) => {
    if (!desired.baseos) throw new BasaltError('REQUEST_CONFLICT', 'no base OS is wanted, so there is none to retry');
    return { ...desired, retryCounter: nextCounter(desired.retryCounter) };
  },
  fallback: (desired) => ({
    ...desired,
    properties: { ...desired.properties, [fallbackProperty]: String(nextCounter(fallbackCounter(desired))) },
  }),
  reboot: (desired) => ({ ...desired, rebootCounter: nextCounter(desired.rebootCounter) }),
  shutdown: (desired) => ({ ...desired, shutdownCounter: nextCounter(desired.shutdownCounter) }),
  refresh: (desired) => ({ ...desired, epoch: desired.epoch + 1 }),
};

/** What the operator wants of a node: base OS, commands, confirmation, maintenance. Each answers with the node. */
export const wantedRoutes = (context: Context, app: App): void => {
  const { db } = context;

  const change = async (id: string, how: (desired: Desired) => Desired) => {
    const device = await requireNode(context, id);
    const { version } = await changeDesired(db, device.uuid, context.now(), how);
    context.log.info({ uuid: device.uuid, version }, 'desired state changed');
    await context.rollouts.nodeChanged(device.uuid);
    return presentNode(context, device);
  };

  app.put('/nodes/:id/baseos', { schema: { params: NodeParams, body: WantedBaseos } }, async ({ params, body }) => {
    await requireNode(context, params.id);
    return context.images.exclusive(async () => {
      const baseos = await resolveBaseos(context, body);
      return change(params.id, (desired) => ({ ...desired, baseos }));
    });
  });

  app.delete('/nodes/:id/baseos', { schema: { params: NodeParams } }, async ({ params }) =>
    change(params.id, (desired) => ({ ...desired, baseos: undefined })),
  );

  for (const [name, command] of Object.entries(commands)) {
    app.post(`/nodes/:id/${name}`, { schema: { params: NodeParams } }, async ({ params }) =>
      change(params.id, command),
    );
  }

  app.post('/nodes/:id/confirm', { schema: { params: NodeParams, body: Confirm } }, async ({ params, body }) =>
    change(params.id, (desired) => ({
      ...desired,
      properties: { ...desired.properties, [confirmProperty]: body.version },
    })),
  );

  app.put('/nodes/:id/maintenance', { schema: { params: NodeParams, body: Maintenance } }, async ({ params, body }) =>
    change(params.id, (desired) => ({ ...desired, maintenance: body.enabled })),
  );
};
