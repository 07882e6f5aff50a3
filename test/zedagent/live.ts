import type { ExecutionContext } from 'ava';
import type { ControllerLinkOptions } from '#pkg/eve/link-options.ts';
import type { EdgeDevConfig } from '#pkg/eve/messages.ts';
import { topics } from '#pkg/topics/index.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import { type Endpoint, startMiniController } from '../eve/mini-controller.ts';
import { treeUuid, updateConfig } from './configs.ts';
import { eventually, startNodeOn } from './node.ts';

export const everyFive = { key: 'timer.config.interval', value: '5' };

/** A config that asks for v2 and for a poll every 5 s, which `startLive` turns into 0.1 s. */
export const wanted = (more: Partial<EdgeDevConfig> = {}): EdgeDevConfig =>
  updateConfig({ configItems: [everyFive], ...more });

/**
 * The agent over the real link to a controller double on loopback, onboarded, attested and with a config in force.
 * Waits between polls are a fiftieth of their interval; what is counted in ticks waits for the test.
 */
export const startLive = async (
  t: ExecutionContext,
  slots: readonly ZbootStatus[],
  linkOptions: Partial<ControllerLinkOptions> = {},
) => {
  const controller = await startMiniController(t, linkOptions);
  controller.serve(wanted(), 'h1');
  let fetches = 0;
  const link = {
    ...controller.link,
    certs: () => {
      fetches += 1;
      return controller.link.certs();
    },
  };
  const node = await startNodeOn(t, slots, link, { random: () => -0.4 });
  await node.ready();
  const status = (expected: number, what: string) =>
    eventually(() => node.zed().ConfigGetStatus === expected, `status ${expected}: ${what}`);
  await status(1, 'the first config');

  /** Waits until the node has asked for a config this many times from now on. */
  const polls = async (count: number): Promise<void> => {
    const before = controller.asked('config');
    await eventually(() => controller.asked('config') >= before + count, `${count} polls`);
  };
  /** Counts what is asked of an endpoint from now on. */
  const countFromNow = (endpoint: Endpoint) => {
    const before = controller.asked(endpoint);
    return () => controller.asked(endpoint) - before;
  };
  /** The update that is in force. */
  const baseOs = await node.pubsub.publication(topics.BaseOsConfig);
  const inForce = () => baseOs.current.has(treeUuid);

  /** Something good comes after whatever was wrong: the controller's next config is taken. */
  const recovers = async (): Promise<void> => {
    for (const endpoint of Object.keys(controller.wrong) as Endpoint[]) delete controller.wrong[endpoint];
    controller.serve(wanted({ baseos: undefined, id: { uuid: controller.uuid, version: '9' } }), 'h9');
    await status(1, 'well again');
    await eventually(() => !inForce(), 'the config that came afterwards');
  };
  return {
    controller,
    node,
    /** of certs, answered or not */ fetches: () => fetches,
    status,
    polls,
    countFromNow,
    inForce,
    recovers,
  };
};
