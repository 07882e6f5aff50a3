import { BasaltError } from '#pkg/errors/error.ts';
import type { Context } from '../../context.ts';
import { findImage } from '../../images/queries.ts';
import { stableUuid, type DesiredBaseos } from './state.ts';

export interface AskedBaseos {
  readonly image: string;
  readonly version?: string | undefined;
  readonly activate?: boolean | undefined;
}

/** The base OS that an operator names by its image; to be called within `images.exclusive`, or the file may go meanwhile. */
export const resolveBaseos = async (
  context: Context,
  { image: name, version: asked, activate = true }: AskedBaseos,
): Promise<DesiredBaseos> => {
  const image = await findImage(context.db, name);
  if (!image) throw new BasaltError('IMAGE_UNKNOWN', `there is no image "${name}"; upload it first`);
  const version = asked ?? image.version;
  if (version === null) {
    const message = `image "${name}" was uploaded without a version; give one, it must be that in its /etc/eve-release`;
    throw new BasaltError('REQUEST_INVALID', message);
  }
  const { sha256, size } = image;
  if (!(await context.images.has(sha256))) {
    throw new BasaltError('REQUEST_CONFLICT', `the file of image "${name}" is gone; upload it again`);
  }
  return { image: name, version, sha256, size, activate, contentTreeUuid: stableUuid('tree', version, sha256) };
};
