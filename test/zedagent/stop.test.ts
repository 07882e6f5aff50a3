import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import test from 'ava';
import { EMPTY } from 'rxjs';
import { createHealthLoop } from '#cmd/zedagent/health-loop.ts';
import { createLogger } from '#pkg/process/log.ts';
import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { initialState } from '#pkg/health/initial.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import { config, updateConfig } from './configs.ts';
import { committed, eventually, startNode, v1 } from './node.ts';
import { ScriptedLink } from './scripted-link.ts';

const everyFive = { key: 'timer.config.interval', value: '5' };

/** A controller whose config is as large as one may be, so that storing it takes a while. */
class LargeLink extends ScriptedLink {
  readonly container = Buffer.alloc(4 * 1024 * 1024, 'config');

  override async config(uuid: string, hash: string): Promise<Outcome<ConfigReply>> {
    const outcome = await super.config(uuid, hash);
    if (outcome.kind !== 'ok') return outcome;
    return { ...outcome, value: { ...outcome.value, container: this.container } };
  }
}

/** A controller whose config comes only when the link is closed. */
class LateLink extends ScriptedLink {
  readonly #closed = Promise.withResolvers<void>();

  override async config(uuid: string, hash: string): Promise<Outcome<ConfigReply>> {
    const outcome = await super.config(uuid, hash);
    await this.#closed.promise;
    return outcome;
  }

  override async close(): Promise<void> {
    this.#closed.resolve();
  }
}

test('an agent that is stopped while it stores a config has stored it then, and writes no more', async (t) => {
  t.timeout(60_000);
  const link = new LargeLink();
  link.serve(config(), 'h1');
  const node = await startNode(t, committed, { link });
  const checkpoint = join(node.persistDir, 'checkpoint');
  const names = async (): Promise<string[]> => await readdir(checkpoint).catch(() => []);
  await node.ready();
  while (!(await names()).some((name) => name.endsWith('.tmp'))) await turn();
  await node.stop();
  t.deepEqual((await names()).toSorted(), ['lastconfig', 'lastconfig.bak']);
  for (const name of await names()) t.true(link.container.equals(await readFile(join(checkpoint, name))), name);
});

test('a config that comes when the agent is stopped has no effect', async (t) => {
  const link = new LateLink();
  link.serve(updateConfig({ configItems: [everyFive] }), 'h1');
  const node = await startNode(t, committed, { link });
  await node.ready();
  await eventually(() => link.calls.includes('config '), 'a poll');
  const before = JSON.stringify(node.zed());
  await node.stop();
  t.deepEqual(await readdir(node.persistDir), []);
  t.is((await node.read('BaseOsConfig')).size, 0);
  t.is(JSON.stringify(node.zed()), before);
});

test('the health loop has stopped when the effect that ran is over; those behind it are not begun', async (t) => {
  const [running, writing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let begun = 0;
  const nothing = (): void => undefined;
  const node = { runningVersion: v1, controllerConfigured: true, rebootDelaySeconds: 0, watchdogSeconds: 300 };
  const boot = lastBoot({
    rebootReason: '',
    bootReason: '',
    rebootImage: '',
    rebootStack: '',
    runningSlot: '',
    now: '',
    time: '',
    firstBoot: true,
    powerCycles: undefined,
    hardwareWatchdog: false,
    restartCounter: 1,
  });
  const loop = createHealthLoop({
    initial: initialState({ node, lastBoot: boot }),
    executors: {
      publishStatus: () => {
        begun += 1;
        running.resolve();
        return writing.promise;
      },
      publishZbootConfig: nothing,
      persistReboot: nothing,
      withdrawReboot: nothing,
      runChecks: nothing,
      sync: nothing,
      power: nothing,
    },
    ticks: EMPTY,
    log: createLogger('test', { level: 'silent' }),
  });
  loop.send({ kind: 'started' });
  await running.promise;
  loop.send({ kind: 'onboarded' });
  let isStopped = false;
  const stopping = loop.stop().then(() => (isStopped = true));
  for (let turns = 0; turns < 20; turns += 1) await turn();
  t.false(isStopped);
  writing.resolve();
  await stopping;
  t.is(begun, 1);
});
