import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { copiedPaths, readComposeFile, repository, type ComposeService } from './compose-file.ts';

/** The services of docker-compose.yml as plain processes, with the commands and health checks that it has for them. */
export interface Composition {
  readonly services: Readonly<Record<string, ComposeService>>;
  /** what a path in a container is on this machine */
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
    await sleep(200);
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

/** The image's folder: what the Dockerfile copies, and the packages. */
const layImage = async (home: string): Promise<void> => {
  for (const path of copiedPaths()) await cp(join(repository, path), join(home, path), { recursive: true });
  await symlink(join(repository, 'node_modules'), join(home, 'node_modules'));
};

/** Lays the image's folder and a state folder for one test, and ends and removes all with it. */
export const compose = async (t: ExecutionContext): Promise<Composition> => {
  const { services } = readComposeFile();
  const dir = await mkdtemp(join(tmpdir(), 'basalt-compose-'));
  const [home, state] = [join(dir, 'home'), join(dir, 'state')];
  await layImage(home);
  // a loopback address of this test's own stands for every container, so that nobody else has its ports
  const host = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
  const ports: Readonly<Record<string, number>> = { 8080: await freePort(host), 8443: await freePort(host) };
  const env = {
    PATH: `${join(home, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    NODE_COMPILE_CACHE: join(dir, 'compile-cache'),
    BASALT_STATE: state,
  };
  const here = (text: string): string =>
    text
      .replaceAll(/(?<![\w.])\/state\b/g, state)
      .replaceAll(
        /(?<=[=/])(?:0\.0\.0\.0|127\.0\.0\.1|[a-z]+):(8080|8443)\b/g,
        (_, port: string) => `${host}:${ports[port]}`,
      )
      .replace(/^--host-names=controller$/, `--host-names=${host}`);

  const serviceOf = (name: string): ComposeService => {
    const service = services[name];
    if (service === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
    return service;
  };
  const begin = (words: readonly string[], onOutput: (text: string) => void): ChildProcess => {
    // the kernel ends it when this process dies, however that dies
    const child = spawn('setpriv', ['--pdeathsig', 'TERM', ...words.map(here)], {
      cwd: home,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => onOutput(data.toString()));
    return child;
  };
  const toEnd = async (words: readonly string[]): Promise<{ status: number | null; output: string }> => {
    let output = '';
    const child = begin(words, (text) => (output += text));
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, output };
  };

  const running = new Map<string, ChildProcess>();
  const log: string[] = [];
  const stop = async (name: string): Promise<void> => {
    const child = running.get(name);
    running.delete(name);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
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
    return (await toEnd(kind === 'CMD' ? words : ['sh', '-c', ...words])).status === 0;
  };

  return {
    services,
    path: here,
    start(name) {
      const { entrypoint = [], command } = serviceOf(name);
      const child = begin([...entrypoint, ...command], (text) => log.push(`${name}: ${text}`));
      running.set(name, child);
      return child;
    },
    stop,
    async run(name, args) {
      const { entrypoint = [], command } = serviceOf(name);
      const { status, output } = await toEnd([...entrypoint, ...(args ?? command)]);
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
