import { BasaltError } from '#pkg/errors/error.ts';

/** What a kernel module says of itself in its section `.modinfo`. */
export interface ModuleInfo {
  /** names of the modules that have to be there before */
  readonly depends: readonly string[];
  readonly aliases: readonly string[];
}

const sectionHeader = { name: 0, offset: 24, size: 32 } as const;

/** Bytes of a section of a 64-bit little-endian ELF file (System V ABI, chapter 4). */
const elfSection = (elf: Buffer, wanted: string): Buffer | undefined => {
  if (elf.length < 64 || elf.readUInt32BE(0) !== 0x7f454c46) return undefined;
  const table = Number(elf.readBigUInt64LE(40));
  const [entrySize, count, namesIndex] = [elf.readUInt16LE(58), elf.readUInt16LE(60), elf.readUInt16LE(62)];
  const body = (index: number): Buffer => {
    const at = table + index * entrySize;
    const offset = Number(elf.readBigUInt64LE(at + sectionHeader.offset));
    return elf.subarray(offset, offset + Number(elf.readBigUInt64LE(at + sectionHeader.size)));
  };
  const names = body(namesIndex);
  for (let index = 0; index < count; index += 1) {
    const start = elf.readUInt32LE(table + index * entrySize + sectionHeader.name);
    if (names.toString('latin1', start, names.indexOf(0, start)) === wanted) return body(index);
  }
  return undefined;
};

/** One spelling for names that the kernel treats as equal. */
export const moduleName = (name: string): string => name.replaceAll('-', '_');

/** Reads what a module file says of itself. Errors: INTERNAL when it is no module. */
export const readModuleInfo = (file: string, elf: Buffer): ModuleInfo => {
  const section = elfSection(elf, '.modinfo');
  if (section === undefined) throw new BasaltError('INTERNAL', `${file} is not a kernel module`);
  const fields = section
    .toString('latin1')
    .split('\0')
    .map((line) => line.split(/=(.*)/s));
  const valuesOf = (key: string): string[] => fields.flatMap(([name, value = '']) => (name === key ? [value] : []));
  return {
    depends: valuesOf('depends').flatMap((list) => list.split(',').filter(Boolean).map(moduleName)),
    aliases: valuesOf('alias'),
  };
};
