/** What lies under a path of an image: a link with its target, something else, or nothing. */
export type Entry =
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'none' };

/** Links that are followed on the way to one file; a chain of more is a loop, or meant to cost time. */
const maxLinks = 8;

/**
 * Follows the links on the way to a file of an image as a kernel that has the image as its root would: an absolute target
 * begins at that root, and `..` at the root stays there, so no path leads out of the image. Returns the path without links,
 * undefined when something on the way is missing. Errors: a plain Error for a chain without end, and those of `lookUp`, which
 * is asked for paths whose folders are no links.
 */
export const resolveInImage = async (
  path: string,
  lookUp: (path: string) => Promise<Entry>,
): Promise<string | undefined> => {
  let resolved: string[] = [];
  let rest = path.split('/');
  let links = 0;
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      resolved.pop();
      continue;
    }
    const entry = await lookUp([...resolved, name].join('/'));
    if (entry.kind === 'none') return undefined;
    if (entry.kind === 'other') {
      resolved.push(name);
      continue;
    }
    links += 1;
    if (links > maxLinks) throw new Error(`/${path} leads through more than ${maxLinks} links`);
    if (entry.target.startsWith('/')) resolved = [];
    rest = [...entry.target.split('/'), ...rest];
  }
  return resolved.join('/');
};

/** What `unsquashfs -lln` prints before each path. */
const root = 'squashfs-root';

/** Reads what a listing (`unsquashfs -lln IMAGE PATH`) says of exactly that path. */
export const entryIn = (listing: string, path: string): Entry => {
  for (const line of listing.split('\n')) {
    // mode, owner, size, date, time, name; a link's name is followed by its target
    const match = /^([a-z-])\S{9} +\S+ +\S+ +\d{4}-\d\d-\d\d \d\d:\d\d (.*)$/.exec(line);
    if (match === null) continue;
    const [, type, name = ''] = match;
    if (type !== 'l' && name === `${root}/${path}`) return { kind: 'other' };
    if (type === 'l' && name.startsWith(`${root}/${path} -> `))
      return { kind: 'link', target: name.slice(`${root}/${path} -> `.length) };
  }
  return { kind: 'none' };
};
