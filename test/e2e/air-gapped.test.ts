import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { filter, firstValueFrom, map, ReplaySubject, timeout } from 'rxjs';
import { buildSlotImage } from '#cmd/basalt/node/image.ts';
import { createNode } from '#cmd/basalt/node/create.ts';
import { readNodeState, type NodeState } from '#cmd/basalt/node/node-state.ts';
import type { NodePaths } from '#cmd/basalt/node/paths.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import type { EngineOp, EngineOperation, EngineStatus } from '#pkg/topics/engine.ts';
import { followOperation, isAnswered } from '#pkg/engine/follow.ts';
import { topics } from '#pkg/topics/index.ts';
import { engineRequest } from '../baseos/engine-request.ts';
import { runCli, scratchDir, type CliResult } from '../basalt/run-cli.ts';

const mebibyte = 1024 * 1024;
const main = join(import.meta.dirname, '../../cmd/basalt/node/main.ts');

interface Gapped {
  readonly dir: string;
  readonly paths: NodePaths;
  slot(...args: string[]): Promise<CliResult>;
  running(slot: string, boot: number): Promise<NodeState>;
}

/** What an operator puts on a node that is to judge its images by itself. */
const ownChecks = async ({ dir, persist }: NodePaths): Promise<void> => {
  const checks = join(persist, 'basalt/checks.d');
  await mkdir(checks, { recursive: true, mode: 0o755 });
  const body = `#!/bin/sh\necho "$BASALT_SLOT $BASALT_VERSION" >> '${join(dir, 'seen')}'\necho "seen in $BASALT_SLOT"\n`;
  await writeFile(join(checks, 'radio'), body, { mode: 0o755 });
  const properties = { 'update.test.checks': 'sufficient', 'timer.test.baseimage.update': 30 };
  await writeFile(join(persist, 'basalt/properties.json'), JSON.stringify(properties));
};

