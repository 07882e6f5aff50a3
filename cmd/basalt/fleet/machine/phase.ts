import { swState } from '#pkg/topics/common.ts';
import type { Machine } from './machine.ts';

/** What a node is busy with, in the order in which the summary names it. */
export const phases = [
  'onboarding',
  'idle',
  'downloading',
  'installing',
  'rebooting',
  'testing',
  'updated',
  'failed',
  'off',
] as const;
export type Phase = (typeof phases)[number];

/** Where a node stands. `failed`: it runs, but not what it is asked to run, and says why. */
export const phaseOf = (machine: Machine): Phase => {
  const { run } = machine;
  if (!run) return machine.agenda.nextAt === Infinity ? 'off' : 'rebooting';
  if (machine.deviceUuid === '') return 'onboarding';
  const { agents, contents, wish } = run;
  if (agents.health.power.kind !== 'on') return 'rebooting';
  if (agents.node?.UpdateInprogress === true) return 'testing';
  if (wish === undefined) return 'idle';
  if (wish.BaseOsVersion === agents.version) return agents.version === machine.firstVersion ? 'idle' : 'updated';
  const status = agents.baseOs.get(wish.ContentTreeUUID);
  if (status !== undefined && status.Error !== '') return 'failed';
  const tree = contents.statuses.find(({ ContentID }) => ContentID === wish.ContentTreeUUID);
  if (tree !== undefined && tree.Error !== '') return 'failed';
  return tree?.State === swState.loaded ? 'installing' : 'downloading';
};
