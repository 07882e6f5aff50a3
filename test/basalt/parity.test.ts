import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createProgram } from '#cmd/basalt/program.ts';
import { calls, type CallName } from '#pkg/rest/calls.ts';
import { onboard, report, sw, type Onboarded } from '../controller/device.ts';
import { rig, type Rig } from '../controller/rig.ts';
import { says } from '../controller/rollout/fleet.ts';
import { until } from '../until.ts';
import { runCli, scratchDir } from './run-cli.ts';

interface Stage {
  readonly client: Rig;
  readonly file: string;
  readonly dir: string;
  readonly device: Onboarded;
  /** its UUID */
  readonly node: string;
  /** of an upload that was broken off */
  readonly upload: string;
  readonly rollout: string;
}

interface Way {
  /** a command line that makes the call, without where the controller is */
  readonly args: (stage: Stage) => readonly string[];
  /** what is piped in */
  readonly input?: string;
  /** done while it runs, when it runs until something happens; throws unless the call was made */
  readonly meanwhile?: (stage: Stage) => Promise<void>;
  /** what has to be there first */
  readonly before?: (stage: Stage) => Promise<Partial<Stage>>;
}

const way = (...args: readonly string[]): Way => ({ args: () => args });
const onNode = (...args: readonly string[]): Way => ({ args: ({ node }) => ['--node', node, ...args] });

const announce = async ({ client }: Stage): Promise<Partial<Stage>> => {
  const { json } = await client.rest('POST', '/uploads', { name: 'part.img', size: 1000, version: '7.0' });
  return { upload: json.id };
};
const begin = async ({ client, node }: Stage, image = 'two.img'): Promise<Partial<Stage>> => {
  const asked = { image, nodes: [node], mode: 'activate', maxFailures: 0 };
  const { json } = await client.rest('POST', '/rollouts', asked);
  return json.id === undefined ? {} : { rollout: json.id };
};
const watchRollout = ({ rollout }: Stage): readonly string[] => ['rollout', 'watch', rollout];

const metrics = async (client: Rig): Promise<string> =>
  (await client.send('GET', '/metrics', { headers: client.headers })).bytes.toString();

/** How each call is reached from the command line, or beside which other one. They run in this order, on one controller. */
const ways: Readonly<Record<CallName, Way | CallName>> = {
  'GET /status': way('controller', 'status'),
  'GET /openapi.json': way('controller', 'openapi'),
  'GET /summary': way('summary'),
  'POST /users': { ...way('user', 'add', 'mia', '--role', 'viewer'), input: 'long enough for all\n' },
  'POST /session': { ...way('user', 'password', 'mia'), input: 'long enough for all\nanother one for her\n' },
  'PUT /session/password': 'POST /session',
  'GET /session': 'POST /session',
  'DELETE /session': 'POST /session',
  'GET /users': way('user', 'list'),
  'PUT /users/:name': way('user', 'set', 'mia', '--role', 'operator'),
  'DELETE /users/:name': way('user', 'remove', 'mia'),
  'POST /tokens': way('token', 'create', 'ci', '--role', 'viewer'),
  'GET /tokens': way('token', 'list'),
  'DELETE /tokens/:id': way('token', 'remove', 'ci'),
  'GET /audit': way('audit'),
  'POST /onboarding': way('onboarding', 'add', 'serial-9'),
  'GET /onboarding': way('onboarding', 'list'),
  'GET /onboarding/bundle': {
    args: ({ dir }) => ['onboarding', 'bundle', join(dir, 'identity'), '--serial', 'serial-9'],
  },
  'DELETE /onboarding/:serial': way('onboarding', 'remove', 'serial-9'),
  'GET /nodes': way('nodes'),
  'GET /nodes/:id': onNode('status'),
  'PUT /nodes/:id': { args: ({ node }) => ['node', 'rename', node, 'edge-7'] },
  'GET /nodes/:id/timeline': onNode('log'),
  'GET /nodes/:id/info': onNode('log', '--messages'),
  'PUT /images/:name': { args: ({ node, file }) => ['--node', node, 'push', file, '--version', '6.0'] },
  'POST /uploads': { args: ({ file }) => ['image', 'upload', file, '--name', 'two.img', '--version', '2.0'] },
  'PATCH /uploads/:id': { before: announce, args: ({ file, upload }) => ['image', 'upload', file, '--resume', upload] },
  'GET /uploads': way('image', 'uploads'),
  'GET /uploads/:id': { before: announce, args: ({ file, upload }) => ['image', 'upload', file, '--resume', upload] },
  'POST /uploads/:id/finish': { args: ({ file }) => ['image', 'upload', file, '--version', '8.0'] },
  'DELETE /uploads/:id': { before: announce, args: ({ upload }) => ['image', 'discard', upload] },
  'GET /images': way('image', 'list'),
  'GET /images/:name': way('image', 'show', 'two.img'),
  'PUT /nodes/:id/baseos': onNode('want', 'two.img'),
  'POST /nodes/:id/retry': onNode('retry'),
  'POST /nodes/:id/fallback': onNode('fallback'),
  'POST /nodes/:id/reboot': onNode('reboot'),
  'POST /nodes/:id/shutdown': onNode('shutdown'),
  'POST /nodes/:id/refresh': onNode('refresh'),
  'POST /nodes/:id/confirm': onNode('confirm', '2.0'),
  'PUT /nodes/:id/maintenance': onNode('maintenance', 'off'),
  'DELETE /nodes/:id/baseos': onNode('forget'),
  'GET /nodes/:id/properties': onNode('get'),
  'PUT /nodes/:id/properties': onNode('set', 'timer.config.interval=30'),
  'POST /groups': way('group', 'create', 'lab'),
  'GET /groups': way('group', 'list'),
  'GET /groups/:name': way('group', 'show', 'lab'),
  'GET /groups/:name/properties': way('group', 'get', 'lab'),
  'PUT /groups/:name/properties': way('group', 'set', 'lab', 'timer.config.interval=60'),
  'PUT /groups/:name': way('group', 'rename', 'lab', 'shop'),
  'DELETE /groups/:name': way('group', 'delete', 'shop'),
  'POST /rollouts': { args: ({ node }) => ['rollout', 'start', '6.0.img', '--nodes', node, '--name', 'first'] },
  'GET /rollouts': way('rollout', 'list'),
  'POST /rollouts/:id/pause': way('rollout', 'pause', 'first'),
  'POST /rollouts/:id/resume': way('rollout', 'resume', 'first'),
  'POST /rollouts/:id/abort': way('rollout', 'abort', 'first'),
  'DELETE /rollouts/:id': way('rollout', 'delete', 'first'),
  // the node runs the version by now, so that what watches has an end to see
  'GET /rollouts/:id': { before: (stage) => begin(stage), args: watchRollout },
  'GET /events': {
    before: (stage) => begin(stage, '6.0.img'),
    args: watchRollout,
    async meanwhile({ client, device }) {
      // a stream that its listener ends is no answer that was counted
      await until('it listens', async () =>
        (await metrics(client)).includes('\nbasalt_controller_event_listeners 1\n'),
      );
      await device.info(says.updated('6.0'));
    },
  },
  'DELETE /images/:name': way('image', 'remove', 'part.img'),
  'DELETE /nodes/:id': { args: ({ node }) => ['node', 'remove', node] },
};

