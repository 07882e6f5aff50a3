import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodePaths } from './node/paths.ts';
import { readNodeState } from './node/node-state.ts';
import { CommandError } from './command-error.ts';
import { openControllerApi, type ControllerApi } from './controller-api.ts';
import { startService, type Service } from './service.ts';
import { readListen, type StatePaths } from './state-dir.ts';

const program = (name: string): string => join(import.meta.dirname, '..', name, 'main.ts');

const ready =
  (listenFile: string) =>
  async (pid: number): Promise<boolean> =>
    (await readListen(listenFile))?.pid === pid;

/** Starts the file server that nodes fetch images from; `rate` is in MiB a second for each transfer, no limit when left out. */
export const startDatastore = async (paths: StatePaths, rate?: number): Promise<Service> => {
  await mkdir(paths.datastoreImages, { recursive: true });
  const limit = rate === undefined ? [] : ['--rate', String(rate)];
  return await startService({
    name: 'datastore',
    args: [program('datastore'), '--dir', paths.datastoreImages, '--listen-file', paths.datastoreListen, ...limit],
    logPath: join(paths.logs, 'datastore.log'),
    isReady: ready(paths.datastoreListen),
  });
};

/** What a controller tells nodes that do not share this machine's loopback. */
export interface SeenFromNodes {
  readonly hostNames: readonly string[];
  readonly datastoreUrl: string;
}

/** Starts the controller; the datastore has to be there, as configs name its address. */
export const startController = async (paths: StatePaths, seen?: SeenFromNodes): Promise<Service> => {
  const datastore = await readListen(paths.datastoreListen);
  if (datastore === undefined)
    throw new CommandError('failed', 'the datastore has to be started before the controller');
  const datastoreUrl = seen?.datastoreUrl ?? datastore.url;
  const names = seen === undefined ? [] : ['--host-names', seen.hostNames.join(',')];
  const where = ['--state', paths.controller, '--images', paths.datastoreImages, '--datastore-url', datastoreUrl];
  return await startService({
    name: 'controller',
    args: [program('controller'), ...where, ...names],
    logPath: join(paths.logs, 'controller.log'),
    isReady: ready(paths.controllerListen),
  });
};

/** Starts an embedded node; `options` are those of `cmd/basalt/node/main.ts`. */
export const startNode = async (paths: StatePaths, dir: string, options: readonly string[]): Promise<Service> =>
  await startService({
    name: 'node',
    args: [program('basalt/node'), '--dir', dir, ...options],
    logPath: join(paths.logs, 'node.log'),
    isReady: async (pid) => {
      const state = await readNodeState(nodePaths(dir).state);
      return state?.pid === pid && state.state !== 'stopped';
    },
  });

/** A client of the controller of this state folder, with the token and the authority that it made. */
export const openOwnController = async (paths: StatePaths): Promise<ControllerApi> => {
  const listen = await readListen(paths.controllerListen);
  if (listen === undefined) throw new CommandError('unreachable', `no controller runs in ${paths.dir}`);
  const token = (await readFile(paths.apiToken, 'utf8')).trim();
  return openControllerApi({ url: listen.url, token, ca: await readFile(paths.rootCertificate, 'utf8') });
};
