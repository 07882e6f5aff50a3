import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import type { LogEntry } from '#pkg/blockdev/write-log.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { bootByEnvironment, type EnvironmentPick } from '#pkg/boot/grubenv-boot.ts';
import { GrubEnvBootControl, type EnvironmentReport } from '#pkg/boot/grubenv-control.ts';
import { MemoryBlockFile } from '#pkg/boot/grubenv-memory.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { planWrite } from '#pkg/gpt/plan.ts';
import { entriesOf, setAttributes } from '#pkg/gpt/table.ts';
import { copiesOn, formattedDisk } from '../../../gpt/small-disk.ts';

export const uuids = {
  IMGA: 'ad6871ee-31f9-4cf3-9e09-6f7a25c30052',
  IMGB: 'ad6871ee-31f9-4cf3-9e09-6f7a25c30053',
} as const;

export type Images = ReadonlyMap<string, SparseImage>;

/** A node with a stock GRUB, in memory: a disk, GRUB's two files, one log of all that is written to the three. */
export class EnvironmentNode {
  readonly log: LogEntry[] = [];
  readonly disk: MemoryDevice;
  readonly environment: MemoryDevice;
  readonly good: MemoryDevice;
  readonly reports: EnvironmentReport[] = [];
  readonly control: GrubEnvBootControl;

  constructor(images: Images) {
    const device = (target: string) => new MemoryDevice({ image: images.get(target)!.clone(), target, log: this.log });
    this.disk = device('disk');
    this.environment = device('environment');
    this.good = device('good');
    this.control = new GrubEnvBootControl({
      table: this.table(),
      environment: new MemoryBlockFile(this.environment),
      good: new MemoryBlockFile(this.good),
      onReport: (report) => this.reports.push(report),
    });
  }

  /** What is on the three now, as a power cut would leave it if everything had arrived. */
  images(): Map<string, SparseImage> {
    const clone = (device: MemoryDevice): [string, SparseImage] => [device.target, device.image.clone()];
    return new Map([this.disk, this.environment, this.good].map(clone));
  }

  /** The partition table alone, as another program sees it. */
  table(): GptBootControl {
    return new GptBootControl({ open: () => this.disk.open(), devicePath: 'disk' });
  }

  async words(): Promise<number[]> {
    const entries = entriesOf(tableOf(await copiesOn(this.disk)));
    return [1, 2].map((at) => Number((entries[at]?.attributes ?? 0n) >> 48n));
  }

  /** Boot bits put into the table past everything. */
  async putWords(words: ReadonlyMap<number, number>): Promise<void> {
    const copies = await copiesOn(this.disk);
    const attributes = new Map([...words].map(([at, word]) => [at + 1, BigInt(word) << 48n]));
    await executePlan(this.disk, planWrite(setAttributes(tableOf(copies), attributes), copies));
  }

  /** A power-on: GRUB's rule over the files, and what it writes (without a flush, as GRUB). */
  async boot(): Promise<EnvironmentPick> {
    const block = this.environment.image.read(0, 1024);
    const pick = bootByEnvironment({
      environment: block,
      good: this.good.image.read(0, 1024),
      partUuids: Object.values(uuids),
    });
    if (pick.environment && Buffer.compare(pick.environment, block) !== 0) {
      await this.environment.write(0, pick.environment.subarray(0, 512));
    }
    return pick;
  }
}

/** A node with these boot bits whose files say the same; without `aligned` the files hold zeros. */
export const environmentNode = async (
  words: readonly [imga: number, imgb: number] = [0x102, 0],
  { aligned = true } = {},
): Promise<EnvironmentNode> => {
  const { image } = await formattedDisk();
  const files: Images = new Map([
    ['disk', image],
    ['environment', new SparseImage(1024)],
    ['good', new SparseImage(1024)],
  ]);
  const node = new EnvironmentNode(files);
  await node.putWords(new Map(words.entries()));
  if (!aligned) return node;
  // a table with tries and files that hold nothing would cost a try
  const [a, b] = words.map((word) => ((word & 0xf0) === 0 ? word : 0)) as [number, number];
  await node.putWords(new Map([a, b].entries()));
  await node.control.read();
  await node.putWords(new Map(words.entries()));
  await node.control.read();
  node.log.length = 0;
  node.reports.length = 0;
  return node;
};
