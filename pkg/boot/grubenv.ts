/** Bytes of an environment block: grub-editenv makes no other size. */
export const blockSize = 1024;
/** What is written in one piece whatever is underneath: our variables stay inside the first of these. */
export const sectorSize = 512;

const header = '# GRUB Environment Block\n';
const padding = '#';

/** One `name=value` line as GRUB understands it, and the part of the text that it takes (newline included). */
export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

// one byte is one character, so that no byte can be lost on the way through
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const escape = (value: string): string => value.replaceAll(/[\\\n]/g, String.raw`\$&`);
const unescape = (raw: string): string => raw.replaceAll(/\\([^])/g, '$1');
/** GRUB's strings end at the first NUL, wherever they come from. */
const cString = (text: string): string => text.split('\0')[0] as string;

/** Where the line that begins at `from` ends: at its newline that no backslash precedes, or at the end of the text. */
const lineEnd = (text: string, from: number): number => {
  let at = from;
  while (text[at] !== undefined && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length);
};

/** Every variable and comment line in the text; stops, as GRUB does, at a line that does not end. */
const linesIn = (text: string): { variables: Variable[]; comments: { start: number; end: number }[] } => {
  const variables: Variable[] = [];
  const comments: { start: number; end: number }[] = [];
  let at = header.length;
  while (at < text.length) {
    if (text[at] === padding) {
      const end = lineEnd(text, at);
      if (end < text.length) comments.push({ start: at, end: end + 1 });
      at = end + 1;
      continue;
    }
    const equals = text.indexOf('=', at);
    if (equals === -1) break;
    const end = lineEnd(text, equals + 1);
    if (end === text.length) break;
    const value = unescape(text.slice(equals + 1, end));
    variables.push({ name: cString(text.slice(at, equals)), value: cString(value), start: at, end: end + 1 });
    at = end + 1;
  }
  return { variables, comments };
};

/** The variables of a block in its order, doubles included; undefined when it has no header, which GRUB refuses too. */
export const variablesIn = (block: Uint8Array): readonly Variable[] | undefined => {
  const text = textOf(block);
  return text.startsWith(header) ? linesIn(text).variables : undefined;
};

/** What `load_env` would set for each of these names: of several lines with one name the last counts. */
export const loadVariables = <N extends string>(
  block: Uint8Array,
  names: readonly N[],
): Partial<Record<N, string>> | undefined => {
  const values: Partial<Record<N, string>> = {};
  for (const { name, value } of variablesIn(block) ?? []) {
    if ((names as readonly string[]).includes(name)) values[name as N] = value;
  }
  return textOf(block).startsWith(header) ? values : undefined;
};

/** Where the value of `name` stands: GRUB compares the beginning of each line, and so takes the first. */
const findValue = (text: string, name: string): number | undefined => {
  for (let at = header.length; at < text.length; at = lineEnd(text, at) + 1) {
    if (text[at] !== padding && text.startsWith(`${name}=`, at)) return at + name.length + 1;
  }
  return undefined;
};

/**
 * The block as `save_env` and `grub-editenv set` would leave it: an existing line is changed in its place, a new one
 * goes to the end, the rest is untouched and the size stays. Undefined when there is no room, or the block is broken.
 */
export const setVariable = (block: Uint8Array, name: string, value: string): Uint8Array | undefined => {
  const text = textOf(block);
  if (!text.startsWith(header)) return undefined;
  const content = text.replace(/#*$/, '');
  if (!content.endsWith('\n')) return undefined;
  const at = findValue(text, name);
  const end = at === undefined ? content.length : lineEnd(text, at);
  if (end === text.length && at !== undefined) return undefined;
  const line = at === undefined ? `${name}=${escape(value)}\n` : escape(value);
  const changed = content.slice(0, at ?? content.length) + line + content.slice(end);
  return changed.length > text.length ? undefined : bytesOf(changed.padEnd(text.length, padding));
};

/** The lines of a block that set none of `names`, word for word; nothing of a block that cannot be read. */
const foreignLines = (block: Uint8Array, names: readonly string[]): string => {
  const text = textOf(block);
  if (!text.startsWith(header)) return '';
  const { variables, comments } = linesIn(text);
  return [...variables.filter(({ name }) => !names.includes(name)), ...comments]
    .toSorted((one, two) => one.start - two.start)
    .map(({ start, end }) => text.slice(start, end))
    .join('');
};

/**
 * A block with our variables right after the header, so that they lie in its first sector, and behind them whatever the
 * block before held beside them. Undefined when that does not fit, or ours alone do not fit into a sector.
 */
export const blockWith = (
  own: Readonly<Record<string, string>>,
  before: Uint8Array = new Uint8Array(),
): Uint8Array | undefined => {
  const ours = header + Object.entries(own).reduce((text, [name, value]) => `${text}${name}=${escape(value)}\n`, '');
  const text = ours + foreignLines(before, Object.keys(own));
  if (ours.length > sectorSize || text.length > blockSize) return undefined;
  return bytesOf(text.padEnd(blockSize, padding));
};
