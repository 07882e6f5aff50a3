import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { runTool } from '#pkg/host/tool.ts';
import { owner } from '../controller/postgres.ts';
import { readComposeFile, readStages, repository, type ComposeService } from './compose-file.ts';

/** The services of docker-compose.yml as plain processes, with the commands and health checks that it has for them. */
export interface Composition {
  readonly services: Readonly<Record<string, ComposeService>>;
  /** what a path in a container, or an address in the network of containers, is on this machine */
  readonly path: (inContainer: string) => string;
  start(name: string): ChildProcess;
  /** SIGTERM, and waits */
  stop(name: string): Promise<void>;
  /** runs a service to its end, with other arguments than the file's if given; fails unless it exits with 0 */
  run(name: string, args?: readonly string[]): Promise<string>;
  /** what the service's own health check says once */
  isHealthy(name: string): Promise<boolean>;
  /** waits until it says so */
  healthy(name: string): Promise<void>;
}

/** For what takes seconds, on a machine that is busy with other tests. */
const patienceMs = 90_000;

/** Waits until `holds` answers true. */
export const eventually = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${patienceMs / 1000} s: ${what}`);
    // a health check is a whole command line
    await sleep(700);
  }
};

const freePort = async (host: string): Promise<number> => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const workdir = '/opt/basalt';

/** The image's folder, stage by stage as the Dockerfile lays it; packages are those of the repository. */
const layImage = async (dir: string): Promise<string> => {
  const stages = readStages();
  const homeOf = (name: string | undefined): string => join(dir, name === undefined ? 'home' : `stage-${name}`);
  for (const { name, base, copies, scripts } of stages) {
    const home = homeOf(name);
    if (stages.some((other) => other.name === base)) await cp(homeOf(base), home, { recursive: true });
    for (const { from, sources, to } of copies) {
      for (const source of sources) {
        const at = from === undefined ? join(repository, source) : source.replace(workdir, homeOf(from));
        const isFolder = to.endsWith('/') && (await stat(at)).isFile();
        await cp(at, join(home, isFolder ? join(to, source) : to), { recursive: true, filter: isIncluded });
      }
    }
    await rm(join(home, 'node_modules'), { force: true });
    await symlink(join(repository, 'node_modules'), join(home, 'node_modules'));
    for (const script of scripts) {
      const { status, stderr } = await runTool('npm', ['run', script], { cwd: home, timeoutSeconds: 90 });
      if (status !== 0) throw new Error(`npm run ${script} ended with ${status}: ${stderr}`);
    }
  }
  return homeOf(undefined);
};

/** Not what .dockerignore leaves out of the copied folders: a page that was built before must not be taken for the image's. */
const isIncluded = (path: string): boolean => relative(repository, path) !== 'cmd/page/dist';

let image: Promise<string> | undefined;

/** The image's folder, the same for all tests as nothing may write to it; it goes with this process. */
const sharedImage = (): Promise<string> =>
  (image ??= (async () => {
    const dir = await mkdtemp(join(tmpdir(), 'basalt-compose-image-'));
    process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
    await chmod(dir, 0o755);
    return await layImage(dir);
  })());

/** Lays a state folder for one test, and ends and removes all with it. */
export const compose = async (t: ExecutionContext): Promise<Composition> => {
  const { services } = readComposeFile();
  const home = await sharedImage();
  const dir = await mkdtemp(join(tmpdir(), 'basalt-compose-'));
  const state = join(dir, 'state');
  // PostgreSQL does not run as root: then it is another user who makes its folder
  const { become } = owner();
  await mkdir(state);
  if (become.length > 0)
    for (const [path, mode] of [
      [dir, 0o755],
      [state, 0o777],
    ] as const)
      await chmod(path, mode);
  // a loopback address for each service of this test, so that nobody else has its ports
  const network = `127.${randomInt(1, 255)}.${randomInt(256)}`;
  const hosts = new Map(Object.keys(services).map((name, at) => [name, `${network}.${at + 1}`]));
  const ports = new Map<string, number>();
  for (const host of hosts.values()) {
    for (const port of [5432, 8080, 8443]) ports.set(`${host}:${port}`, await freePort(host));
  }
  const env = {
    PATH: `${join(home, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    // where each container has its own; what is in it is the same
    NODE_COMPILE_CACHE: join(home, '../compile-cache'),
    BASALT_STATE: state,
  };
  /** What a service's words are here, where a container has an address and a volume of its own. */
  const here = (text: string, self = ''): string =>
    text
      .replaceAll(/(?<![\w.])\/state\b/g, state)
      .replaceAll(
        /(?<=[=/@])(0\.0\.0\.0|127\.0\.0\.1|[a-z]+\d?):(5432|8080|8443)\b/g,
        (_, name: string, port: string) => {
          const host = hosts.get(/^\d/.test(name) ? self : name);
          if (host === undefined) throw new Error(`${name} is no service`);
          return `${host}:${ports.get(`${host}:${port}`)}`;
        },
      )
      .replaceAll(/(?<=--host-names=)[a-z\d,]+/g, (names) =>
        names
          .split(',')
          .map((name) => hosts.get(name))
          .join(','),
      );

  const serviceOf = (name: string): ComposeService => {
    const service = services[name];
    if (service === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
    return service;
  };
  const begin = (name: string, words: readonly string[], onOutput: (text: string) => void): ChildProcess => {
    // the kernel ends it when this process dies, however that dies
    const user = name === 'postgres' ? become : [];
    const child = spawn('setpriv', [...user, '--pdeathsig', 'TERM', ...words.map((word) => here(word, name))], {
      cwd: home,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => onOutput(data.toString()));
    return child;
  };
  const toEnd = async (name: string, words: readonly string[]): Promise<{ status: number | null; output: string }> => {
    let output = '';
    const child = begin(name, words, (text) => (output += text));
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, output };
  };

  const running = new Map<string, ChildProcess>();
  const log: string[] = [];
  const stop = async (name: string): Promise<void> => {
    const child = running.get(name);
    running.delete(name);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(serviceOf(name).stop_signal ?? 'SIGTERM');
    await once(child, 'exit');
  };
  t.teardown(async () => {
    for (const name of [...running.keys()].toReversed()) await stop(name);
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    if (!t.passed) t.log(log.join('').slice(-4000));
  });

  const isHealthy = async (name: string): Promise<boolean> => {
    const [kind, ...words] = serviceOf(name).healthcheck?.test ?? [];
    if (kind !== 'CMD' && kind !== 'CMD-SHELL') throw new Error(`${name} has no health check`);
    return (await toEnd(name, kind === 'CMD' ? words : ['sh', '-c', ...words])).status === 0;
  };

  return {
    services,
    path: (text) => here(text),
    start(name) {
      const { entrypoint = [], command } = serviceOf(name);
      const child = begin(name, [...entrypoint, ...command], (text) => log.push(`${name}: ${text}`));
      running.set(name, child);
      return child;
    },
    stop,
    async run(name, args) {
      const { entrypoint = [], command } = serviceOf(name);
      const { status, output } = await toEnd(name, [...entrypoint, ...(args ?? command)]);
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${output}`);
      return output;
    },
    isHealthy,
    async healthy(name) {
      await eventually(`${name} is healthy`, async () => {
        const { exitCode, signalCode } = running.get(name) ?? {};
        if (exitCode !== null || signalCode !== null) throw new Error(`${name} has ended (${exitCode ?? signalCode})`);
        return await isHealthy(name);
      });
    },
  };
};
