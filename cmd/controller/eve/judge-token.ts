/**
 * What is known of the integrity tokens of one device, by their hashes. A machine keeps its token in memory and uses the newest
 * one it got; so an earlier one that is used after the newest has been used comes from another machine with the same key.
 */
export interface TokenState {
  readonly hash: string;
  /** the newest one has been used */
  readonly used: boolean;
  /** the ones before, the newest first */
  readonly earlier: readonly string[];
  /** how often an earlier one came after a newer one was in use */
  readonly backs: number;
  /** when that was last; milliseconds since 1970 */
  readonly backAt: number | null;
}

/** Earlier tokens kept of a device: so many more machines with its key are told apart. */
export const tokensKept = 3;

/** Once may be a machine that was set back to an earlier state; what comes again within a day is two of them. */
const backsOfTwo = 2;
const memoryMs = 24 * 3_600_000;
/** How exactly it is noted when it happened last: no write for each poll of two machines. */
const grainMs = 600_000;

const isRecent = ({ backAt }: TokenState, now: number): boolean => backAt !== null && now - backAt < memoryMs;

/** What an operator is told of it. */
export const sharedKey =
  'two machines poll with the key of this node (or one is set back to an earlier state again and again); give each its own, and remove the node if its key was copied';

/** Whether two machines use the key of this device, as far as their tokens tell. */
export const isShared = (tokens: TokenState, now: number): boolean =>
  tokens.backs >= backsOfTwo && isRecent(tokens, now);

export interface Judgement {
  readonly good: boolean;
  /** what to keep; undefined when nothing is new */
  readonly after: TokenState | undefined;
  /** two machines have just been told apart */
  readonly news: boolean;
}

/**
 * Judges the use of a token. Only the newest is good, until two machines take each other's away: from then on, while both are
 * there, each keeps its own, since endless attestation helps nobody and tells nothing of either.
 */
export const judgeToken = (tokens: TokenState, hash: string, now: number): Judgement => {
  if (hash === tokens.hash) {
    return { good: true, after: tokens.used ? undefined : { ...tokens, used: true }, news: false };
  }
  // before the newest is used, it may have been lost on its way
  if (!tokens.earlier.includes(hash) || !tokens.used) return { good: false, after: undefined, news: false };
  const known = isShared(tokens, now);
  if (known && now - (tokens.backAt ?? 0) < grainMs) return { good: true, after: undefined, news: false };
  const after = { ...tokens, backs: isRecent(tokens, now) ? tokens.backs + 1 : 1, backAt: now };
  const good = isShared(after, now);
  return { good, after, news: good && !known };
};
