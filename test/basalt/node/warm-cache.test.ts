import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { warmCache } from '#cmd/basalt/node/warm-cache.ts';
import { startFromSources } from '../../run/from-sources.ts';

/** Everything in the cache but its marker, with the time of its last change. */
const content = async (cache: string): Promise<Map<string, number>> => {
  const names = (await readdir(cache, { recursive: true })).filter((name) => name !== 'warm-for');
  const times = names.map(async (name) => [name, (await stat(join(cache, name))).mtimeMs] as const);
  return new Map(await Promise.all(times));
};

// the cache is one of sources
startFromSources();

// one after the other: where the cache is comes from the environment of this process

test.serial('the cache is filled once for each state of the sources', async (t) => {
  const cache = await mkdtemp(join(tmpdir(), 'basalt-warm-'));
  t.teardown(() => rm(cache, { recursive: true, force: true }));
  process.env['NODE_COMPILE_CACHE'] = join(cache, 'new');
  await warmCache();
  const [version = ''] = (await readdir(join(cache, 'new'))).filter((name) => name.startsWith(process.version));
  const entries = join(cache, 'new', version);
  t.true((await readdir(entries)).length > 300, 'all modules of both agents');

  const filled = await content(join(cache, 'new'));
  await warmCache();
  t.deepEqual(await content(join(cache, 'new')), filled, 'nothing is done twice');

  await rm(entries, { recursive: true });
  await writeFile(join(cache, 'new', 'warm-for'), 'other sources');
  await warmCache();
  t.is((await readdir(entries)).length, filled.size - 1);
});

test.serial('a cache that cannot be written is an error, which the machine tells and goes on without', async (t) => {
  process.env['NODE_COMPILE_CACHE'] = '/dev/null/nowhere';
  await t.throwsAsync(warmCache(), { code: 'ENOTDIR' });
});
