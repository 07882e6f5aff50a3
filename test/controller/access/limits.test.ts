import test from 'ava';
import { createLimiter } from '#cmd/controller/access/limiter.ts';
import { createLoginLimit } from '#cmd/controller/access/login-limit.ts';
import { checkPassword, hashPassword, hashRandomPassword } from '#cmd/controller/access/password.ts';

test('a limiter gives a burst and then one at a time, and never more for a clock that steps back', (t) => {
  const limiter = createLimiter({ burst: 2, everyMs: 1000 });
  limiter.take('a', 0);
  limiter.take('a', 0);
  t.is(limiter.wait('a', 0), 1000);
  t.is(limiter.wait('a', 400), 600);
  t.is(limiter.wait('b', 0), 0, 'each key on its own');
  t.is(limiter.wait('a', 1000), 0);
  limiter.take('a', 1000);
  t.is(limiter.wait('a', 0), 1000);
  t.is(limiter.wait('a', 1_000_000), 0);
  limiter.take('a', 1_000_000);
  limiter.take('a', 1_000_000);
  t.true(limiter.wait('a', 1_000_000) > 0, 'waiting long does not save up more than a burst');
});

const attempts = (count: number, attempt: (n: number) => void): number => {
  for (let n = 0; n < count; n += 1) {
    try {
      attempt(n);
    } catch {
      return n;
    }
  }
  return count;
};

test('attempts are bounded for a user, for an address and for both together', (t) => {
  const together = createLoginLimit();
  t.is(
    attempts(100, () => together.attempt('a', '10.0.0.1', 0)),
    5,
  );
  t.notThrows(() => together.attempt('a', '10.0.0.2', 0));
  const user = createLoginLimit();
  t.is(
    attempts(100, (n) => user.attempt('a', `10.0.0.${n}`, 0)),
    20,
  );
  const address = createLoginLimit();
  t.is(
    attempts(100, (n) => address.attempt(`u${n}`, '10.0.0.1', 0)),
    20,
  );
  const network = createLoginLimit();
  t.is(
    attempts(100, (n) => network.attempt('a', `2001:db8:1:2::${n}`, 0)),
    5,
    'a network of IPv6 is one',
  );
  for (const [name, write] of Object.entries({
    'zeros left out': (n: number) => `2001:db8::${n}`,
    'zeros in the middle': (n: number) => `2001:db8::5:${n}:1:2:3`,
    'with a zone': (n: number) => `fe80::${n}%eth0`,
    'other digits': (n: number) => `2001:0db8:0:0${n % 2 === 0 ? '' : '0'}:0::${n}`,
  })) {
    const limit = createLoginLimit();
    t.is(
      attempts(100, (n) => limit.attempt('a', write(n), 0)),
      5,
      name,
    );
  }
  const mapped = createLoginLimit();
  t.is(
    attempts(100, (n) => mapped.attempt('a', `::ffff:10.0.0.${n}`, 0)),
    20,
    'IPv4 behind an IPv6 socket is no network',
  );
  const right = createLoginLimit();
  t.is(
    attempts(100, () => {
      right.attempt('a', '10.0.0.1', 0);
      right.succeeded('a', '10.0.0.1');
    }),
    100,
  );
});

test('a stored password fits itself alone, has a salt of its own and says its cost', async (t) => {
  const stored = await hashPassword('correct horse');
  t.regex(stored, /^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  t.not(await hashPassword('correct horse'), stored);
  t.true(await checkPassword('correct horse', stored));
  t.false(await checkPassword('correct horsf', stored));
  t.false(await checkPassword('correct horse', 'scrypt$15$8$3$AAAA'));
  t.true(await checkPassword('x', await hashRandomPassword('x')));
});
