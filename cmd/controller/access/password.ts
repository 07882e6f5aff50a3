import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { BasaltError } from '#pkg/errors/error.ts';
import { createExclusive } from '#pkg/async/exclusive.ts';

/** Cost of scrypt (RFC 7914): N as a power of two, block size, parallelism. */
interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB and a few tenths of a second on a small server: what OWASP's password storage cheat sheet asks for. */
const forPeople: Cost = { logN: 15, r: 8, p: 3 };
/** For passwords of 32 random bytes, which nobody guesses however fast he may try. */
const forRandom: Cost = { logN: 10, r: 8, p: 1 };

const length = 32;
const waitingMost = 16;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const exclusive = createExclusive();
let waiting = 0;

/** One at a time, so that logins of strangers cannot take all memory and all cores. */
const run = async (password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> => {
  if (waiting >= waitingMost) {
    throw new BasaltError('REQUEST_TOO_MANY', 'too many logins at once; try again in a moment', { retryAfter: 5 });
  }
  waiting += 1;
  const N = 2 ** logN;
  // composed, so that the same password typed on another keyboard is the same (RFC 8265 4.2.2)
  return exclusive(() => derive(password.normalize('NFC'), salt, length, { N, r, p, maxmem: 256 * N * r })).finally(
    () => {
      waiting -= 1;
    },
  );
};

const hash = async (password: string, cost: Cost): Promise<string> => {
  const salt = randomBytes(16);
  const key = await run(password, salt, cost);
  return ['scrypt', cost.logN, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
};

/** What the database keeps of a password that somebody chose. */
export const hashPassword = (password: string): Promise<string> => hash(password, forPeople);

/** What the database keeps of a random password. */
export const hashRandomPassword = (password: string): Promise<string> => hash(password, forRandom);

/** True when this is the password; takes as long either way. */
export const checkPassword = async (password: string, stored: string): Promise<boolean> => {
  const [kind, logN, r, p, salt, key] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  return timingSafeEqual(await run(password, Buffer.from(salt, 'base64url'), cost), Buffer.from(key, 'base64url'));
};

/** Takes the time of a check: who has no account learns nothing by the clock. */
export const pretendToCheck = async (password: string): Promise<false> => {
  await run(password, Buffer.alloc(16), forPeople);
  return false;
};
