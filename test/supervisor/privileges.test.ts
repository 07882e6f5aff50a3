import { execFile } from 'node:child_process';
import { writeFile, chown, chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { gatewayRights, rightsOf, setprivArgs } from '#cmd/supervisor/agents.ts';
import { defaultIds, type Gateway } from '#pkg/process/ids.ts';
import { topics } from '#pkg/topics/index.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import type { SupervisedName } from '#pkg/process/programs.ts';
import { startNode, type NodeUnderTest } from './rig.ts';

const child = join(import.meta.dirname, 'children/attempt.ts');
const key = 'not a key';

const isProgram = (name: SupervisedName | Gateway): name is SupervisedName =>
  name === 'watchdog' || name === 'baseosmgr' || name === 'zedagent';

/** What a program with the rights of `name` reaches: each `what path`, the path in the node's folder unless a number. */
const attempt = async (
  node: NodeUnderTest,
  name: SupervisedName | Gateway,
  attempts: readonly string[],
): Promise<Record<string, string>> => {
  const words = attempts.flatMap((text) => {
    const [what = '', path = ''] = text.split(' ');
    return [what, /^(?:\d+|\/proc.*)$/.test(path) ? path : node.at(path)];
  });
  const rights = isProgram(name) ? rightsOf(defaultIds)[name] : gatewayRights(defaultIds, name);
  const command = ['--', process.execPath, child, ...words];
  const { stdout } = await promisify(execFile)('setpriv', [...setprivArgs(rights), ...command]);
  const found = JSON.parse(stdout) as Record<string, string>;
  return Object.fromEntries(Object.entries(found).map(([what, how]) => [what.replace(node.at() + '/', ''), how]));
};

/** A running node with an onboarding key, a checkpointed config, a stored counter and a download. */
const start = async (t: ExecutionContext) => {
  const node = await startNode(t, {
    prepare: async (at) => {
      await writeFile(at('config/onboard.key.pem'), key);
      await chown(at('config/onboard.key.pem'), defaultIds.zedagent, defaultIds.zedagent);
      await chmod(at('config/onboard.key.pem'), 0o600);
    },
  });
  await node.until('the slots', async () => (await node.text('run/baseosmgr/ZbootStatus/IMGA.json')) || undefined);
  await node.until(
    'the health',
    async () => (await node.text('run/zedagent/NodeAgentStatus/nodeagent.json')) || undefined,
  );
  return { node, baseosmgr: await node.pid('baseosmgr'), zedagent: await node.pid('zedagent') };
};

const refused = (t: ExecutionContext, found: Record<string, string>): void => {
  const got = Object.entries(found).filter(([, how]) => !['EACCES', 'EPERM', 'EEXIST'].includes(how));
  t.deepEqual(got, []);
};
const allowed = (t: ExecutionContext, found: Record<string, string>): void => {
  t.deepEqual(
    Object.entries(found).filter(([, how]) => how !== 'done'),
    [],
  );
};

test('baseosmgr has the disk and its own state, and nothing that is zedagent’s', async (t) => {
  const { node, zedagent } = await start(t);
  const found = await attempt(node, 'baseosmgr', [
    'read config/onboard.key.pem',
    'list config',
    'list persist/identity',
    'list persist/certs',
    'write run/zedagent/NodeAgentStatus/nodeagent.json',
    'create run/zedagent/ZbootConfig/IMGA.json',
    'create run/zedagent/.tmp/x',
    'create run/basalt/EngineRequest/x.json',
    'create run/x',
    'write run/zedagent.pid',
    'touch run/zedagent.touch',
    'remove run/zedagent.touch',
    'read persist/checkpoint/lastconfig',
    'replace persist/checkpoint/lastconfig',
    'remove persist/checkpoint/lastconfig',
    'create persist/checkpoint/lastconfig.bak',
    'replace persist/checkpoint/retryUpdateCounter',
    'write persist/status/reboot_config_counter',
    'replace persist/status/shutdown_config_counter',
    'create persist/status/zedagent/OnboardingStatus/global.json',
    'create persist/boot-reason',
    'create persist/reboot-reason',
    'replace persist/restartcounter',
    'write persist/log/reboot-reason.log',
    'remove persist/log/zedagent.log',
    'create persist/log/x',
    'create persist/last-words/zedagent',
    `signal ${zedagent}`,
    `read /proc/${zedagent}/mem`,
    `read /proc/${zedagent}/environ`,
  ]);
  t.is(Object.keys(found).length, 30);
  refused(t, found);
  allowed(
    t,
    await attempt(node, 'baseosmgr', [
      'write disk.img',
      'read run/zedagent/NodeAgentStatus/nodeagent.json',
      'replace run/baseosmgr/ZbootStatus/IMGA.json',
      'replace persist/status/baseosmgr-memory.json',
      'replace persist/checkpoint/forceFallbackCounter',
      'create persist/last-words/baseosmgr/x',
      'create persist/content/x',
      'touch run/baseosmgr.touch',
    ]),
  );
});

test('zedagent has the identity and the reboot files, and nothing that is baseosmgr’s', async (t) => {
  const { node, baseosmgr } = await start(t);
  const found = await attempt(node, 'zedagent', [
    'read disk.img',
    'write disk.img',
    'write run/baseosmgr/ZbootStatus/IMGA.json',
    'create run/baseosmgr/EngineStatus/x.json',
    'create run/basalt/EngineRequest/x.json',
    'create run/x',
    'write run/baseosmgr.pid',
    'touch run/baseosmgr.touch',
    'list persist/content',
    'create persist/content/x',
    'replace persist/status/baseosmgr-memory.json',
    'remove persist/status/config_retry_update_counter',
    'write persist/status/current_retry_update_counter',
    'replace persist/checkpoint/forceFallbackCounter',
    'list persist/last-words/baseosmgr',
    'remove persist/log/baseosmgr.log',
    'write persist/log/watchdog.log',
    'create persist/log/x',
    `signal ${baseosmgr}`,
    `read /proc/${baseosmgr}/mem`,
  ]);
  t.is(Object.keys(found).length, 20);
  refused(t, found);
  allowed(
    t,
    await attempt(node, 'zedagent', [
      'read config/onboard.key.pem',
      'create persist/identity/x',
      'create persist/certs/x',
      'read run/baseosmgr/ZbootStatus/IMGA.json',
      'replace run/zedagent/NodeAgentStatus/nodeagent.json',
      'replace persist/checkpoint/lastconfig',
      'replace persist/status/reboot_config_counter',
      'replace persist/restartcounter',
      'create persist/boot-reason',
      'remove persist/boot-reason',
      'write persist/log/reboot-reason.log',
    ]),
  );
});

test('the agents run with the rights that they were given, and cannot get more', async (t) => {
  const { node, baseosmgr, zedagent } = await start(t);
  const rights = async (pid: number): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await readFile(`/proc/${pid}/status`, 'utf8')).split('\n').map((line) => {
        const [name = '', ...values] = line.split(/\s+/);
        return [name, values.join(' ').trim()] as const;
      }),
    );
  const { basalt } = defaultIds;
  const sysBoot = '0000000000400000';
  const nothing = '0000000000000000';
  const ids = (id: number) => [id, id, id, id].join(' ');
  const ofBaseosmgr = {
    'Uid:': ids(defaultIds.baseosmgr),
    'Gid:': ids(basalt),
    'CapPrm:': nothing,
    'CapEff:': nothing,
    'CapBnd:': nothing,
    'NoNewPrivs:': '1',
  };
  t.like(await rights(baseosmgr), ofBaseosmgr);
  t.like(await rights(zedagent), {
    ...ofBaseosmgr,
    'Uid:': ids(defaultIds.zedagent),
    'CapPrm:': sysBoot,
    'CapEff:': sysBoot,
    'CapBnd:': sysBoot,
    'CapAmb:': sysBoot,
  });
  const watchdog = await rights(await node.pid('watchdog'));
  t.like(watchdog, { 'Uid:': ids(0), 'NoNewPrivs:': '1' });
  // dac_override 1, fowner 3, sys_boot 22, syslog 34
  t.is(watchdog['CapBnd:'], ((1n << 1n) | (1n << 3n) | (1n << 22n) | (1n << 34n)).toString(16).padStart(16, '0'));
});

