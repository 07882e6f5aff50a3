import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { readFile, rename, writeFile } from 'node:fs/promises';

/** What the boot emulator is doing; `rescue` means that no slot was bootable. */
export const PowerState = Type.Union([
  Type.Literal('booting'),
  Type.Literal('running'),
  /** the agents still run, a violation was found, the reset is near */
  Type.Literal('dying'),
  Type.Literal('panic'),
  Type.Literal('rescue'),
  Type.Literal('off'),
  Type.Literal('stopped'),
]);

/** `node.json`: the machine seen from outside. Times are RFC 3339. */
export const NodeState = Type.Object({
  state: PowerState,
  since: Type.String(),
  /** of the emulator */
  pid: Type.Integer(),
  bootCount: Type.Integer({ minimum: 0 }),
  /** how often it was switched on, as a disk counts it; absent in what older emulators wrote */
  powerCycles: Type.Optional(Type.Integer({ minimum: 0 })),
  slot: Type.Union([Type.String(), Type.Null()]),
  version: Type.String(),
  agents: Type.Record(Type.String(), Type.Integer()),
  /** why the machine was last reset, and why it is where it is */
  lastReset: Type.String(),
  detail: Type.String(),
});
export type NodeState = Static<typeof NodeState>;

/** Writes `node.json` so that a reader sees the old or the new text, never half of it. */
export const writeNodeState = async (path: string, state: NodeState): Promise<void> => {
  const partial = `${path}.part`;
  await writeFile(partial, `${JSON.stringify(state, null, 2)}\n`);
  await rename(partial, path);
};

/** Reads `node.json`; undefined when there is none or it is not one. */
export const readNodeState = async (path: string): Promise<NodeState | undefined> => {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return Value.Check(NodeState, value) ? value : undefined;
  } catch {
    return undefined;
  }
};