/** A node without any controller, running v1. */
const startNode = async (t: ExecutionContext): Promise<Gapped> => {
  const dir = await scratchDir(t);
  const v1 = await buildSlotImage({ version: '1.0.0-kvm-amd64', out: join(dir, 'v1.img') });
  const sizes = { slot: 200 * mebibyte, persist: mebibyte };
  const paths = await createNode({ dir: join(dir, 'node'), serial: 'gapped', image: v1.path, sizes });
  const args = [main, '--dir', paths.dir, '--reboot-delay', '1', '--watchdog-delay', '1'];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  t.teardown(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  const slot = async (...rest: string[]): Promise<CliResult> =>
    await runCli(['--node', paths.dir, 'slot', ...rest], dir);
  const running = async (label: string, boot: number): Promise<NodeState> => {
    for (const end = performance.now() + 240_000; ;) {
      const state = await readNodeState(paths.state);
      // the agents of that boot answer
      if (state?.state === 'running' && state.bootCount >= boot && state.slot === label)
        if ((await slot('status')).code === 0) return state;
      if (performance.now() > end) throw new Error(`not in ${label}: ${JSON.stringify(state)}`);
      await sleep(200);
    }
  };
  await running('IMGA', 1);
  return { dir, paths, slot, running };
};

const good = async (t: ExecutionContext, result: Promise<CliResult>): Promise<CliResult> => {
  const found = await result;
  t.is(found.code, 0, `${found.stdout}${found.stderr}`);
  return found;
};

test('without a controller: stage, arm, trial, commit, and back again, all by the command line; then its own checks commit', async (t) => {
  t.timeout(1_800_000);
  const node = await startNode(t);
  const v2 = '2.0.0-kvm-amd64';
  await buildSlotImage({ version: v2, out: join(node.dir, 'v2.img') });

  const early = await node.slot('arm');
  t.is(early.code, 3, 'nothing is staged yet');

  await good(t, node.slot('stage', 'v2.img', '--version', v2));
  const staged = await good(t, node.slot('status'));
  t.regex(staged.stdout, /IMGB +unused +0x000 +2\.0\.0\S+ +VALID +basalt \(cli\)/, 'staging arms nothing');
  t.regex(staged.stdout, /engine: held: stage for basalt \(cli\)/);
  t.is((await readNodeState(node.paths.state))?.bootCount, 1);

  const armed = JSON.parse((await good(t, node.slot('arm', '--later', '--json'))).stdout) as EngineOperation;
  t.is(armed.State, 'armed');
  t.regex((await good(t, node.slot('status'))).stdout, /armed: 2\.0\.0-kvm-amd64 in IMGB for the next reboot/);
  await good(t, node.slot('reboot', '--reason', 'it is time'));
  await node.running('IMGB', 2);
  const trial = JSON.parse((await good(t, node.slot('follow', armed.ID, '--json'))).stdout) as EngineOperation;
  t.is(trial.State, 'trial', 'N6: known after the reboot, by its ID');
  t.regex((await good(t, node.slot('operations'))).stdout, /basalt \(cli\) +power +done/);
  t.regex((await good(t, node.slot('status'))).stdout, /IMGB +inprogress +0x003 +2\.0\.0\S+ +VALID .*running/);
  await good(t, node.slot('commit'));
  const over = JSON.parse(
    (await good(t, node.slot('follow', armed.ID, '--closed', '--json'))).stdout,
  ) as EngineOperation;
  t.is(over.State, 'done');
  const committed = await good(t, node.slot('status'));
  t.regex(committed.stdout, /IMGB +active +0x102/);
  t.regex(committed.stdout, /IMGA +unused +0x000/);

  await ownChecks(node.paths);
  await good(t, node.slot('revert'));
  const back = await node.running('IMGA', 3);
  t.is(back.version, '1.0.0-kvm-amd64');
  const proved = async (): Promise<string> => {
    for (const end = performance.now() + 240_000; performance.now() < end; await sleep(1000)) {
      const { stdout } = await node.slot('status');
      if (!/IMGA +active/.test(stdout)) continue;
      t.regex(stdout, /check radio: passed: seen in IMGA/);
      return await readFile(join(node.paths.dir, 'seen'), 'utf8');
    }
    return 'not committed';
  };
  t.regex(await proved(), /^(?:IMGA 1\.0\.0-kvm-amd64\n){2,}$/, 'N16: committed by its own checks, with nobody there');
});

test('one request holds the engine: a second is refused with the name of the holder, and the first can be aborted', async (t) => {
  t.timeout(1_800_000);
  const node = await startNode(t);
  const image = await buildSlotImage({
    version: '2.0.0-kvm-amd64',
    out: join(node.dir, 'v2.img'),
    size: 180 * mebibyte,
  });
  const pubsub = createFilePubSub({ runDir: node.paths.run, persistDir: node.paths.persist });
  t.teardown(async () => await pubsub.close());
  const statuses = new ReplaySubject<EngineStatus>();
  const subscription = pubsub.subscribe(topics.EngineStatus).subscribe((event) => {
    if (event.kind === 'create' || event.kind === 'modify') statuses.next(event.value);
  });
  t.teardown(() => subscription.unsubscribe());
  // the folder is what says who asks
  const folders = { gnoi: 'gnoi', 'basalt (cli)': 'basalt' } as const;
  const ask = async (ID: string, who: keyof typeof folders, Op: EngineOp): Promise<void> => {
    const asked = { id: ID, source: 'somebody else', path: image.path, target: 'first', at: new Date().toISOString() };
    const requests = await pubsub.publication(topics.EngineRequest, folders[who]);
    await requests.publish(ID, engineRequest(Op, asked));
  };
  const ending = async (id: string): Promise<EngineOperation> =>
    await firstValueFrom(
      followOperation(pubsub, id).pipe(
        map(({ operation }) => operation),
        filter(isAnswered),
        timeout(180_000),
      ),
    );

  await ask('first', 'gnoi', 'stage');
  await firstValueFrom(
    statuses.pipe(
      filter(({ Holder }) => Holder === 'gnoi'),
      timeout(180_000),
    ),
  );
  await ask('second', 'basalt (cli)', 'stage');
  const refused = await ending('second');
  t.like(refused, { State: 'refused', Code: 'ENGINE_BUSY' });
  t.regex(refused.Message, /gnoi/);
  await ask('third', 'basalt (cli)', 'abort');
  t.is((await ending('third')).Code, 'ENGINE_NOT_HOLDER', 'only who asked may call it off');
  await ask('fourth', 'gnoi', 'abort');
  t.is((await ending('fourth')).State, 'done');
  t.is((await ending('first')).State, 'aborted');
  const status = await good(t, node.slot('status'));
  t.regex(status.stdout, /IMGB +unused/);
  t.regex(status.stdout, /engine: free/);
});

test('an image that is not what it is said to be is refused, and nothing can be armed', async (t) => {
  t.timeout(1_800_000);
  const node = await startNode(t);
  await buildSlotImage({ version: '2.0.0-kvm-amd64', out: join(node.dir, 'v2.img') });
  const wrongSha = await node.slot('stage', 'v2.img', '--sha256', 'ab'.repeat(32));
  t.is(wrongSha.code, 1);
  const wrongVersion = await node.slot('stage', 'v2.img', '--version', '9.9.9-kvm-amd64');
  t.is(wrongVersion.code, 1);
  t.regex(wrongVersion.stderr, /2\.0\.0-kvm-amd64/);
  t.is((await node.slot('arm')).code, 3);
  const status = await good(t, node.slot('status'));
  t.regex(status.stdout, /IMGA +active/);
  t.regex(status.stdout, /IMGB +unused/);
});
