import type { ControllerApi } from '#cmd/basalt/controller-api.ts';
import { snapshot } from '#cmd/basalt/topic-snapshot.ts';
import { readNodeState, type NodeState } from '#cmd/node/node-state.ts';
import type { NodePaths } from '#cmd/node/paths.ts';
import { createLogger } from '#pkg/agent/log.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import { NodeDetail } from '#pkg/rest/nodes.ts';
import { topics } from '#pkg/topics/index.ts';

/** One node that runs: its own files, and what the controller knows of it. */
export interface Machine {
  readonly serial: string;
  readonly paths: NodePaths;
  readonly api: ControllerApi;
}

/** What the controller has of it. */
export const detailOf = async ({ api, serial }: Machine): Promise<NodeDetail> =>
  await api.get(`/nodes/${serial}`, NodeDetail);

/** What the machine's own emulator says: slot and version that run, boots so far. */
export const stateOf = async ({ paths }: Machine): Promise<NodeState> => {
  const state = await readNodeState(paths.state);
  if (state === undefined) throw new Error(`${paths.state} is missing`);
  return state;
};

/** The states of its slots, from the partition table on its disk. */
export const slotsOf = async ({ paths }: Machine): Promise<Record<SlotLabel, string>> => {
  const open = async () => await openFileDevice(paths.disk, { readOnly: true });
  const { IMGA, IMGB } = await new GptBootControl({ open, devicePath: paths.disk }).read();
  return { IMGA: IMGA.state, IMGB: IMGB.state };
};

const topicsOf = ({ paths }: Machine) =>
  createFilePubSub({ runDir: paths.run, persistDir: paths.persist, log: createLogger('test', { level: 'silent' }) });

/** A config property as it is in force on the node, from what its agents tell each other. */
export const propertyOf = async (machine: Machine, key: string): Promise<unknown> =>
  (await snapshot(topicsOf(machine), topics.ConfigItemValueMap)).get('global')?.GlobalSettings[key];

/** The versions that the node's config asks for, from what its agents tell each other. */
export const wantedOf = async (machine: Machine): Promise<readonly string[]> =>
  [...(await snapshot(topicsOf(machine), topics.BaseOsConfig)).values()].map(({ BaseOsVersion }) => BaseOsVersion);