test('N19: a gateway asks in its own name, reads what the agents publish, and reaches nothing else', async (t) => {
  const { node, baseosmgr } = await start(t);
  const found = await attempt(node, 'gnoi', [
    'create run/dmi/EngineRequest/x.json',
    'create run/basalt/EngineRequest/x.json',
    'list run/dmi/engine',
    'list run/basalt/engine',
    'list run/dmi/credentials',
    'create run/dmi/credentials/x',
    'create run/dmi/ManagerStatus/x.json',
    'list run/dmi/.tmp',
    'write run/baseosmgr/EngineStatus/global.json',
    'create persist/status/baseosmgr/EngineOperation/x.json',
    'create run/zedagent/ZbootConfig/IMGA.json',
    'create persist/x',
    'create persist/status/x',
    'list persist/content',
    'list persist/identity',
    'list config',
    'read persist/checkpoint/lastconfig',
    `signal ${baseosmgr}`,
    `read /proc/${baseosmgr}/mem`,
  ]);
  t.is(Object.keys(found).length, 19);
  refused(t, found);
  allowed(
    t,
    await attempt(node, 'gnoi', [
      'list run/gnoi/engine',
      'create run/gnoi/credentials/x',
      'create run/gnoi/EngineRequest/x.json',
      'create run/gnoi/ManagerStatus/x.json',
      'create run/gnoi/.tmp/x',
      'read run/baseosmgr/EngineStatus/global.json',
      'read run/baseosmgr/ZbootStatus/IMGA.json',
      'read run/zedagent/NodeAgentStatus/nodeagent.json',
      'list persist/status/baseosmgr/EngineOperation',
    ]),
  );
});

test('N19: a request is answered in the name of the folder that it lies in, whatever it says of itself', async (t) => {
  const { node } = await start(t);
  const pubsub = createFilePubSub({ runDir: node.at('run'), persistDir: node.at('persist') });
  t.teardown(async () => await pubsub.close());
  const requests = await pubsub.publication(topics.EngineRequest, 'dmi');
  const RequestedAt = new Date().toISOString();
  const said = { ID: 'one', Correlation: '', RequestedAt, Op: 'commit', Version: '', Source: 'gnoi' } as const;
  await requests.publish('one', said);
  const text = await node.until(
    'the answer',
    async () => (await node.text('persist/status/baseosmgr/EngineOperation/one.json')) || undefined,
  );
  t.like(JSON.parse(text), { Source: 'dmi', Op: 'commit' });
});
