import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { bootBits, bootWord } from '#pkg/boot/attributes.ts';
import { bootOnce, type BootPick } from '#pkg/boot/boot-once.ts';
import { readDisk } from '#pkg/boot/read-disk.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { entriesOf } from '#pkg/gpt/table.ts';

/** What a machine starts. A test is lost when the power went after the boot loader had taken its try. */
export type StartKind = 'v1' | 'v1, v2 lost its test' | 'v2 on trial' | 'v2 committed';

export interface Start {
  readonly pick: BootPick;
  readonly kind: StartKind;
}

const kindOf = async ({ label, before }: BootPick, after: MemoryDevice): Promise<StartKind> => {
  if (label === 'IMGB') return bootBits(before).successful ? 'v2 committed' : 'v2 on trial';
  const other = entriesOf(tableOf(await readDisk(after))).find(({ name }) => name === 'IMGB');
  return bootWord(other?.attributes ?? 0n) === 0x003 ? 'v1, v2 lost its test' : 'v1';
};

/** What the rule starts from a disk with v1 in IMGA, which it changes. Errors: nothing. */
export const startOf = async (device: MemoryDevice): Promise<Start> => {
  const pick = await bootOnce(device);
  if (pick.kind === 'none') throw new Error(`nothing can be started: ${pick.reason} ${pick.error?.message ?? ''}`);
  return { pick, kind: await kindOf(pick, device) };
};
