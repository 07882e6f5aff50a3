import type { Static, TSchema } from '@sinclair/typebox';
import type { ControllerApi } from '#cmd/basalt/controller-api.ts';
import { readNodeState, type NodeState } from '#cmd/basalt/node/node-state.ts';
import type { NodePaths } from '#cmd/basalt/node/paths.ts';
import { createLogger } from '#pkg/process/log.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { schemaCheck } from '#pkg/pubsub/schema-check.ts';
import { topicPlace } from '#pkg/pubsub/topic-place.ts';
import { TopicReader } from '#pkg/pubsub/topic-reader.ts';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { topics, type Topic } from '#pkg/topics/index.ts';

const silent = createLogger('test', { level: 'silent' });

/** One node that runs: its own files, and what the controller knows of it. */
export interface Machine {
  readonly serial: string;
  readonly paths: NodePaths;
  readonly api: ControllerApi;
}

/** What the controller has of it. */
export const detailOf = async ({ api, serial }: Machine): Promise<NodeDetail> =>
  await api.call('GET /nodes/:id', { params: { id: serial } });

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

/** What a topic on the node holds at this moment: its files, read as an agent reads them. */
const valuesOf = async <S extends TSchema>({ paths }: Machine, topic: Topic<S>): Promise<Map<string, Static<S>>> => {
  const place = topicPlace({ runDir: paths.run, persistDir: paths.persist }, topic, topic.agent);
  const found = await new TopicReader<Static<S>>(place, schemaCheck(topic.schema), silent).read();
  if (found === undefined) throw new Error(`${place.directory} cannot be read`);
  return new Map([...found.values].map(([key, { value }]) => [key, value]));
};

/** A config property as it is in force on the node, from what its agents tell each other. */
export const propertyOf = async (machine: Machine, key: string): Promise<unknown> =>
  (await valuesOf(machine, topics.ConfigItemValueMap)).get('global')?.GlobalSettings[key];

/** The versions that the node's config asks for, from what its agents tell each other. */
export const wantedOf = async (machine: Machine): Promise<readonly string[]> =>
  [...(await valuesOf(machine, topics.BaseOsConfig)).values()].map(({ BaseOsVersion }) => BaseOsVersion);
