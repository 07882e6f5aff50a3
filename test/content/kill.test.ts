import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { until } from '../until.ts';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, properties, sha256Of } from './support/manager.ts';
import { tempDir } from './support/temp-dir.ts';

const MiB = 1024 * 1024;
const program = fileURLToPath(new URL('./children/fetcher.ts', import.meta.url));

test('a process that is killed while it fetches goes on where it was, and ends with the right content', async (t) => {
  const body = bytesOf(24 * MiB + 13);
  const file = { body, etag: '"v1"', stallAfter: 0 as number | undefined };
  const server = await serveFile(t, file);
  const storeDir = await tempDir(t);
  const request = { storeDir, config: contentTree(body), datastores: [datastore(server.url)], properties };
  const start = (): ChildProcess => {
    const child = spawn(process.execPath, [program, JSON.stringify(request)], { stdio: ['ignore', 'pipe', 'inherit'] });
    t.teardown(() => child.kill('SIGKILL'));
    return child;
  };
  const partial = join(storeDir, 'partial', sha256Of(body));
  for (const upTo of [5, 11]) {
    const before = await stat(partial).then(
      ({ size }) => size,
      () => 0,
    );
    file.stallAfter = upTo * MiB;
    const child = start();
    const size = async () => (await stat(partial).catch(() => undefined))?.size ?? 0;
    await until('4 MiB more have come', async () => (await size()) >= before + 4 * MiB);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  file.stallAfter = undefined;
  const last = start();
  const [path] = (await once(last.stdout!, 'data')) as [Buffer];
  t.is(sha256Of(await readFile(path.toString().trim())), sha256Of(body));
  const ranges = server.requests.map(({ range }) => Number(/\d+/.exec(range ?? '0')?.[0]));
  t.true(ranges[1]! >= 4 * MiB && ranges[2]! >= ranges[1]! + 4 * MiB, ranges.join());
});
