import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { SharedDatabase } from '#cmd/controller/start.ts';
import { readFileOr } from '#pkg/host/atomic-file.ts';
import { until } from '../until.ts';
import { connect, type Client } from './rig.ts';

const main = resolve(import.meta.dirname, '../../cmd/controller/main.ts');

/** A controller as a process of its own. */
export interface Process extends Client {
  readonly child: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

export interface LaunchOptions {
  readonly database?: SharedDatabase | undefined;
  /** the name of its state folder below `dir` */
  readonly name?: string;
  /** a file that has the address of the database, which is given as an argument otherwise */
  readonly urlFile?: string;
}

/** Starts a controller with its folders below `dir` and waits until its listen file names it. */
export const launch = async (
  t: ExecutionContext,
  dir: string,
  { database, name = 'controller', urlFile }: LaunchOptions = {},
): Promise<Process> => {
  const state = join(dir, name);
  const args = ['--state', state, '--images', join(dir, 'images'), '--datastore-url', 'http://127.0.0.1:9'];
  if (database) {
    const address = urlFile === undefined ? ['--database', database.url] : ['--database-url-file', urlFile];
    args.push(...address, '--key-file', database.keyFile, '--database-connections', '4');
  }
  const child = spawn(process.execPath, [main, ...args, '--log-level', 'error'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  t.teardown(() => child.kill('SIGKILL'));
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors += String(chunk)));
  let url = '';
  await until('the controller listens', async () => {
    if (child.exitCode !== null) throw new Error(`the controller ended: ${errors}`);
    const listen = JSON.parse(await readFileOr(join(state, 'listen.json'), '{}')) as { pid?: number; url: string };
    url = listen.url;
    return listen.pid === child.pid;
  });
  const client = await connect(url, state);
  const kill = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    await client.close();
    return child.exitCode;
  };
  return { ...client, child, kill };
};
