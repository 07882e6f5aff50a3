/** An entry of an initial RAM file system. Folders come before what is in them. */
export type CpioEntry =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly data: Uint8Array; readonly executable?: boolean }
  | { readonly kind: 'link'; readonly path: string; readonly target: string }
  | { readonly kind: 'console'; readonly path: string };

const modeOf = (entry: CpioEntry): number => {
  if (entry.kind === 'folder') return 0o040755;
  if (entry.kind === 'link') return 0o120777;
  if (entry.kind === 'console') return 0o020600;
  return entry.executable === true ? 0o100755 : 0o100644;
};

const dataOf = (entry: CpioEntry): Uint8Array => {
  if (entry.kind === 'file') return entry.data;
  return entry.kind === 'link' ? Buffer.from(entry.target) : new Uint8Array();
};

const padded = (data: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(Math.ceil(data.length / 4) * 4);
  whole.set(data);
  return whole;
};

/** One record of the kernel's "newc" format (Documentation/driver-api/early-userspace/buffer-format). */
const record = (path: string, inode: number, mode: number, device: readonly [number, number], data: Uint8Array) => {
  const fields = [inode, mode, 0, 0, 1, 0, data.length, 0, 0, ...device, Buffer.byteLength(path) + 1, 0];
  const head = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}${path}\0`;
  return Buffer.concat([padded(Buffer.from(head)), padded(data)]);
};

/** Packs entries, owned by root and without times: the same entries give the same bytes. */
export const packCpio = (entries: readonly CpioEntry[]): Buffer =>
  Buffer.concat([
    ...entries.map((entry, index) =>
      record(entry.path, index + 1, modeOf(entry), entry.kind === 'console' ? [5, 1] : [0, 0], dataOf(entry)),
    ),
    record('TRAILER!!!', 0, 0, [0, 0], new Uint8Array()),
  ]);
