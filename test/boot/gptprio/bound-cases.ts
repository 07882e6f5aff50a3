import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { flipBit, partsOf } from '../../gpt/small-disk.ts';
import type { NamedCase } from './compare.ts';
import { copyOf, diskMaker, forgeHeader } from './disks.ts';

const around = (...values: readonly bigint[]): bigint[] => values.flatMap((value) => [value - 1n, value, value + 1n]);

/** Offset of each field of a header, its width in bits, and the values at which what is right begins and ends. */
const fieldsOf = (disk: MemoryDevice): [name: string, at: number, bits: 32 | 64, values: bigint[]][] => {
  const size = BigInt(disk.sectorSize);
  const sectors = BigInt(disk.size) / size;
  const array = 16384n / size;
  const [last, firstUsable] = [sectors - 1n, 2n + array];
  const lbas = around(1n, 2n, array, firstUsable, last - array, last - array - array, last, 1n << 32n, 1n << 63n);
  const numbers = (limit: bigint) => around(1n, 92n, 128n, 256n, 512n, 4096n, 8192n, limit, 1n << 31n);
  return [
    ['revision', 8, 32, [0n, 1n, 0x10001n, 0x20000n, 0x110000n]],
    ['header size', 12, 32, numbers(size)],
    ['own place', 24, 64, lbas],
    ['place of the other', 32, 64, lbas],
    ['first usable', 40, 64, lbas],
    ['last usable', 48, 64, lbas],
    ['place of the array', 72, 64, lbas],
    ['entries', 80, 32, numbers(8192n)],
    ['size of an entry', 84, 32, numbers(2048n)],
  ];
};

/** Disks with one header field at a value where what is right begins or ends, most under a right CRC. */
export const boundCases = async (sectorSize: number): Promise<NamedCase[]> => {
  const whole = await (await diskMaker(sectorSize))([0x102, 0x033]);
  const places = partsOf(whole);
  const cases: NamedCase[] = [];
  for (const [own, other] of [
    ['primary header', 'backup header'],
    ['backup header', 'primary header'],
  ] as const) {
    for (const [name, at, bits, values] of fieldsOf(whole)) {
      for (const value of values) {
        // alone with it, the other copy damaged, an empty usable area, the same under a wrong CRC, and an array of one
        // entry that is what it says
        for (const more of ['nothing', 'damage', 'usable', 'usable and a wrong CRC', 'array'] as const) {
          const disk = copyOf(whole);
          forgeHeader(disk, places[own], (view) => {
            if (bits === 32) view.setUint32(at, Number(BigInt.asUintN(32, value)), true);
            else view.setBigUint64(at, BigInt.asUintN(64, value), true);
            if (more.startsWith('usable')) view.setBigUint64(48, view.getBigUint64(40, true) - 1n, true);
            if (more === 'array') {
              if (at !== 80) view.setUint32(80, 1, true);
              const size = Math.min(view.getUint32(80, true) * view.getUint32(84, true), 65536);
              const entries = disk.image.read(
                places[own === 'primary header' ? 'primary array' : 'backup array'],
                16384,
              );
              const zeros = new Uint8Array(Math.max(0, size - entries.length));
              view.setUint32(88, crc32(Buffer.concat([entries, zeros]).subarray(0, size)), true);
            }
          });
          if (more === 'damage') flipBit(disk, places[other] + 60);
          if (more === 'usable and a wrong CRC') flipBit(disk, places[own] + 16);
          cases.push({ disk, what: `${name} of the ${own} ${value}, and ${more}` });
        }
      }
    }
  }
  return cases;
};
