import { constants } from 'node:fs';
import { open, readlink, type FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The path below the root that a URL path names, or undefined for one that could mean anything but a plain file there. */
export const relativePath = (urlPath: string): string | undefined => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith('/') || decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const segments = decoded.slice(1).split('/');
  // a leading dot covers `.`, `..` and the temporary files of uploads
  return segments.some((segment) => segment === '' || segment.startsWith('.')) ? undefined : segments.join(sep);
};

/**
 * Opens the regular file at `relative` below `root` (a real path), or gives undefined. The check looks at what was opened,
 * not at the name, so that a symbolic link swapped in between cannot lead outside.
 */
export const openInside = async (root: string, relative: string): Promise<FileHandle | undefined> => {
  let handle: FileHandle;
  try {
    // without O_NONBLOCK a FIFO in the folder would hang the request
    handle = await open(join(root, relative), constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const real = await readlink(`/proc/self/fd/${handle.fd}`);
    if (real.startsWith(root === sep ? sep : root + sep) && (await handle.stat()).isFile()) return handle;
  } catch {
    // gone again: the same as not there
  }
  await handle.close();
  return undefined;
};
