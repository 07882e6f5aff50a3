import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'ava';
import { memoryPath, readMemory, saveMemory } from '#cmd/baseosmgr/memory-file.ts';
import { createLogger } from '#pkg/process/log.ts';
import type { Memory } from '#pkg/baseos/state.ts';

const quiet = createLogger('test', { level: 'silent' });
const failure = {
  label: 'IMGB',
  version: 'v2',
  sha256: 'ab'.repeat(32),
  reason: 'hung',
  time: '',
  generic: false,
} as const;

test('the memory reads back as it was saved, images included; a file of before has none, and is no less read', async (t) => {
  const persist = await mkdtemp(join(tmpdir(), 'basalt-memory-'));
  t.teardown(() => rm(persist, { recursive: true, force: true }));
  const memory: Memory = {
    slot: null,
    failure,
    unstarted: null,
    images: { IMGB: { version: 'v2', sha256: 'ab'.repeat(32) } },
  };
  await saveMemory(persist, memory);
  t.deepEqual(await readMemory(persist, quiet), memory);
  const { sha256: _later, ...before } = failure;
  await mkdir(dirname(memoryPath(persist)), { recursive: true });
  await writeFile(memoryPath(persist), JSON.stringify({ slot: null, failure: before }));
  t.deepEqual(await readMemory(persist, quiet), { slot: null, failure: before, unstarted: null });
  await writeFile(memoryPath(persist), JSON.stringify({ ...memory, images: { IMGB: 'v2' } }));
  t.deepEqual(await readMemory(persist, quiet), { slot: null, failure: null, unstarted: null });
});
