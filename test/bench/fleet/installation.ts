import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ControllerApi } from '#cmd/basalt/controller-api.ts';
import { openOwnController, startDatastore } from '#cmd/basalt/installation.ts';
import { startService, type Service } from '#cmd/basalt/service.ts';
import { readListen, statePaths, type StatePaths } from '#cmd/basalt/state-dir.ts';
import { startCluster, type Cluster } from '../../controller/postgres.ts';
import { usageOf, type Usage } from '../usage.ts';
import type { BenchOptions } from './options.ts';

export interface Controller {
  readonly service: Service;
  readonly api: ControllerApi;
}

/** Everything that answers the fleet. */
export interface Installation {
  /** of the state folder that `basalt --state` is given; its controller is the first one */
  readonly stateDir: string;
  readonly controllers: readonly Controller[];
  /** of what stands beside the controllers: the database's server, the load balancer */
  readonly helpers: () => Promise<Record<string, Usage>>;
  close(): Promise<void>;
}

const main = join(import.meta.dirname, '../../../cmd/controller/main.ts');

/** As a server is set up that has to keep what it was told: the tests' own gives durability up for speed. */
const durable = { fsync: 'on', full_page_writes: 'on', shared_buffers: '256MB' };

const startOne = async (paths: StatePaths, args: readonly string[], profile: string | undefined): Promise<Service> => {
  const profiled = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  return await startService({
    name: 'controller',
    args: [...profiled, main, '--state', paths.controller, ...args],
    logPath: join(paths.logs, 'controller.log'),
    isReady: async (pid) => (await readListen(paths.controllerListen))?.pid === pid,
  });
};

const startBalancer = async (): Promise<{ child: ChildProcess; port: number }> => {
  const child = fork(join(import.meta.dirname, 'balancer-main.ts'));
  const [port] = (await once(child, 'message')) as [number];
  return { child, port };
};

/** Starts a datastore and the controllers on their database, all of it in a folder that goes with them. */
export const startInstallation = async (options: BenchOptions): Promise<Installation> => {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'basalt-bench-fleet-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const first = statePaths(join(dir, 'state'));
  const datastore = await startDatastore(first);
  stack.defer(() => datastore.end());
  const args = ['--images', first.datastoreImages, '--datastore-url', (await readListen(first.datastoreListen))!.url];

  let cluster: Cluster | undefined;
  if (options.database === 'postgres') {
    cluster = await startCluster({ settings: durable });
    const { remove } = cluster;
    stack.defer(() => remove());
    const keyFile = join(dir, 'key-file');
    await writeFile(keyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
    args.push('--database', await cluster.createDatabase(), '--key-file', keyFile);
  }
  let balancer: ChildProcess | undefined;
  if (options.controllers === 2) {
    const { child, port } = await startBalancer();
    balancer = child;
    stack.defer(() => child.disconnect());
    args.push('--announce', `127.0.0.1:${port}`);
  }
  const controllers: Controller[] = [];
  for (let at = 0; at < options.controllers; at += 1) {
    const paths = at === 0 ? first : statePaths(join(dir, `state-${at + 1}`));
    await mkdir(paths.controller, { recursive: true });
    const service = await startOne(paths, args, options.profile);
    stack.defer(() => service.end());
    await access(paths.apiToken);
    const api = await openOwnController(paths);
    stack.defer(() => api.close());
    controllers.push({ service, api });
  }
  balancer?.send(controllers.map(({ api }) => Number(new URL(api.url).port)));
  const running = stack.move();
  return {
    stateDir: first.dir,
    controllers,
    helpers: async () => ({
      ...(cluster === undefined ? {} : { PostgreSQL: await usageOf(cluster.pid, 'withChildren') }),
      ...(balancer === undefined ? {} : { balancer: await usageOf(balancer.pid ?? 0) }),
    }),
    close: () => running.disposeAsync(),
  };
};
