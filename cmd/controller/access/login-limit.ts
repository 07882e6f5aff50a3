import { BasaltError } from '#pkg/errors/error.ts';
import { createLimiter } from './limiter.ts';

export interface LoginLimit {
  /** Counts an attempt; errors: REQUEST_TOO_MANY, which has seconds to wait. */
  attempt(user: string, address: string, now: number): void;
  /** It was the right password: the attempt is not counted. */
  succeeded(user: string, address: string): void;
}

/** Who has an IPv6 network has all of its addresses, so it counts as one: the first 64 bits, however the zeros are written. */
const networkOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address;
  // `::` stands for as many groups of zeros as are missing (RFC 4291 2.2)
  const [before = '', after] = address.split('::', 2);
  const groups = (text = ''): string[] => (text === '' ? [] : text.split(':'));
  const [head, tail] = [groups(before), groups(after)];
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const all = [...head, ...Array<string>(zeros).fill('0'), ...tail];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};

/** Wrong passwords are few for one user from one address, more for a user from anywhere or an address for any user. */
export const createLoginLimit = (): LoginLimit => {
  const together = createLimiter({ burst: 5, everyMs: 60_000 });
  const byUser = createLimiter({ burst: 20, everyMs: 30_000 });
  const byAddress = createLimiter({ burst: 20, everyMs: 15_000 });
  const of = (user: string, address: string) =>
    [
      [together, `${networkOf(address)} ${user}`],
      [byUser, user],
      [byAddress, networkOf(address)],
    ] as const;
  return {
    attempt(user, address, now) {
      const counted = of(user, address);
      const wait = Math.max(...counted.map(([limiter, key]) => limiter.wait(key, now)));
      if (wait > 0) {
        const retryAfter = Math.ceil(wait / 1000);
        const message = `too many attempts to log in; try again in ${retryAfter} s`;
        throw new BasaltError('REQUEST_TOO_MANY', message, { retryAfter });
      }
      for (const [limiter, key] of counted) limiter.take(key, now);
    },
    succeeded(user, address) {
      for (const [limiter, key] of of(user, address)) limiter.giveBack(key);
    },
  };
};
