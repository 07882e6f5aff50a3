import { Type, type Static } from '@sinclair/typebox';

/** A word without blanks or control characters, as products, flavours and versions are. */
const word = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[\\x21-\\x7e]+$' });

/**
 * What the maker of an image says of it (`docs/manifest.md`). Members that this version does not know are left alone, as
 * signatures and whatever comes later are added beside these.
 */
export const Manifest = Type.Object({
  /** what it is for: only nodes of the same product take it */
  product: word(64),
  /** hypervisor and architecture as at the end of the version, `kvm-amd64`; '' when the version names none */
  flavour: Type.Union([Type.Literal(''), word(64)]),
  /** equals `/etc/eve-release` of the image */
  version: word(256),
  /** of all bytes before the manifest, hex, lower case */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** bytes before the manifest */
  size: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
});
export type Manifest = Static<typeof Manifest>;

/** The flavour in a version of at least three parts, `<version>-<hypervisor>-<arch>`; '' for others. */
export const flavourIn = (version: string): string => {
  const parts = version.split('-');
  return parts.length < 3 ? '' : parts.slice(-2).join('-');
};

/**
 * The canonical text of a value: members in the order of their names (by UTF-16 code units), no blanks, so that the same
 * manifest has the same bytes wherever it is written (RFC 8785, for the strings and whole numbers that are in one).
 */
export const canonicalText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonicalText((value as Record<string, unknown>)[name])}`);
  return `{${members.join(',')}}`;
};
