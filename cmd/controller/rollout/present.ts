import { isActive, isFinal, nodesOf, type NodeStage, type RolloutNode } from '#pkg/rollout/state.ts';
import type { Context } from '../context.ts';
import { presentTime } from '../info/present.ts';
import { allMemberships } from '../repo/groups.ts';
import type { StoredRollout } from '../repo/rollouts.ts';

/** What a rollout's view needs to know of a node. */
export interface Contact {
  readonly name: string;
  readonly lastContact: number | undefined;
  /** milliseconds without a word after which the node counts as offline */
  readonly patience: number;
}

const minPatience = 5 * 60_000;
const intervalProperty = 'timer.config.interval';
const defaultInterval = 60;

/** A node polls once in its interval at least; three that are missed are no chance. */
const patienceOf = (properties: Readonly<Record<string, string>>): number =>
  Math.max(minPatience, 3000 * Number(properties[intervalProperty] ?? defaultInterval));

/** Names and contacts of all nodes, by UUID. */
export const loadContacts = async ({
  db,
  contacts,
}: Pick<Context, 'db' | 'contacts'>): Promise<ReadonlyMap<string, Contact>> => {
  // certificates and wishes of thousands of nodes are megabytes that nobody looks at here
  const devices = await db
    .selectFrom('device')
    .innerJoin('desired', 'desired.device_uuid', 'device.uuid')
    .select(['device.uuid', 'device.name', 'device.last_contact', 'desired.properties'])
    .execute();
  const groups = await allMemberships(db);
  return new Map(
    devices.map(({ uuid, name, last_contact: stored, properties }) => [
      uuid,
      {
        name,
        lastContact: contacts.pending(uuid) ?? stored ?? undefined,
        patience: patienceOf({
          ...groups.get(uuid)?.properties,
          ...(JSON.parse(properties) as Record<string, string>),
        }),
      },
    ]),
  );
};

/** It has been asked, and nothing has been heard of it for long. */
export const isSilent = (node: RolloutNode, contact: Contact | undefined, now: number): boolean =>
  isActive(node) && (contact === undefined || now - (contact.lastContact ?? 0) > contact.patience);

const waveState = (nodes: readonly RolloutNode[]): 'waiting' | 'running' | 'done' => {
  if (nodes.every(isFinal)) return 'done';
  return nodes.every(({ stage }) => stage === 'waiting') ? 'waiting' : 'running';
};

/** A rollout as REST shows it. */
export const presentRollout = (rollout: StoredRollout, contacts: ReadonlyMap<string, Contact>, now: number) => {
  const { state, target } = rollout;
  const all = nodesOf(state);
  const count = (stage: NodeStage): number => all.filter((node) => node.stage === stage).length;
  const presentOne = (node: RolloutNode) => {
    const contact = contacts.get(node.id);
    return {
      id: node.id,
      name: contact?.name ?? node.id,
      state: node.stage,
      error: node.error,
      offline: isSilent(node, contact, now),
      lastContact: presentTime(contact?.lastContact),
    };
  };
  return {
    id: rollout.id,
    name: rollout.name,
    createdAt: presentTime(rollout.createdAt),
    createdBy: rollout.createdBy,
    image: target.image,
    version: target.version,
    mode: rollout.mode,
    maxFailures: state.maxFailures,
    state: state.phase,
    reason: state.reason,
    waves: state.waves.map((nodes, index) => ({ index, state: waveState(nodes), nodes: nodes.map(presentOne) })),
    counts: {
      waiting: count('waiting'),
      active: all.filter(isActive).length,
      done: count('done'),
      failed: count('failed'),
      withdrawn: count('withdrawn'),
    },
  };
};
