import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ExecutionContext } from 'ava';
import { Agent, request, type Dispatcher } from 'undici';
import { startController, type ControllerOptions, type RunningController } from '#cmd/controller/start.ts';
import { createLogger } from '#pkg/process/log.ts';
import { checkDescribed } from './described.ts';
import { newSharedDatabase } from './engines.ts';

/** JSON of a reply as it came: what is in it is for the assertions to find out. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

export interface Answer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly bytes: Buffer;
  readonly json: Loose;
}

/** A client that trusts the controller's own root and nothing else. */
export interface Client {
  readonly url: string;
  send(
    method: string,
    path: string,
    options?: { body?: Buffer | string | Readable; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** with the API token; a body is sent as JSON */
  rest(method: string, path: string, body?: unknown): Promise<Answer>;
  readonly headers: Record<string, string>;
  readonly agent: Agent;
  /** of a controller in this process: what was stored of nodes until now has moved its rollouts on */
  settled?(): Promise<void>;
  close(): Promise<void>;
}

const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
};

/** A client of the controller that runs on this state folder. */
export const connect = async (url: string, stateDir: string): Promise<Client> => {
  const ca = await readFile(join(stateDir, 'pki', 'root-certificate.pem'), 'utf8');
  const token = (await readFile(join(stateDir, 'api-token'), 'utf8')).trim();
  const agent = new Agent({ connect: { ca } });
  const headers = { authorization: `Bearer ${token}` };
  const send: Client['send'] = async (method, path, { body, headers: more = {} } = {}) => {
    const response = await request(url + path, {
      dispatcher: agent,
      method,
      headers: more,
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.body.arrayBuffer());
    const json = jsonOf(bytes);
    if (path.startsWith('/api/v1/') && method !== 'HEAD') checkDescribed(method, path, response.statusCode, json);
    return { status: response.statusCode, headers: response.headers, bytes, json };
  };
  return {
    url,
    agent,
    headers,
    send,
    rest: (method, path, body) =>
      send(method, `/api/v1${path}`, {
        headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    close: () => agent.destroy(),
  };
};

export interface Rig extends Client {
  readonly stateDir: string;
  readonly imagesDir: string;
  readonly controller: RunningController;
  /** stops the controller and starts it again on the same state */
  restart(options?: Partial<ControllerOptions>): Promise<Rig>;
}

export const tempDir = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-controller-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  return dir;
};

const begin = async (t: ExecutionContext, dir: string, options: Partial<ControllerOptions>): Promise<Rig> => {
  const stateDir = options.stateDir ?? join(dir, 'controller');
  const imagesDir = join(dir, 'images');
  const controller = await startController({
    stateDir,
    imagesDir,
    datastoreUrl: 'http://127.0.0.1:9',
    host: '127.0.0.1',
    port: 0,
    log: createLogger('controller', { level: 'silent' }),
    ...options,
  });
  const client = await connect(controller.url, stateDir);
  let open = true;
  const end = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await client.close();
    await controller.close();
  };
  t.teardown(end);
  return {
    ...client,
    settled: () => controller.settled(),
    stateDir,
    imagesDir,
    controller,
    restart: async (more = {}) => {
      await end();
      return begin(t, dir, { ...options, ...more });
    },
  };
};

/** A controller in this process on a state folder (and database) of its own, gone when the test ends. */
export const rig = async (t: ExecutionContext, options: Partial<ControllerOptions> = {}): Promise<Rig> => {
  const dir = await tempDir(t);
  return begin(t, dir, { database: await newSharedDatabase(t, dir), ...options });
};

/** A serial that no other test uses. */
export const newSerial = (): string => `serial-${randomUUID().slice(0, 8)}`;
