import assert from 'node:assert/strict';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { Value } from '@sinclair/typebox/value';
import { NodeDetail } from '#pkg/rest/nodes.ts';
import {
  basalt,
  basaltOk,
  composeOk,
  docker,
  health,
  inContainer,
  inspect,
  lasting,
  until,
  type Lasting,
} from './engine.ts';

export interface Step {
  readonly title: string;
  readonly run: () => Promise<void>;
}

export const [v1, v2, v3] = ['1.0.0-kvm-amd64', '2.0.0-kvm-amd64', '3.0.0-kvm-amd64'] as const;

/** The shortest timers that the property table allows. */
const timers = ['timer.config.interval=5', 'timer.deviceinfo.interval=30', 'timer.test.baseimage.update=30'];

export const detail = async (): Promise<NodeDetail> =>
  Value.Parse(NodeDetail, JSON.parse(await basaltOk(['--json', 'status'])));

export const online = async (version: string): Promise<void> =>
  await until(`node1 is ONLINE and runs ${version}`, 120, async () => {
    const { stdout } = await basalt(['status']);
    return stdout.startsWith(`node1: ONLINE, runs ${version}`);
  });

/** The failed version is remembered with its reason, the one before runs. */
const rememberedFailure = async (): Promise<void> => {
  await online(v2);
  const { reported } = await detail();
  const entry = reported?.swList.find(({ shortVersion }) => shortVersion === v3);
  assert.equal(entry?.userStatus, 'FAILED');
  assert.match(entry.swErr?.description ?? '', /zedagent ended: exit status 1/);
};

const up: Step = {
  title: 'docker compose up --build --detach --wait: the image is built, every container becomes healthy',
  run: async () => {
    await composeOk(['up', '--build', '--detach', '--wait'], 1800);
    for (const service of lasting) await health(service, 'healthy', 1);
  },
};

const status: Step = {
  title: `docker compose run --rm basalt status: the node comes ONLINE with ${v1}`,
  run: async () => await online(v1),
};

export const confined = (services: readonly Lasting[]): Step => ({
  title: 'every container runs as an ordinary user without a privilege, and writes to /state and /tmp only',
  run: async () => {
    for (const service of services) {
      const script = 'id -u; grep -E "^(CapEff|CapBnd|NoNewPrivs):" /proc/self/status | tr -d "\\n\\t "';
      const { stdout } = await inContainer(service, script);
      const [uid, privileges] = stdout.split('\n');
      assert.notEqual(uid, '0', service);
      assert.equal(privileges, 'CapEff:0000000000000000CapBnd:0000000000000000NoNewPrivs:1', service);
      const found = await inContainer(
        service,
        'find / -path /proc -prune -o -path /sys -prune -o -path /dev -prune -o \\( -type d -o -type f \\) -writable -print -prune',
      );
      assert.deepEqual(found.stdout.trim().split('\n').toSorted(), ['/state', '/tmp'], service);
    }
  },
});

const get = async (port: number, path: string, ca: string): Promise<{ status: number | undefined; body: string }> =>
  await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, ca }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, body }), reject);
    })
      .on('error', reject)
      .end();
  });

export const published = (services: readonly Lasting[]): Step => ({
  title: 'a controller answers on its published port, which is on the loopback address, and serves its web page',
  run: async () => {
    for (const service of services) {
      const [host, port] = (await composeOk(['port', service, '8443'])).split(':');
      assert.equal(host, '127.0.0.1');
      const ca = (await inContainer('controller', 'cat /state/controller/pki/root-certificate.pem')).stdout;
      assert.equal((await get(Number(port), '/api/v2/edgedevice/ping', ca)).status, 200);
      const page = await get(Number(port), '/', ca);
      assert.equal(page.status, 200, page.body);
      const [script] = /(?<=src=")\/assets\/[^"]+\.js/.exec(page.body) ?? [];
      assert.equal((await get(Number(port), script ?? '/none', ca)).status, 200);
    }
  },
});

export const goodUpdate: Step = {
  title: `basalt set, image build, push --wait: ${v2} is tested and committed`,
  run: async () => {
    await basaltOk(['set', ...timers]);
    await basaltOk(['image', 'build', '--version', v2, '--out', '/state/v2.img']);
    const pushed = await basaltOk(['push', '/state/v2.img', '--version', v2, '--wait', '--timeout', '400']);
    assert.equal(pushed, `${v2} runs and is committed`);
    await online(v2);
  },
};

const badUpdate: Step = {
  title: `basalt push of ${v3}, whose zedagent dies: FAILED, the node falls back to ${v2}`,
  run: async () => {
    await basaltOk(['image', 'build', '--version', v3, '--variant', 'agent-dies', '--out', '/state/v3.img']);
    const { status: exit, stderr } = await basalt([
      'push',
      '/state/v3.img',
      '--version',
      v3,
      '--wait',
      '--timeout',
      '400',
    ]);
    assert.equal(exit, 1, stderr);
    assert.match(stderr, new RegExp(`${v3} failed: zedagent`));
    await rememberedFailure();
    await health('node', 'healthy', 60);
  },
};

const oneMachine: Step = {
  title: 'a second container for the same node is refused',
  run: async () => {
    const second = await docker(['compose', 'run', '--rm', '-T', 'node']);
    assert.equal(second.status, 1);
    assert.match(second.stderr, /another container runs this node/);
    await online(v1);
  },
};

export const restarts = async (service: Lasting): Promise<number> =>
  Number(await inspect(service, '{{.RestartCount}}'));

const killed: Step = {
  title: 'kill -9 of everything in a container: the engine starts it again, and it becomes healthy',
  run: async () => {
    for (const service of lasting) {
      const before = await restarts(service);
      await inContainer(service, 'kill -9 -1');
      await until(`${service} is started again`, 60, async () => (await restarts(service)) > before);
      await health(service, 'healthy', 90);
    }
    await rememberedFailure();
  },
};

const frozen: Step = {
  title: 'a container whose processes are stopped becomes unhealthy, and healthy again when they go on',
  run: async () => {
    for (const service of lasting) await inContainer(service, 'kill -STOP -1');
    // a heartbeat may be a minute old
    for (const service of lasting) await health(service, 'unhealthy', 150);
    for (const service of lasting) await inContainer(service, 'kill -CONT -1');
    for (const service of lasting) await health(service, 'healthy', 60);
    await online(v2);
  },
};

const downAndUp: Step = {
  title: 'docker compose down and up: the node is the same, runs the same, and remembers what failed',
  run: async () => {
    const { id } = await detail();
    await composeOk(['down']);
    assert.equal(await composeOk(['ps', '--all', '--quiet']), '');
    await composeOk(['up', '--detach', '--wait']);
    await rememberedFailure();
    assert.equal((await detail()).id, id);
  },
};

/** What docs/containers.md promises, in an order in which each step finds what the one before left. */
export const steps: readonly Step[] = [
  up,
  status,
  confined(lasting),
  published(['controller']),
  oneMachine,
  goodUpdate,
  badUpdate,
  killed,
  frozen,
  downAndUp,
];
