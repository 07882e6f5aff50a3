import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { createLogger } from '#pkg/process/log.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import { topics } from '#pkg/topics/index.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import { tempDir } from './node.ts';

export interface Identity {
  readonly server: string;
  readonly rootCertificate: string;
  readonly onboardCertificate: string;
  readonly onboardKey: string;
  readonly serial: string;
}

const main = join(import.meta.dirname, '../../cmd/zedagent/main.ts');

/** A node's directories, with the real agent as a child process and the slot owner played by the test. */
export const machine = async (t: ExecutionContext) => {
  const dir = await tempDir(t);
  const at = (...parts: string[]) => join(dir, ...parts);
  const logs: string[] = [];

  const readJson = async (...parts: string[]): Promise<Record<string, unknown>> => {
    try {
      return JSON.parse(await readFile(at(...parts), 'utf8')) as Record<string, unknown>;
    } catch {
      return {};
    }
  };

  /** A new /run, as after a reset. */
  const layRun = async (version: string): Promise<void> => {
    await rm(at('run'), { recursive: true, force: true });
    await mkdir(at('run'), { recursive: true });
    await mkdir(at('config'), { recursive: true });
    await writeFile(at('run', 'eve-release'), `${version}\n`);
  };

  const start = async (extra: readonly string[] = []) => {
    const child = spawn(
      process.execPath,
      [main, '--run', at('run'), '--persist', at('persist'), '--identity', at('config')].concat([
        '--release',
        at('run', 'eve-release'),
        '--power-file',
        at('power'),
        '--reboot-delay',
        '0',
        ...extra,
      ]),
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    child.stderr.on('data', (data: Buffer) => logs.push(data.toString()));
    child.stdout.on('data', (data: Buffer) => logs.push(data.toString()));
    const ended = once(child, 'exit');
    const end = async (signal: NodeJS.Signals): Promise<number | null> => {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    };
    t.teardown(async () => {
      if (child.exitCode === null && child.signalCode === null) await end('SIGKILL');
    });
    return { end, alive: () => child.exitCode === null && child.signalCode === null };
  };

  /** Speaks as the slot owner. */
  const slotOwner = async () => {
    const pubsub = createFilePubSub({
      runDir: at('run'),
      persistDir: at('persist'),
      log: createLogger('test', { level: 'silent' }),
    });
    t.teardown(() => pubsub.close());
    const zboot = await pubsub.publication(topics.ZbootStatus);
    return {
      publish: async (slots: readonly ZbootStatus[]) => {
        for (const slot of slots) await zboot.publish(slot.PartitionLabel, slot);
        await zboot.signalRestarted();
      },
    };
  };

  const writeIdentity = async (identity: Identity): Promise<void> => {
    await mkdir(at('config'), { recursive: true });
    await writeFile(at('config', 'server'), `${identity.server}\n`);
    await writeFile(at('config', 'root-certificate.pem'), identity.rootCertificate);
    await writeFile(at('config', 'onboard.cert.pem'), identity.onboardCertificate);
    await writeFile(at('config', 'onboard.key.pem'), identity.onboardKey, { mode: 0o600 });
    await writeFile(at('config', 'serial'), `${identity.serial}\n`);
  };

  /** Waits for a topic file to look like this. */
  const topic = async (
    agent: string,
    name: string,
    key: string,
    fits: (value: Record<string, unknown>) => boolean,
  ): Promise<Record<string, unknown>> => {
    for (const until = performance.now() + 60_000; performance.now() < until; await sleep(20)) {
      const value = await readJson('run', agent, name, `${key}.json`);
      if (Object.keys(value).length > 0 && fits(value)) return value;
    }
    throw new Error(`did not come: ${name} ${key}; log:\n${logs.slice(-20).join('')}`);
  };

  return { dir, at, logs, readJson, layRun, start, slotOwner, writeIdentity, topic };
};
