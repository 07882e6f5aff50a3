const suffix = '.json';
/** a file name holds 255 bytes on every file system in question */
const longestName = 250;

/** Kept as they are; everything else becomes %XX of its UTF-8 bytes, so no key can leave its directory or hide in it. */
const plain = /[A-Za-z0-9_@+=,.-]/;

/** The file of a key, undefined when the key is too long or is no proper Unicode. The empty key is `%.json`. */
export const keyToFileName = (key: string): string | undefined => {
  if (!key.isWellFormed()) return undefined;
  const name = key === '' ? '%' : Array.from(key, (char, index) => encodeChar(char, index === 0)).join('');
  return name.length + suffix.length <= longestName ? name + suffix : undefined;
};

/** The key of a file, undefined when no key is stored under that name. */
export const fileNameToKey = (name: string): string | undefined => {
  if (!name.endsWith(suffix)) return undefined;
  const encoded = name.slice(0, -suffix.length);
  try {
    const key = encoded === '%' ? '' : decodeURIComponent(encoded);
    // only one spelling counts, or two files could claim one key
    return keyToFileName(key) === name ? key : undefined;
  } catch {
    return undefined;
  }
};

const encodeChar = (char: string, first: boolean): string =>
  plain.test(char) && !(first && char === '.')
    ? char
    : [...new TextEncoder().encode(char)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
