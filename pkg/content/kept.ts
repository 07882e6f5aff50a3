/** Blobs that stay for somebody who has said so, whatever else refers to them. */
export interface Kept {
  has(sha256: string): boolean;
  /** These, and no others. */
  only(sha256s: readonly string[]): void;
}

/** `released` is told of each that is kept no longer. */
export const createKept = (released: (sha256: string) => void): Kept => {
  let kept: ReadonlySet<string> = new Set();
  return {
    has: (sha256) => kept.has(sha256),
    only: (sha256s) => {
      const before = kept;
      kept = new Set(sha256s);
      for (const sha256 of before) if (!kept.has(sha256)) released(sha256);
    },
  };
};
