import { BasaltError } from '#pkg/errors/error.ts';
import { wantedCalls } from '#pkg/rest/wanted.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import {
  confirmProperty,
  fallbackCounter,
  fallbackProperty,
  nextCounter,
  stableUuid,
  type Desired,
  type DesiredBaseos,
} from '../desired/state.ts';
import { changeDesired } from '../repo/configs.ts';
import { findImage } from '../repo/images.ts';
import { requireNode } from './find-node.ts';
import { presentNode } from './present-node.ts';

const commands = {
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
} satisfies Record<string, (desired: Desired) => Desired>;

/** What the operator wants of a node: base OS, commands, confirmation, maintenance. Each answers with the node. */
export const wantedRoutes = (context: Context, app: App): void => {
  const { db } = context;

  const change = async (id: string, how: (desired: Desired) => Desired) => {
    const device = await requireNode(context, id);
    const { version } = await changeDesired(db, device.uuid, context.now(), how);
    context.log.info({ uuid: device.uuid, version }, 'desired state changed');
    return presentNode(context, device);
  };

  const baseosOf = async ({
    image: name,
    version: asked,
    activate = true,
  }: {
    image: string;
    version?: string;
    activate?: boolean;
  }): Promise<DesiredBaseos> => {
    const image = await findImage(db, name);
    if (!image) throw new BasaltError('IMAGE_UNKNOWN', `there is no image "${name}"; upload it first`);
    const version = asked ?? image.version;
    if (version === null) {
      const message = `image "${name}" was uploaded without a version; give one, it must be that in its /etc/eve-release`;
      throw new BasaltError('REQUEST_INVALID', message);
    }
    const { sha256, size } = image;
    if (!(await context.images.has(sha256))) {
      throw new BasaltError('REQUEST_CONFLICT', `the file of image "${name}" is gone; upload it again`);
    }
    return { image: name, version, sha256, size, activate, contentTreeUuid: stableUuid('tree', version, sha256) };
  };

  app.put('/nodes/:id/baseos', { schema: wantedCalls['PUT /nodes/:id/baseos'] }, async ({ params, body }) => {
    await requireNode(context, params.id);
    return context.images.exclusive(async () => {
      const baseos = await baseosOf(body);
      return change(params.id, (desired) => ({ ...desired, baseos }));
    });
  });

  app.delete('/nodes/:id/baseos', { schema: wantedCalls['DELETE /nodes/:id/baseos'] }, async ({ params }) =>
    change(params.id, (desired) => ({ ...desired, baseos: undefined })),
  );

  for (const name of Object.keys(commands) as (keyof typeof commands)[]) {
    const schema = wantedCalls[`POST /nodes/:id/${name}`];
    app.post(`/nodes/:id/${name}`, { schema }, async ({ params }) => change(params.id, commands[name]));
  }

  app.post('/nodes/:id/confirm', { schema: wantedCalls['POST /nodes/:id/confirm'] }, async ({ params, body }) =>
    change(params.id, (desired) => ({
      ...desired,
      properties: { ...desired.properties, [confirmProperty]: body.version },
    })),
  );

  app.put('/nodes/:id/maintenance', { schema: wantedCalls['PUT /nodes/:id/maintenance'] }, async ({ params, body }) =>
    change(params.id, (desired) => ({ ...desired, maintenance: body.enabled })),
  );
};
