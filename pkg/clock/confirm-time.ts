/** What a peer whose TLS certificate was verified says of the time, or proves by a certificate that begins later. */
export interface PeerTime {
  readonly at: Date;
  /** end of the certificate it was said under */
  readonly notAfter: Date;
}

/** A request, its answer and two clocks that are kept do not lie further apart than this. */
const agreeMs = 3_600_000;

/**
 * The time that a node may rely on, and remember over a boot, after hearing its controller: the clock's when both agree,
 * else the controller's when the clock is behind it. Never later than the end of the certificate: whoever renews
 * that one has its successor valid then, so that a controller whose clock is wrong locks nobody out. Undefined when the
 * clock is ahead, as nobody knows who is right.
 */
export const confirmTime = (clock: Date, peer: PeerTime): Date | undefined => {
  const ahead = peer.at.getTime() - clock.getTime();
  if (Number.isNaN(ahead) || peer.at > peer.notAfter) return undefined;
  if (Math.abs(ahead) <= agreeMs) return clock;
  return ahead > 0 ? peer.at : undefined;
};
