import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { Subject } from 'rxjs';
import { startZedagent, type ZedagentOptions } from '#cmd/zedagent/agent.ts';
import { createLogger } from '#pkg/process/log.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import { createMemoryPubSub, type MemoryPubSub } from '#pkg/pubsub/memory.ts';
import type { NodeAgentStatus, ZedAgentStatus } from '#pkg/topics/agents.ts';
import { topics, type Topic } from '#pkg/topics/index.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import { ScriptedLink } from './scripted-link.ts';

/** Polls in quick succession: 0.3 of 5 s would be too slow for a test, an alarm that always rings is not the real thing. */
export const fast = { random: () => 0 };
export const everyFive = { key: 'timer.config.interval', value: '5' };

/** Waits until `look` gives something. The limit is far above any real wait: it ends a test that would never end. */
export const eventually = async <T>(look: () => T | undefined | false, what: string, limitMs = 60_000): Promise<T> => {
  for (const until = performance.now() + limitMs; performance.now() < until; await sleep(5)) {
    const found = look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`did not come: ${what}`);
};

/** Lets what is under way in this process go on: with a link and topics in memory that takes turns, not time. */
export const someTurns = async (): Promise<void> => {
  for (let turns = 0; turns < 100; turns += 1) await turn();
};

export const slotOf = (label: 'IMGA' | 'IMGB', current: boolean, state: string, version: string): ZbootStatus => ({
  PartitionLabel: label,
  PartitionDevname: `/dev/${label}`,
  PartitionState: state,
  ShortVersion: version,
  LongVersion: '',
  CurrentPartition: current,
  TestComplete: false,
  Attributes: '0x000',
  StandsIn: false,
  SizeBytes: 1 << 20,
});

export const v1 = '1.0.0-kvm-amd64';
export const committed = [slotOf('IMGA', true, 'active', v1), slotOf('IMGB', false, 'unused', '')];
export const underTest = [slotOf('IMGA', false, 'active', '0.9.0-kvm-amd64'), slotOf('IMGB', true, 'inprogress', v1)];

export const tempDir = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-zedagent-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  return dir;
};

/** The agent in this process, with topics in memory, a controller in memory, and the slot owner played by the test. */
export const startNode = async (
  t: ExecutionContext,
  slots: readonly ZbootStatus[],
  more: Partial<ZedagentOptions> & { readonly link?: ScriptedLink | undefined; readonly pubsub?: MemoryPubSub } = {},
) => {
  const link = 'link' in more ? more.link : new ScriptedLink();
  return { ...(await startNodeOn(t, slots, link, more)), link: link ?? new ScriptedLink() };
};

/** The same over any link, such as one to a server. */
export const startNodeOn = async (
  t: ExecutionContext,
  slots: readonly ZbootStatus[],
  link: ControllerLink | undefined,
  more: Partial<ZedagentOptions> & { readonly pubsub?: MemoryPubSub } = {},
) => {
  const pubsub = more.pubsub ?? createMemoryPubSub();
  const persistDir = more.persistDir ?? (await tempDir(t));
  const turned: string[] = [];
  const ticks = new Subject<void>();
  const zboot = await pubsub.publication(topics.ZbootStatus);
  const baseOs = await pubsub.publication(topics.BaseOsStatus);
  const contentTrees = await pubsub.publication(topics.ContentTreeStatus);
  const agent = await startZedagent({
    pubsub,
    controllerConfigured: link !== undefined,
    runningVersion: v1,
    lastBoot: lastBoot({
      rebootReason: 'NORMAL: test',
      bootReason: 'BootReasonUpdate',
      rebootImage: 'IMGA',
      rebootStack: '',
      runningSlot: '',
      now: '2026-01-01T00:00:00Z',
      time: '2026-01-01T00:00:00Z',
      firstBoot: false,
      powerCycles: undefined,
      hardwareWatchdog: false,
      restartCounter: 1,
    }),
    serial: 'serial-1',
    softSerial: '',
    rootCertificatePem: 'root',
    rebootDelaySeconds: 0,
    watchdogSeconds: 300,
    power: { sync: async () => undefined, turn: async (action) => void turned.push(action) },
    log: createLogger('zedagent', { level: 'silent' }),
    ticks,
    // the disk of the machine that tests is none of the node's
    diskSpace: async () => ({ freeBytes: 2 ** 40, totalBytes: 2 ** 40, freeInodes: 0, totalInodes: 0 }),
    persistProbe: async () => true,
    ...more,
    link,
    persistDir,
  });
  let running = true;
  const stop = async () => {
    if (running) await agent.stop();
    running = false;
  };
  t.teardown(stop);
  const publishSlots = async (values: readonly ZbootStatus[]) => {
    for (const slot of values) await zboot.publish(slot.PartitionLabel, slot);
  };
  await publishSlots(slots);
  const read = async (name: keyof typeof topics): Promise<ReadonlyMap<string, unknown>> => {
    const topic: Topic = topics[name];
    return (await pubsub.publication(topic)).current;
  };
  const zedTopic = await pubsub.publication(topics.ZedAgentStatus);
  const nodeTopic = await pubsub.publication(topics.NodeAgentStatus);
  return {
    agent,
    pubsub,
    persistDir,
    turned,
    zboot,
    baseOs,
    contentTrees,
    publishSlots,
    ready: () => zboot.signalRestarted(),
    /** So many times 10 s pass. */
    tick: (count: number) => {
      for (let done = 0; done < count; done += 1) ticks.next();
    },
    read,
    zed: () => zedTopic.current.get('zedagent') as ZedAgentStatus,
    node: () => nodeTopic.current.get('nodeagent') as NodeAgentStatus,
    stop,
  };
};
