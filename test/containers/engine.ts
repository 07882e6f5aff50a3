import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runTool, type ToolResult } from '#pkg/host/tool.ts';
import { repository } from './compose-file.ts';

/** The services of docker-compose.yml that run for good. */
export const lasting = ['controller', 'datastore', 'node'] as const;
/** Those with the profile `scale`. */
export const lastingInScale = [...lasting, 'controller2', 'postgres'] as const;
export type Lasting = (typeof lastingInScale)[number];

/** `docker compose` on a project of this run alone: containers, volume, network, image and port are its own. */
const project = `basalt-check-${randomBytes(4).toString('hex')}`;
const env: NodeJS.ProcessEnv = {
  ...process.env,
  COMPOSE_PROJECT_NAME: project,
  BASALT_IMAGE: project,
  // any free one
  BASALT_PORT: '0',
  BASALT_PORT2: '0',
  COMPOSE_PROFILES: '',
};

/** From now on `docker compose` is called with this profile. */
export const useProfile = (profile: string): void => {
  env['COMPOSE_PROFILES'] = profile;
};

const told = ({ status, stdout, stderr }: ToolResult): string =>
  `exit status ${status ?? 'signal'}\n${stdout}${stderr}`.trimEnd();

/** `docker ARGS`, whatever comes of it. */
export const docker = async (args: readonly string[], timeoutSeconds = 300): Promise<ToolResult> =>
  await runTool('docker', args, { env, cwd: repository, timeoutSeconds });

/** `docker ARGS`, which has to exit with 0; answers what it printed. */
export const dockerOk = async (args: readonly string[], timeoutSeconds?: number): Promise<string> => {
  const result = await docker(args, timeoutSeconds);
  if (result.status !== 0) throw new Error(`docker ${args.join(' ')}: ${told(result)}`);
  return result.stdout.trim();
};

export const composeOk = async (args: readonly string[], timeoutSeconds?: number): Promise<string> =>
  await dockerOk(['compose', ...args], timeoutSeconds);

/** The command line as the README has it: `docker compose run --rm basalt ARGS`. */
export const basalt = async (args: readonly string[]): Promise<ToolResult> =>
  await docker(['compose', 'run', '--rm', '-T', 'basalt', ...args], 600);

export const basaltOk = async (args: readonly string[]): Promise<string> => {
  const result = await basalt(args);
  if (result.status !== 0) throw new Error(`basalt ${args.join(' ')}: ${told(result)}`);
  return result.stdout.trim();
};

/** A shell script in a container that runs. */
export const inContainer = async (service: Lasting, script: string): Promise<ToolResult> =>
  await docker(['compose', 'exec', '-T', service, 'sh', '-c', script]);

/** One field of `docker inspect` of a service's container. */
export const inspect = async (service: Lasting, template: string): Promise<string> =>
  await dockerOk(['inspect', '--format', template, await composeOk(['ps', '--all', '--quiet', service])]);

/** Waits until `holds` answers true. */
export const until = async (what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await sleep(1000);
  }
};

/** Waits until the engine says of a container that it is healthy, or that it is not. */
export const health = async (service: Lasting, wanted: 'healthy' | 'unhealthy', seconds: number): Promise<void> =>
  await until(
    `${service} is ${wanted}`,
    seconds,
    async () => (await inspect(service, '{{.State.Health.Status}}')) === wanted,
  );

/** Says which engine answers. Throws, with what to do, when none does. */
export const describeEngine = async (): Promise<string> => {
  const missing = (what: string, result: ToolResult | undefined): Error =>
    new Error(
      `${what}. This check needs a container engine that runs, and "docker compose" of version 2 or later: ` +
        `install and start Docker, or point DOCKER_HOST to one.${result === undefined ? '' : `\n${told(result)}`}`,
    );
  const engine = await docker(['version', '--format', '{{.Server.Version}}']).catch(() => undefined);
  if (engine?.status !== 0) throw missing('No container engine answers', engine);
  const plugin = await docker(['compose', 'version', '--short']);
  if (plugin.status !== 0) throw missing('"docker compose" is missing', plugin);
  return `Docker ${engine.stdout.trim()}, Compose ${plugin.stdout.trim()}`;
};

/** What the containers are and said last, for the report of a failure. */
export const describeContainers = async (): Promise<string> => {
  const state = await docker(['compose', 'ps', '--all']);
  const logs = await docker(['compose', 'logs', '--no-color', '--tail', '15']);
  return `${state.stdout}\n${logs.stdout}`;
};

/** Removes everything that this run made. */
export const removeAll = async (): Promise<void> => {
  // those of a profile are not part of the project without it
  useProfile('scale');
  await docker(['compose', 'down', '--volumes', '--remove-orphans', '--timeout', '15']);
  await docker(['image', 'rm', '--force', project]);
};
