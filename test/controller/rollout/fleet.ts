import { randomBytes } from 'node:crypto';
import { decodeConfigResponse } from '#pkg/eve/codec.ts';
import type { ErrorInfo } from '#pkg/eve/error-info.ts';
import type { ZInfoDevSW } from '#pkg/eve/messages.ts';
import { openReply, asOnboarded, onboard, report, sw, type Onboarded } from '../device.ts';
import type { Answer, Client, Loose, Rig } from '../rig.ts';

export const swError = (description: string, severity: 1 | 2 | 3): ErrorInfo => ({
  description,
  timestamp: 1_700_000_000_000,
  severity,
  retryCondition: severity === 3 ? '' : 'Will retry in 10 s; have retried 3 times',
  entities: [],
});

const slotA = (change: Partial<ZInfoDevSW> = {}): ZInfoDevSW => sw(change);
const slotB = (change: Partial<ZInfoDevSW> = {}): ZInfoDevSW =>
  sw({
    activated: false,
    partitionLabel: 'IMGB',
    partitionState: 'unused',
    status: 1,
    shortVersion: '',
    userStatus: 0,
    ...change,
  });
const loose = (version: string, change: Partial<ZInfoDevSW>): ZInfoDevSW =>
  slotB({ partitionLabel: '', partitionState: '', shortVersion: version, ...change });

/** What a node reports on its way from 1.0.0 to `version` (`docs/rules/eve-baseos.md 4.7`). */
export const says = {
  idle: () => report([slotA(), slotB()]),
  downloading: (version: string) =>
    report([slotA(), slotB(), loose(version, { status: 2, userStatus: 1, subStatus: 1 })]),
  retrying: (version: string) =>
    report([
      slotA(),
      slotB(),
      loose(version, { status: 2, userStatus: 6, swErr: swError('no route to datastore', 1) }),
    ]),
  gaveUp: (version: string) =>
    report([slotA(), slotB(), loose(version, { status: 2, userStatus: 6, swErr: swError('no such file', 3) })]),
  downloaded: (version: string) => report([slotA(), slotB(), loose(version, { status: 4, userStatus: 2 })]),
  testing: (version: string) =>
    report([
      slotB({
        activated: true,
        shortVersion: version,
        status: 5,
        partitionState: 'inprogress',
        userStatus: 3,
        subStatus: 5,
      }),
      slotA({ activated: false, userStatus: 5 }),
    ]),
  fellBack: (version: string) =>
    report([
      slotA(),
      slotB({
        shortVersion: version,
        status: 5,
        partitionState: 'inprogress',
        userStatus: 6,
        swErr: swError('lost its test', 3),
      }),
    ]),
  /** what it says right after the fallback, before it has read its config */
  lost: (version: string) =>
    report([slotA(), slotB({ shortVersion: version, status: 5, partitionState: 'inprogress', userStatus: 6 })]),
  updated: (version: string) =>
    report([
      slotB({ activated: true, shortVersion: version, status: 5, partitionState: 'active', userStatus: 4 }),
      slotA({ activated: false, partitionState: 'unused', userStatus: 0 }),
    ]),
} as const;
export type Says = keyof typeof says;

/** Nodes that have onboarded and reported that they run 1.0.0. */
export const fleet = async (client: Rig, count: number): Promise<Onboarded[]> => {
  const nodes: Onboarded[] = [];
  for (let left = count; left > 0; left -= 1) {
    const node = await onboard(client);
    await node.info(says.idle());
    nodes.push(node);
  }
  return nodes;
};

/** The same nodes on another connection, after a restart of the controller. */
export const again = (client: Client, nodes: readonly Onboarded[]): Onboarded[] =>
  nodes.map((node) => asOnboarded(client, node, node.uuid, node.token));

export const putImage = async (client: Client, name: string, version: string): Promise<string> => {
  const answer = await client.send('PUT', `/api/v1/images/${name}?version=${version}`, {
    headers: client.headers,
    body: randomBytes(1000),
  });
  return answer.json.sha256;
};

/** The version that the node's config asks for, taking the config as a node does. */
export const asks = async (client: Client, node: Onboarded): Promise<string | undefined> => {
  const answer: Answer = await node.config();
  return decodeConfigResponse(await openReply(client, answer)).config?.baseos?.baseOsVersion;
};

/** The node takes its config and then reports this. */
export const tell = async (client: Client, node: Onboarded, what: Says, version = '2.0'): Promise<void> => {
  await asks(client, node);
  const { status } = await node.info(says[what](version));
  if (status !== 201) throw new Error(`info answered ${status}`);
};

export const start = (client: Client, nodes: readonly Onboarded[], change: object = {}): Promise<Answer> =>
  client.rest('POST', '/rollouts', {
    image: 'two.img',
    mode: 'activate',
    maxFailures: 0,
    nodes: nodes.map(({ uuid }) => uuid),
    ...change,
  });

export const show = async (client: Client, id: string): Promise<Loose> =>
  (await client.rest('GET', `/rollouts/${id}`)).json;

/** The states of all nodes in order, as one line. */
export const states = async (client: Client, id: string): Promise<string> =>
  (await show(client, id)).waves
    .map((wave: Loose) => wave.nodes.map(({ state }: Loose) => state).join(' '))
    .join(' | ');
