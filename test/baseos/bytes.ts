/** What a file of an image, or a slot, holds. `version` undefined: no file system that can be read. */
export interface Bytes {
  readonly version: string | undefined;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** all of it is there and is what was meant to be there */
  readonly whole: boolean;
  /** gzip when it is not said */
  readonly compressor?: string;
  readonly product?: string;
}

export const sha = (name: string): string =>
  name
    .replaceAll(/[^0-9a-f]/g, 'a')
    .padEnd(64, '0')
    .slice(0, 64);
export const bytes = (version: string | undefined, sizeBytes = 1000): Bytes => ({
  version,
  sizeBytes,
  sha256: sha(version ?? 'none'),
  whole: true,
});
