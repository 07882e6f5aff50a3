import { BasaltError } from '#pkg/errors/error.ts';
import { wantedCalls } from '#pkg/rest/wanted.ts';
import { whyUnfit } from '#pkg/swinfo/unfit.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import {
  confirmProperty,
  fallbackCounter,
  fallbackProperty,
  nextCounter,
  type Desired,
  type DesiredBaseos,
} from './desired/state.ts';
import { want } from './desired/want.ts';
import { resolveBaseos } from './desired/resolve-baseos.ts';
import { changeDesired } from './config-queries.ts';
import type { Device } from './device-queries.ts';
import { latestReport } from './reports.ts';
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

/** Refuses an image that the node, by its latest report, cannot run. Errors: IMAGE_WRONG_ARCHITECTURE, IMAGE_TOO_LARGE_FOR_SLOT. */
const requireFit = async ({ db }: Context, uuid: string, { version, size }: DesiredBaseos): Promise<void> => {
  const report = await latestReport(db, uuid);
  const unfit = report && whyUnfit(report.device, { version, sizeBytes: size });
  if (unfit !== undefined) throw new BasaltError(unfit.code, unfit.why);
};

/** The least `api_capability` (`info.APICapability`) of a node that honours these commands; the others came before it. */
const capabilities: Partial<Record<keyof typeof commands, number>> = { retry: 1, shutdown: 2 };

/** Refuses a command that the node, by its latest report, would never answer. Errors: REQUEST_CONFLICT. */
const requireCapability = async ({ db }: Context, { uuid, name }: Device, command: keyof typeof commands) => {
  const needed = capabilities[command];
  const has = needed === undefined ? undefined : (await latestReport(db, uuid))?.device.apiCapability;
  if (needed === undefined || has === undefined || has >= needed) return;
  const message = `node ${name} does not know the command ${command}: its api_capability is ${has}, and ${needed} is needed`;
  throw new BasaltError('REQUEST_CONFLICT', message);
};

/** What the operator wants of a node: base OS, commands, confirmation, maintenance. Each answers with the node. */
export const wantedRoutes = (context: Context, app: App): void => {
  const { db } = context;

  const change = async (id: string, how: (desired: Desired) => Desired) => {
    const device = await requireNode(context, id);
    const { version } = await changeDesired(db, device.uuid, context.now(), how);
    context.log.info({ uuid: device.uuid, version }, 'desired state changed');
    return presentNode(context, device);
  };

  const changeBaseos = async (id: string, baseos: DesiredBaseos | undefined) => {
    const device = await requireNode(context, id);
    const reported = (await latestReport(db, device.uuid))?.device.swList ?? [];
    const { version } = await context.rollouts.changeWanted(device.uuid, (desired) =>
      baseos === undefined ? { ...desired, baseos } : want(desired, baseos, reported),
    );
    context.log.info({ uuid: device.uuid, version }, 'desired state changed');
    return presentNode(context, device);
  };

  app.put('/nodes/:id/baseos', { schema: wantedCalls['PUT /nodes/:id/baseos'] }, async ({ params, body }) => {
    const { uuid } = await requireNode(context, params.id);
    return context.images.exclusive(async () => {
      const baseos = await resolveBaseos(context, body);
      await requireFit(context, uuid, baseos);
      return changeBaseos(params.id, baseos);
    });
  });

  app.delete('/nodes/:id/baseos', { schema: wantedCalls['DELETE /nodes/:id/baseos'] }, async ({ params }) =>
    changeBaseos(params.id, undefined),
  );

  for (const name of Object.keys(commands) as (keyof typeof commands)[]) {
    const schema = wantedCalls[`POST /nodes/:id/${name}`];
    app.post(`/nodes/:id/${name}`, { schema }, async ({ params }) => {
      await requireCapability(context, await requireNode(context, params.id), name);
      return change(params.id, commands[name]);
    });
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
