import { isErrorCode, type ErrorCode } from '#pkg/errors/codes.ts';

/** What is known of an image in the store before any slot is touched. */
export interface StoredImage {
  /** '' when it cannot be read */
  readonly Version: string;
  /** of its file system, '' when it cannot be read */
  readonly Compressor: string;
  /** why it cannot be read, else '' */
  readonly Problem: string;
  /** a key of `pkg/errors/codes.ts`; absent without a problem */
  readonly ProblemCode?: string;
  /** that its manifest names; absent when it has none: then nothing speaks against it */
  readonly Product?: string;
}

/**
 * Compressors that a boot chain reads which does not say what it reads: GRUB 2.06 and any kernel that has squashfs. What an
 * image states of its own chain is in `/etc/basalt/boot-chain.json`.
 */
export const usualCompressors: readonly string[] = ['gzip', 'xz', 'lzo'];

/** What the node has to say to an image. */
export interface ImageTaker {
  readonly readable: readonly string[];
  /** by the manifest of the running image, '' when it has none */
  readonly product: string;
}

/**
 * Why an image that is in the store must not be written: it is damaged, another version, for another product, or one that
 * cannot be booted from here.
 */
export const imageObstacle = (
  wanted: string,
  { Version: version, Compressor: compressor, Problem: problem, ProblemCode: code, Product: product }: StoredImage,
  { readable, product: own }: ImageTaker,
): { readonly code: ErrorCode; readonly message: string } | undefined => {
  if (problem !== '') {
    const message = `the image of version ${wanted}: ${problem}`;
    return { code: code !== undefined && isErrorCode(code) ? code : 'IMAGE_UNREADABLE', message };
  }
  if (version !== wanted) {
    const message = `version ${wanted} is configured but the image is version ${version}; nothing was written`;
    return { code: 'IMAGE_VERSION_MISMATCH', message };
  }
  if (product !== undefined && own !== '' && product !== own) {
    const message = `the image of version ${wanted} is for the product ${product}, and this node is a ${own}: take the image built for ${own}; nothing was written`;
    return { code: 'IMAGE_WRONG_PRODUCT', message };
  }
  if (readable.includes(compressor)) return undefined;
  const message = `the image of version ${wanted} is compressed with ${compressor}, which this node cannot boot (it reads ${readable.join(', ')}): build it with one of these; nothing was written`;
  return { code: 'IMAGE_UNBOOTABLE', message };
};
