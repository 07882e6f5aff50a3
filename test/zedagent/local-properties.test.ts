import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { localProperties } from '#cmd/zedagent/local-properties.ts';
import { defaultValues } from '#pkg/configprops/values.ts';
import { createLogger } from '#pkg/process/log.ts';

const files = async (t: ExecutionContext) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-properties-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const path = join(dir, 'properties.json');
  const said: string[] = [];
  const log = createLogger('test', { level: 'info', destination: { write: (line) => void said.push(line) } });
  return {
    said,
    path,
    read: () => localProperties(path, log),
    write: async (text: string) => {
      await writeFile(path, text);
      return localProperties(path, log);
    },
  };
};

test('N16: a node without a controller takes the properties that its operator has written', async (t) => {
  const { read, write, said } = await files(t);
  t.deepEqual(await read(), defaultValues);
  const values = await write(
    '{"update.test.managers": "any", "timer.update.confirm.timeout": 7200, "update.retry.after.power.cut": false}',
  );
  t.deepEqual(values, {
    ...defaultValues,
    'update.test.managers': 'any',
    'timer.update.confirm.timeout': 7200,
    'update.retry.after.power.cut': false,
  });
  t.deepEqual(said, []);
});

test('N16: local properties that cannot be are told and stay at their defaults', async (t) => {
  const { read, write, said, path } = await files(t);
  const some = await write('{"update.test.checks": "sometimes", "no.such": {}, "update.test.managers": "none"}');
  t.deepEqual(some, { ...defaultValues, 'update.test.managers': 'none' });
  t.is(said.length, 2);
  for (const text of ['', '[]', 'null', '{"update', `{"a": "${'x'.repeat(70_000)}"}`]) {
    t.deepEqual(await write(text), defaultValues, text.slice(0, 20));
    t.regex(said.at(-1) ?? '', /the local properties do not count/);
  }
  await rm(path);
  await mkdir(path);
  t.deepEqual(await read(), defaultValues);
});
