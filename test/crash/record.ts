import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openOwnController, startController, startDatastore } from '#cmd/basalt/installation.ts';
import { valuesOf } from '#cmd/basalt/topic-snapshot.ts';
import { statePaths } from '#cmd/basalt/state-dir.ts';
import { Image } from '#pkg/rest/images.ts';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { createNode } from '#cmd/basalt/node/create.ts';
import { buildSlotImage, type SlotImage } from '#cmd/basalt/node/image.ts';
import { readNodeState } from '#cmd/basalt/node/node-state.ts';
import type { NodePaths } from '#cmd/basalt/node/paths.ts';
import { filter, firstValueFrom, map, timeout } from 'rxjs';
import { followOperation, isAnswered } from '#pkg/engine/follow.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import type { EngineOp } from '#pkg/topics/engine.ts';
import { topics } from '#pkg/topics/index.ts';
import type { Static } from '@sinclair/typebox';
import { engineRequest, type Asked } from '../baseos/engine-request.ts';
import type { Tree } from './storage.ts';
import { readTrace, straceOptions, type Op } from './trace.ts';

/** A node's life from its first boot to a failed retry, as storage saw it. */
export interface Life {
  readonly node: NodePaths;
  readonly images: Readonly<Record<'v1' | 'v2' | 'v3', SlotImage>>;
  readonly initial: Tree;
  readonly ops: readonly Op[];
}

const mebibyte = 1024 * 1024;

