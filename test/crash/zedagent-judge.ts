import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compileCache } from '#cmd/basalt/node/agent-environment.ts';
import { bootReason, bootReasonName } from '#pkg/health/boot-reason.ts';

/** A state as `agent-judge.ts` lays it, and the identity of the node that left it. */
export interface Laid {
  readonly dir: string;
  readonly identity: string;
}

const program = path.resolve(import.meta.dirname, '../../cmd/zedagent/main.ts');

const topic = async (run: string, name: string, key: string): Promise<Record<string, unknown> | undefined> => {
  const text = await readFile(path.join(run, 'zedagent', name, `${key}.json`), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
};

const reasonName = (value: unknown): string => {
  const reason = Object.values(bootReason).find((known) => known === value);
  if (reason === undefined) throw new Error(`boot reason ${String(value)} is not one`);
  return bootReasonName(reason);
};

/**
 * Starts the real zedagent on a state, with a controller that is not there. Throws when it ends, or does not publish what
 * it knows of the last boot and that it runs from a checkpoint or without a config. Answers the boot reason it found.
 */
export const judgeZedagent = async ({ dir, identity }: Laid): Promise<string> => {
  const run = path.join(dir, 'run');
  const files = ['--cmdline', path.join(dir, 'cmdline'), '--release', path.join(dir, 'release')];
  const args = ['--run', run, '--persist', path.join(dir, 'persist'), '--identity', identity, ...files];
  const child = spawn(process.execPath, [program, ...args, '--power-file', path.join(dir, 'power')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache() },
  });
  let log = '';
  child.stderr.on('data', (data: Buffer) => (log = (log + data.toString()).slice(-4000)));
  const exited = once(child, 'exit');
  try {
    for (const end = performance.now() + 60_000; performance.now() < end; await sleep(50)) {
      if (child.exitCode !== null) throw new Error(`zedagent ended with ${child.exitCode}: ${log}`);
      const node = await topic(run, 'NodeAgentStatus', 'nodeagent');
      const zed = await topic(run, 'ZedAgentStatus', 'zedagent');
      if (node && zed) return reasonName(node['BootReason']);
    }
    throw new Error(`zedagent published no status within 60 s: ${log}`);
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
};
