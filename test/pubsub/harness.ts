import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ExecutionContext } from 'ava';
import type { Observable } from 'rxjs';
import { createLogger } from '#pkg/process/log.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import type { TopicEvent } from '#pkg/pubsub/port.ts';

/** Fresh roots, a pubsub on them and the lines it logs; all gone after the test. */
export const freshPubSub = async (t: ExecutionContext) => {
  const base = await mkdtemp(join(tmpdir(), 'basalt-pubsub-'));
  const roots = { runDir: join(base, 'run'), persistDir: join(base, 'persist') };
  const logged: Record<string, unknown>[] = [];
  const log = createLogger('test', {
    destination: { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  });
  const pubsub = createFilePubSub({ ...roots, log });
  t.teardown(async () => {
    await pubsub.close();
    await rm(base, { recursive: true, force: true });
  });
  return { ...roots, pubsub, logged, log };
};

/** Collects what a subscription delivers, in order, with the last value of each key. */
export const collect = <T>(t: ExecutionContext, source: Observable<TopicEvent<T>>) => {
  const events: TopicEvent<T>[] = [];
  const values = new Map<string, T>();
  const subscription = source.subscribe((event) => {
    events.push(event);
    if (event.kind === 'create' || event.kind === 'modify') values.set(event.key, event.value);
    if (event.kind === 'delete') values.delete(event.key);
  });
  t.teardown(() => subscription.unsubscribe());
  return { events, values, kinds: () => events.map(({ kind }) => kind), stop: () => subscription.unsubscribe() };
};

/** A publisher in a process of its own. */
export const startPublisher = async (t: ExecutionContext, roots: { runDir: string; persistDir: string }) => {
  const script = join(import.meta.dirname, 'children', 'publisher.ts');
  const child = spawn(process.execPath, [script, roots.runDir, roots.persistDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  t.teardown(kill);
  // a killed child's pipe is no news
  child.stdin.on('error', () => undefined);
  await lines.next();
  return {
    kill,
    pid: child.pid!,
    /** sends a command and waits for its answer */
    tell: async (command: Record<string, unknown>): Promise<void> => {
      child.stdin.write(`${JSON.stringify(command)}\n`);
      await lines.next();
    },
  };
};
