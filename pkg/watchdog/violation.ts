/** One agent as seen in one look. Times are milliseconds of one monotonic clock. */
export interface AgentSeen<N extends string = string> {
  readonly name: N;
  /** 0 while it is not known */
  readonly pid: number;
  /** how its process ended; undefined while it runs */
  readonly exit: string | undefined;
  /** when the process was started, and when its touch file was last seen to change */
  readonly startedAt: number;
  readonly touchedAt: number | undefined;
}

export interface Violation<N extends string = string> {
  readonly agent: N;
  readonly pid: number;
  /** the process ended, or its heartbeat is too old */
  readonly kind: 'pid' | 'hung';
  readonly text: string;
}

/**
 * What the software watchdog finds (`docs/rules/eve-baseos.md 3.10`): an agent whose process has ended, or one whose
 * heartbeat is older than `limitSeconds`. A heartbeat not yet begun counts from the start of the process. The first
 * agent comes first: whose end takes others with it is to be named before them.
 */
export const findViolation = <N extends string>(
  agents: readonly AgentSeen<N>[],
  now: number,
  limitSeconds: number,
): Violation<N> | undefined => {
  for (const { name, pid, exit } of agents)
    if (exit !== undefined) return { agent: name, pid, kind: 'pid', text: `the process of ${name} ended: ${exit}` };
  for (const { name, pid, startedAt, touchedAt } of agents) {
    const age = Math.floor((now - (touchedAt ?? startedAt)) / 1000);
    if (age > limitSeconds)
      return {
        agent: name,
        pid,
        kind: 'hung',
        text: `no heartbeat of ${name} for ${age} s, the limit is ${limitSeconds} s`,
      };
  }
  return undefined;
};
