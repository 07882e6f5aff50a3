import type { StoredImage } from '#pkg/baseos/image-facts.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import { readImageFacts } from '#pkg/install/read-version.ts';

/** What an image in the store says of itself, or why it says nothing; never fails. */
export const inspectImage = async (path: string, sizeBytes: number): Promise<StoredImage> => {
  try {
    const { version, compressor, manifest } = await readImageFacts({ path, offset: 0, sizeBytes });
    const product = manifest === undefined ? {} : { Product: manifest.product };
    return { Version: version, Compressor: compressor, Problem: '', ...product };
  } catch (error) {
    const { code, message } = asBasaltError(error);
    return { Version: '', Compressor: '', Problem: message.slice(0, 1024), ProblemCode: code };
  }
};