/** Contents of the disk image and of everything below the persist folder, by absolute path. */
export const snapshot = async ({ disk, persist }: NodePaths): Promise<Map<string, Buffer | undefined>> => {
  const tree = new Map<string, Buffer | undefined>([
    [disk, await readFile(disk)],
    [persist, undefined],
  ]);
  for (const entry of await readdir(persist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    tree.set(file, entry.isDirectory() ? undefined : await readFile(file));
  }
  return tree;
};

type Api = Awaited<ReturnType<typeof openOwnController>>;
type Reported = NonNullable<Static<typeof NodeDetail>['reported']>;

/** Waits until what the node has reported to its controller is what is looked for. */
const until = async (api: Api, id: string, what: string, seen: (reported: Reported) => boolean): Promise<void> => {
  for (const end = performance.now() + 600_000; performance.now() < end; await sleep(200)) {
    const { reported } = await api.call('GET /nodes/:id', { params: { id } });
    if (reported && seen(reported)) return;
  }
  throw new Error(`not reported within 600 s: ${what}`);
};

/** An update that is committed, a way back by force that is committed, an update that fails, and its retry that fails. */
const live = async (api: Api, id: string, images: Life['images']): Promise<void> => {
  const runs = ({ version }: SlotImage) =>
    until(api, id, `${version} committed`, ({ swList: [current] }) => {
      return current?.shortVersion === version && current.userStatus === 'UPDATED';
    });
  const push = async (name: 'v2' | 'v3'): Promise<void> => {
    const { version, path: file } = images[name];
    await api.upload(`/images/${name}.img?version=${version}`, createReadStream(file), Image);
    await api.call('PUT /nodes/:id/baseos', {
      params: { id },
      body: { image: `${name}.img`, version, activate: true },
    });
  };
  const failed = (what: string, restarts: number) =>
    until(api, id, what, ({ swList, restartCounter }) => {
      return restartCounter >= restarts && swList.some((entry) => entry.userStatus === 'FAILED');
    });
  const shortest = {
    'timer.config.interval': 5,
    'timer.test.baseimage.update': 30,
    'timer.update.fallback.no.network': 60,
  };
  await api.call('PUT /nodes/:id/properties', { params: { id }, body: shortest });
  await push('v2');
  await runs(images.v2);
  await api.call('DELETE /nodes/:id/baseos', { params: { id } });
  await api.call('POST /nodes/:id/fallback', { params: { id } });
  await runs(images.v1);
  await push('v3');
  await failed('v3 failed', 3);
  const { reported } = await api.call('GET /nodes/:id', { params: { id } });
  await api.call('POST /nodes/:id/retry', { params: { id } });
  await failed('v3 failed again', (reported?.restartCounter ?? 0) + 1);
};

/** Requests of a gateway, whose records are durable: forgotten, staged, armed and taken back, a reboot scheduled and called off. */
const askLocally = async ({ run, persist }: NodePaths, image: SlotImage): Promise<void> => {
  const pubsub = createFilePubSub({ runDir: run, persistDir: persist });
  // a config that wants the failed version still would install it once it is forgotten
  const withdrawn = valuesOf(pubsub, topics.BaseOsConfig).pipe(
    filter(({ ready, values }) => ready && values.size === 0),
    timeout(300_000),
  );
  await firstValueFrom(withdrawn);
  const requests = await pubsub.publication(topics.EngineRequest, 'gnoi');
  const ask = async (op: EngineOp, id: string, state: string, more: Partial<Asked> = {}): Promise<void> => {
    await requests.publish(id, engineRequest(op, { id, at: new Date().toISOString(), path: image.path, ...more }));
    const answer = followOperation(pubsub, id).pipe(
      map(({ operation }) => operation),
      filter(isAnswered),
      timeout(60_000),
    );
    const { State, Code, Message } = await firstValueFrom(answer);
    await requests.unpublish(id);
    // the withdrawal of what had failed may be under way
    if (Code === 'ENGINE_BUSY' && !id.endsWith('-again')) {
      await sleep(3000);
      return ask(op, `${id}-again`, state, more);
    }
    if (State !== state) throw new Error(`${op} is ${State}: ${Message}`);
  };
  await ask('forget', 'forget', 'done');
  await ask('stage', 'stage', 'staged');
  await ask('arm', 'arm', 'armed', { reboot: 'later' });
  await ask('disarm', 'disarm', 'done');
  await ask('power', 'power', 'rebooting', { delaySeconds: 3600 });
  await ask('abort', 'abort', 'done', { target: 'power' });
  await pubsub.close();
};

const onboarded = async (api: Api, serial: string): Promise<string> => {
  for (let attempt = 0; attempt < 1500; attempt++) {
    const { id } = await api.call('GET /nodes/:id', { params: { id: serial } });
    if (id !== null) return id;
    await sleep(200);
  }
  throw new Error('the node did not onboard');
};

/**
 * Lets a real node live through an update, its commit, a bad update, the fallback, a retry and requests of its own, with strace recording what
 * its processes do to the disk and to the persist folder. `dir` must be a real path.
 */
export const recordLife = async (dir: string): Promise<Life> => {
  const paths = statePaths(dir);
  await mkdir(paths.images, { recursive: true });
  const build = (name: string, version: string, variant: 'good' | 'agent-dies') =>
    buildSlotImage({ version, variant, out: path.join(paths.images, `${name}.img`) });
  const images = {
    v1: await build('v1', '1.0.0-kvm-amd64', 'good'),
    v2: await build('v2', '2.0.0-kvm-amd64', 'good'),
    v3: await build('v3', '3.0.0-kvm-amd64', 'agent-dies'),
  };
  await using stack = new AsyncDisposableStack();
  const datastore = await startDatastore(paths);
  stack.defer(() => datastore.end());
  const controller = await startController(paths);
  stack.defer(() => controller.end());
  const api = await openOwnController(paths);
  stack.defer(() => api.close());
  const serial = 'crash-1';
  await api.call('POST /onboarding', { body: { serials: [serial] } });
  const identity = await api.call('GET /onboarding/bundle');
  const sizes = { esp: mebibyte, slot: 4 * mebibyte, config: mebibyte, persist: mebibyte };
  const node = await createNode({ dir: paths.node, serial, image: images.v1.path, sizes, identity });
  const initial = await snapshot(node);

  const trace = path.join(dir, 'trace');
  const end = await underStrace(node, trace, paths.logs);
  stack.defer(end);
  const id = await onboarded(api, serial);
  await live(api, id, images);
  // what a config wants would take the slot again
  await api.call('DELETE /nodes/:id/baseos', { params: { id } });
  await askLocally(node, images.v2);
  await end();
  return { node, images, initial, ops: await readTrace(trace, [node.disk, node.persist], initial.keys()) };
};

/** Starts the emulator with everything it starts under strace. Answers how to end it. */
const underStrace = async (node: NodePaths, trace: string, logs: string): Promise<() => Promise<void>> => {
  const program = path.resolve(import.meta.dirname, '../../cmd/basalt/node/main.ts');
  const options = ['--dir', node.dir, '--reboot-delay', '1', '--watchdog-delay', '1'];
  await using log = await open(path.join(logs, 'strace.log'), 'a');
  const args = [...straceOptions(trace), process.execPath, program, ...options];
  const child = spawn('strace', args, { stdio: ['ignore', log.fd, log.fd] });
  const exited = once(child, 'exit');
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const pid = (await readNodeState(node.state))?.pid;
    // strace ends with what it traces
    if (pid === undefined) child.kill('SIGKILL');
    else process.kill(pid, 'SIGTERM');
    await exited;
  };
};
