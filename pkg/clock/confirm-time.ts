/** What a peer whose TLS certificate was verified says of the time, or proves by a certificate that begins later. */
export interface PeerTime {
  readonly at: Date;
  /** end of the certificate it was said under */
  readonly notAfter: Date;
}

/** A request, its answer and two clocks that are kept do not lie further apart than this. */
const agreeMs = 3_600_000;

/** Whether a clock and a peer's are as close as two clocks that are kept. */
export const agrees = (clock: Date, peer: PeerTime): boolean =>
  Math.abs(peer.at.getTime() - clock.getTime()) <= agreeMs && peer.at <= peer.notAfter;

/**
 * The moment that it is at least by what was said, when the clock is far behind that. Never later than the end of the
 * certificate: whoever renews that one has its successor valid then, so that a controller whose clock is wrong locks nobody
 * out.
 */
export const provenLater = (clock: Date, said: PeerTime): Date | undefined =>
  said.at.getTime() - clock.getTime() > agreeMs && said.at <= said.notAfter ? said.at : undefined;

/**
 * The time that a node may rely on, and remember over a boot, after hearing its controller: the clock's when both agree, or
 * when NTP keeps it, which knows better than any controller; else the controller's when the clock is behind it.
 * Undefined when the clock is ahead, as nobody knows who is right.
 */
export const confirmTime = (clock: Date, peer: PeerTime, synchronised: boolean): Date | undefined =>
  synchronised || agrees(clock, peer) ? clock : provenLater(clock, peer);
