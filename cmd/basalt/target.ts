import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exists } from '#pkg/host/exists.ts';
import { nodePaths } from './node/paths.ts';
import { CommandError } from './command-error.ts';
import { openControllerApi, type ControllerApi } from './controller-api.ts';
import { readListen, statePaths } from './state-dir.ts';
import type { GlobalOptions } from './terminal.ts';

/** A node that is spoken to directly, through the topics of its agents. */
export interface NodeTarget {
  readonly kind: 'node';
  readonly name: string;
  readonly runDir: string;
  readonly persistDir: string;
  /** the embedded machine's own log files; undefined on a real node */
  readonly logDir: string | undefined;
}

/** A node that is spoken to through its controller. */
export interface ControllerTarget {
  readonly kind: 'controller';
  readonly api: ControllerApi;
  /** its UUID, serial or name */
  readonly node: string;
}

const readSecret = async (path: string, what: string): Promise<string> =>
  await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CommandError('usage', `cannot read ${what} from ${path}: give its place with --${what}-file`, cause);
  });

/** The controller's client: from `--controller`, else the one of the state folder. Without a token for who logs in. */
export const openController = async (options: GlobalOptions, needsToken = true): Promise<ControllerApi> => {
  const paths = statePaths(options.state);
  const url = options.controller ?? (await readListen(paths.controllerListen))?.url;
  if (url === undefined)
    throw new CommandError(
      'unreachable',
      `no controller has been started in ${paths.dir}: run "basalt up", or point to one with --controller URL`,
    );
  if (!URL.canParse(url)) throw new CommandError('usage', `"${url}" is not a URL, e.g. https://127.0.0.1:8443`);
  const token = needsToken ? (await readSecret(options.tokenFile ?? paths.apiToken, 'token')).trim() : undefined;
  const ownCa = options.controller === undefined || (await exists(paths.rootCertificate));
  const caFile = options.caFile ?? (ownCa ? paths.rootCertificate : undefined);
  const ca = caFile === undefined ? undefined : await readSecret(caFile, 'ca');
  return openControllerApi({ url: url.replace(/\/+$/, ''), token, ca });
};

const embedded = (dir: string): NodeTarget => {
  const paths = nodePaths(dir);
  return { kind: 'node', name: dir, runDir: paths.run, persistDir: paths.persist, logDir: paths.logs };
};

/** The node's own topics: `--node DIR`, `--node /` for the machine this runs on, else the node of the state folder. */
export const nodeTarget = async (options: GlobalOptions): Promise<NodeTarget> => {
  if (options.node === '/')
    return { kind: 'node', name: 'this machine', runDir: '/run', persistDir: '/persist', logDir: undefined };
  const dir = resolve(options.node ?? statePaths(options.state).node);
  if (await exists(join(dir, 'disk.img'))) return embedded(dir);
  throw new CommandError(
    'usage',
    `${dir} is no node's folder: give one with --node DIR, "--node /" for this machine, or make one with "basalt node create"`,
  );
};

/** The one node of a controller that is meant: by `--node`, else the only one there is. */
export const chooseNode = async (api: ControllerApi, wanted: string | undefined): Promise<string> => {
  if (wanted !== undefined) return wanted;
  const { nodes } = await api.call('GET /nodes');
  const [only, second] = nodes;
  if (only === undefined) throw new CommandError('failed', 'the controller knows no node yet');
  if (second === undefined) return only.id ?? only.serial;
  const names = nodes.map(({ name }) => name).join(', ');
  throw new CommandError('usage', `the controller has ${nodes.length} nodes: choose one with --node (${names})`);
};

/** True when `--node` names a folder (it has a slash, or is one) rather than a node of a controller. */
const isFolder = async (node: string | undefined): Promise<boolean> =>
  node !== undefined && (node.includes('/') || (await exists(join(resolve(node), 'disk.img'))));

/** What a command that works against either is pointed at. */
export const openTarget = async (options: GlobalOptions): Promise<NodeTarget | ControllerTarget> => {
  if (options.controller === undefined && (await isFolder(options.node))) return await nodeTarget(options);
  const paths = statePaths(options.state);
  const noController = options.controller === undefined && (await readListen(paths.controllerListen)) === undefined;
  if (noController && options.node === undefined && (await exists(join(paths.node, 'disk.img'))))
    return embedded(paths.node);
  const api = await openController(options);
  try {
    return { kind: 'controller', api, node: await chooseNode(api, options.node) };
  } catch (error) {
    await api.close();
    throw error;
  }
};

/** The controller's node for a command that only a controller can carry out. */
export const openControllerTarget = async (options: GlobalOptions): Promise<ControllerTarget> => {
  const target = await openTarget(options);
  if (target.kind === 'controller') return target;
  throw new CommandError(
    'usage',
    `${target.name} is a node without its controller: point to the controller with --controller, or use "basalt slot"`,
  );
};
