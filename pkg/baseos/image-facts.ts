import type { ErrorCode } from '#pkg/errors/codes.ts';

/** What is known of an image in the store before any slot is touched. */
export interface StoredImage {
  /** '' when it cannot be read */
  readonly Version: string;
  /** of its file system, '' when it cannot be read */
  readonly Compressor: string;
  /** why it cannot be read, else '' */
  readonly Problem: string;
}

/**
 * Compressors that a boot chain reads which does not say what it reads: GRUB 2.06 and any kernel that has squashfs. What an
 * image states of its own chain is in `/etc/basalt/boot-chain.json`.
 */
export const usualCompressors: readonly string[] = ['gzip', 'xz', 'lzo'];

/** Why an image that is in the store must not be written: it is another version, or one that cannot be booted from here. */
export const imageObstacle = (
  wanted: string,
  { Version: version, Compressor: compressor, Problem: problem }: StoredImage,
  readable: readonly string[],
): { readonly code: ErrorCode; readonly message: string } | undefined => {
  if (problem !== '') return { code: 'IMAGE_UNREADABLE', message: `the image of version ${wanted}: ${problem}` };
  if (version !== wanted) {
    const message = `version ${wanted} is configured but the image is version ${version}; nothing was written`;
    return { code: 'IMAGE_VERSION_MISMATCH', message };
  }
  if (readable.includes(compressor)) return undefined;
  const message = `the image of version ${wanted} is compressed with ${compressor}, which this node cannot boot (it reads ${readable.join(', ')}): build it with one of these; nothing was written`;
  return { code: 'IMAGE_UNBOOTABLE', message };
};
