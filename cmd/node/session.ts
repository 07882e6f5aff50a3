import { stat } from 'node:fs/promises';
import type { RunningBoot } from './boot.ts';
import type { Control } from './control.ts';
import type { AgentName } from './launcher.ts';
import type { NodePaths } from './paths.ts';
import { findViolation, type Violation } from './watchdog.ts';

/** How the time between a boot and its end came to that end. */
export type SessionEnd =
  | { readonly kind: 'reset' | 'poweroff' | 'power-cut' | 'stop' }
  | { readonly kind: 'violation'; readonly violation: Violation };

const lookEvery = 1000;

/** Watches one boot until something ends it: its own agents, the operator, the watchdog, or the end of the emulator. */
export const watchSession = async (
  paths: NodePaths,
  boot: RunningBoot,
  control: Control,
  watchdogLimit: number,
  stop: AbortSignal,
): Promise<SessionEnd> => {
  /** a heartbeat counts from when its file was seen to change: the wall clock may jump, this clock does not */
  const heartbeats = new Map<AgentName, { mtime: number; seenAt: number }>();

  const look = async (name: AgentName): Promise<number | undefined> => {
    const found = await stat(paths.touch(name)).catch(() => undefined);
    const known = heartbeats.get(name);
    if (found !== undefined && found.mtimeMs !== known?.mtime)
      heartbeats.set(name, { mtime: found.mtimeMs, seenAt: performance.now() });
    return heartbeats.get(name)?.seenAt;
  };

  for (;;) {
    if (stop.aborted) return { kind: 'stop' };
    const command = await control.pending();
    if (command === 'reset' || command === 'poweroff' || command === 'power-cut') return { kind: command };
    const seen = await Promise.all(
      boot.agents.map(async ({ name, pid, startedAt, exit }) => ({
        name,
        pid,
        startedAt,
        exit: exit(),
        touchedAt: await look(name),
      })),
    );
    const violation = findViolation(seen, performance.now(), watchdogLimit);
    if (violation !== undefined) return { kind: 'violation', violation };
    await control.nap(lookEvery, stop);
  }
};
