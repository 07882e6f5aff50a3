import assert, { Assert } from 'node:assert/strict';

/** What a test of the pure rooms uses of ava, in this process: to run it again for each mutant costs milliseconds. */
type Body = (t: Assertions) => unknown;
export interface Case {
  readonly title: string;
  readonly body: Body;
}

/** As ava compares: an object that has no prototype equals one that has. */
const compare = new Assert({ strict: true, skipPrototype: true });

let cases: Case[] = [];

/** The tests that were declared since the last call. */
export const takeCases = (): Case[] => cases.splice(0);

interface Expected {
  readonly code?: unknown;
  readonly message?: string | RegExp;
  readonly instanceOf?: new (...args: never[]) => unknown;
}

const check = (error: unknown, { code, message, instanceOf }: Expected = {}): Error => {
  assert(error instanceof Error);
  if (code !== undefined) assert.equal((error as Error & { code?: unknown }).code, code);
  if (typeof message === 'string') assert.equal(error.message, message);
  else if (message) assert.match(error.message, message);
  if (instanceOf) assert(error instanceof instanceOf);
  return error;
};

const like = (actual: unknown, wanted: unknown): void => {
  if (typeof wanted !== 'object' || wanted === null) return compare.deepEqual(actual, wanted);
  assert(typeof actual === 'object' && actual !== null);
  for (const [key, value] of Object.entries(wanted)) like((actual as Record<string, unknown>)[key], value);
};

/** The assertions throw at once. One that the code under test swallows counts all the same. */
class Assertions {
  failed: unknown;
  readonly teardowns: (() => unknown)[] = [];
  readonly context = {};

  #hold(assertion: () => void): true {
    try {
      assertion();
    } catch (error) {
      this.failed ??= error;
      throw error;
    }
    return true;
  }

  pass = (): true => true;
  log = (): void => undefined;
  fail = (message = 'failed'): true => this.#hold(() => assert.fail(message));
  is = (a: unknown, b: unknown): true => this.#hold(() => assert(Object.is(a, b)));
  not = (a: unknown, b: unknown): true => this.#hold(() => assert(!Object.is(a, b)));
  true = (a: unknown): true => this.#hold(() => assert(a === true));
  false = (a: unknown): true => this.#hold(() => assert(a === false));
  truthy = (a: unknown): true => this.#hold(() => assert(a));
  falsy = (a: unknown): true => this.#hold(() => assert(!a));
  deepEqual = (a: unknown, b: unknown): true => this.#hold(() => compare.deepEqual(a, b));
  notDeepEqual = (a: unknown, b: unknown): true => this.#hold(() => compare.notDeepEqual(a, b));
  like = (a: unknown, b: unknown): true => this.#hold(() => like(a, b));
  regex = (a: string, b: RegExp): true => this.#hold(() => assert.match(a, b));
  notRegex = (a: string, b: RegExp): true => this.#hold(() => assert.doesNotMatch(a, b));
  notThrows = (call: () => unknown): true => this.#hold(() => void call());
  teardown = (done: () => unknown): void => void this.teardowns.push(done);

  throws = (call: () => unknown, expected?: Expected): Error => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    this.#hold(() => check(thrown, expected));
    return thrown as Error;
  };

  throwsAsync = async (from: Promise<unknown> | (() => Promise<unknown>), expected?: Expected): Promise<Error> => {
    const thrown: unknown = await (typeof from === 'function' ? from() : from).then(
      () => undefined,
      (error: unknown) => error,
    );
    this.#hold(() => check(thrown, expected));
    return thrown as Error;
  };

  notThrowsAsync = async (from: Promise<unknown> | (() => Promise<unknown>)): Promise<void> => {
    const failed = await (typeof from === 'function' ? from() : from).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    this.#hold(() => assert(failed === undefined));
  };
}

/** Runs one test; throws when it fails. */
export const runCase = async ({ body }: Case): Promise<void> => {
  const t = new Assertions();
  try {
    await body(t);
  } finally {
    for (const done of t.teardowns.toReversed()) await done();
  }
  if (t.failed !== undefined) throw t.failed;
};

type Exec = (t: Assertions, ...values: unknown[]) => unknown;

/** A body that takes arguments, and the title that it makes of them. */
interface Macro {
  readonly exec: Exec;
  readonly title?: (given: string | undefined, ...values: unknown[]) => string;
}

const macro = (made: Macro | Exec): Macro => (typeof made === 'function' ? { exec: made } : made);

interface Declare {
  (title: string, body: Body): void;
  (title: string, body: Macro, ...values: unknown[]): void;
  (body: Macro, ...values: unknown[]): void;
}

const declare: Declare = (...given: unknown[]): void => {
  const title = typeof given[0] === 'string' ? given[0] : undefined;
  const [body, ...values] = (title === undefined ? given : given.slice(1)) as [Macro | Body, ...unknown[]];
  const { exec, title: titleOf } = macro(body);
  cases.push({ title: titleOf?.(title, ...values) ?? title ?? '', body: (t) => exec(t, ...values) });
};

export default Object.assign(declare, { serial: declare, macro });
