import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { randomFillSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExecutionContext } from 'ava';
import { agentEnvironment } from '#cmd/basalt/node/agent-environment.ts';
import { pushStream } from '#pkg/engine/client.ts';
import { runToolOk } from '#pkg/host/tool.ts';
import type { EngineContent } from '#pkg/topics/engine.ts';
import { TestNode } from '../baseosmgr/node.ts';
import { peakOf } from './usage.ts';

/**
 * What a stage costs whose image is sent over the engine's socket, against the same image by URL, in turns in one run; the most
 * memory that baseosmgr had in each; and how soon a request is answered when nothing goes on. The slot is given up, as it is
 * when it holds no image to go back to: what is sent lies nowhere else then, what is fetched is in the store as well.
 * Run: `node test/bench/stage.ts [--size MiB] [--runs N] [--json]`.
 */
const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '1024' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});

// as a node starts its agents
Object.assign(process.env, agentEnvironment());

const MiB = 1024 * 1024;
const version = '2.0.0-kvm-amd64';
const answers = 50;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** An image of about so many bytes that do not compress. */
const makeImage = async (dir: string, sizeMiB: number): Promise<string> => {
  const root = join(dir, 'root');
  await mkdir(join(root, 'etc'), { recursive: true });
  await using release = await open(join(root, 'etc/eve-release'), 'w');
  await release.write(`${version}\n`);
  await using filler = await open(join(root, 'filler'), 'w');
  const block = new Uint8Array(8 * MiB);
  for (let left = sizeMiB * MiB; left > 0; left -= block.length)
    await filler.write(randomFillSync(block).subarray(0, Math.min(left, block.length)));
  const image = join(dir, 'v2.img');
  await runToolOk('mksquashfs', [root, image, '-noappend', '-quiet', '-no-progress', '-noD', '-noF', '-all-root']);
  await rm(root, { recursive: true });
  return image;
};

await using stack = new AsyncDisposableStack();
const context = { teardown: (end: () => unknown) => stack.defer(async () => void (await end())) };
const size = Number(options.size);
const node = await TestNode.make(context as ExecutionContext, (size + 16) * MiB);
const image = await makeImage(node.dir, size);
const { size: length } = await stat(image);
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-length': length });
  createReadStream(image, { highWaterMark: MiB }).pipe(response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
stack.defer(() => {
  server.closeAllConnections();
  server.close();
});
const URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2.img`;
const fetched: EngineContent = { Fetch: { URL, Credentials: '', SizeBytes: 0, Attempts: 1, DeadlineSeconds: 0 } };
const sent: EngineContent = { Stream: { SizeBytes: 0 } };

/** Starts an agent, and waits for what it says itself, and not for what the one before has left. */
const startAgent = async (): Promise<void> => {
  node.log = '';
  await rm(join(node.run, 'baseosmgr'), { recursive: true, force: true });
  node.start();
  await node.slot('IMGA', 'active');
};

let stages = 0;
/** Stages once in an agent of its own; seconds, and the most memory that it had. */
const stage = async (content: EngineContent): Promise<{ seconds: number; peakMiB: number }> => {
  await startAgent();
  stages += 1;
  const id = `stage-${stages}`;
  const begun = performance.now();
  const ended = await node.request('stage', { id, content, giveUp: true });
  if ('Stream' in content) {
    const bytes = createReadStream(image, { highWaterMark: MiB });
    await pushStream({ runDir: node.run, folder: 'basalt', id, bytes });
  }
  const { State, Message } = await ended();
  if (State !== 'staged') throw new Error(Message);
  const seconds = (performance.now() - begun) / 1000;
  const peakMiB = await peakOf(Number(/"pid":(\d+)/.exec(node.log)?.[1]));
  await node.end('SIGTERM');
  await rm(join(node.persist, 'content/blobs'), { recursive: true, force: true });
  return { seconds, peakMiB };
};

const turns = [];
for (let turn = 1; turn <= Number(options.runs); turn += 1) {
  const [byUrl, byStream] = [await stage(fetched), await stage(sent)];
  turns.push({ byUrl, byStream, ratio: byStream.seconds / byUrl.seconds });
  if (!options.json)
    console.log(
      `${turn}: by URL ${byUrl.seconds.toFixed(2)} s, peak ${byUrl.peakMiB} MiB; by stream ${byStream.seconds.toFixed(2)} s, ` +
        `peak ${byStream.peakMiB} MiB; ratio ${(byStream.seconds / byUrl.seconds).toFixed(2)}`,
    );
}

await startAgent();
const waits: number[] = [];
for (let count = 0; count < answers; count += 1) {
  const begun = performance.now();
  await node.ask('forget');
  waits.push(performance.now() - begun);
}
const told = {
  sizeMiB: size,
  ratio: median(turns.map(({ ratio }) => ratio)),
  peakMiB: Math.max(...turns.flatMap(({ byUrl, byStream }) => [byUrl.peakMiB, byStream.peakMiB])),
  medianAnswerMs: median(waits),
  turns,
};
console.log(
  options.json
    ? JSON.stringify(told)
    : `stream against URL: ratio ${told.ratio.toFixed(2)} (goal 1.1), peak ${told.peakMiB} MiB (goal 120), ` +
        `an answer when nothing goes on: ${told.medianAnswerMs.toFixed(0)} ms (goal 50)`,
);