/** How often each call has been answered well, by the controller's own count. */
const answered = async (client: Rig): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  const line =
    /^basalt_controller_http_requests_total\{method="(\w+)",route="\/api\/v1(\S+)",status="2\d\d"\} (\d+)$/gm;
  for (const [, method, route, count] of (await metrics(client)).matchAll(line)) {
    const name = `${method} ${route}`;
    counts.set(name, (counts.get(name) ?? 0) + Number(count));
  }
  return counts;
};

/** Runs the command line in this process, and gives what it wrote. */
const runHere = async (args: readonly string[]): Promise<string> => {
  const { stdout } = process;
  const write = stdout.write.bind(stdout);
  let text = '';
  stdout.write = (chunk: Uint8Array | string): boolean => {
    text += String(chunk);
    return true;
  };
  try {
    await createProgram().parseAsync(['node', 'basalt', ...args]);
  } finally {
    stdout.write = write;
  }
  return text;
};

const prepare = async (t: ExecutionContext): Promise<Stage> => {
  const dir = await scratchDir(t);
  const file = join(dir, 'image.bin');
  await writeFile(file, randomBytes(1000));
  const client = await rig(t);
  const device = await onboard(client);
  await device.info(report([sw()]));
  await device.info(says.updated('2.0'));
  return { client, dir, file, device, node: device.uuid, upload: '', rollout: '' };
};

test('every call of the REST API is made by a command, and what it answers is understood', async (t) => {
  t.deepEqual(Object.keys(ways).toSorted(), Object.keys(calls).toSorted());
  let stage = await prepare(t);
  const { client, dir } = stage;
  const where = ['--controller', client.url, '--token-file', join(client.stateDir, 'api-token'), '--state', dir];
  where.push('--ca-file', join(client.stateDir, 'pki', 'root-certificate.pem'), '--quiet', '--json');
  for (const [name, made] of Object.entries(ways)) {
    if (typeof made === 'string') {
      t.true(((await answered(client)).get(name) ?? 0) > 0, `the command for ${made} does not make ${name}`);
      continue;
    }
    const { args, before, meanwhile, input } = made;
    stage = { ...stage, ...(await before?.(stage)) };
    const earlier = (await answered(client)).get(name) ?? 0;
    const line = [...where, ...args(stage)];
    const run = async (): Promise<string> => {
      if (input === undefined) return await runHere(line);
      const { code, stdout, stderr } = await runCli(line, undefined, input);
      t.is(code, 0, `${name}: ${stderr}`);
      return stdout;
    };
    const [written] = await Promise.all([run(), meanwhile?.(stage)]).catch((error: unknown) =>
      t.fail(`${name}: ${String(error)}`),
    );
    if (meanwhile === undefined)
      t.true(((await answered(client)).get(name) ?? 0) > earlier, `${args(stage).join(' ')} does not make ${name}`);
    const values = written.trim().split(/\n(?=[[{"])/);
    t.notThrows(() => values.map((value) => JSON.parse(value) as unknown), `${name}: ${written}`);
  }
});
