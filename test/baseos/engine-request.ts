import type { Digest, EngineContent, EngineOp, EngineRequest } from '#pkg/topics/engine.ts';

/** What a test says of a request; the rest is as `basalt slot` has it. */
export interface Asked {
  readonly id: string;
  readonly at: string;
  readonly source?: string;
  readonly path?: string;
  /** in place of a path */
  readonly content?: EngineContent;
  readonly digest?: Digest;
  readonly keep?: 'store';
  readonly giveUp?: boolean;
  readonly slot?: 'IMGA' | 'IMGB';
  readonly version?: string;
  readonly sha256?: string;
  readonly reboot?: 'now' | 'later';
  readonly trial?: 'health' | 'boot';
  readonly target?: string;
  readonly correlation?: string;
  readonly action?: 'reboot' | 'shutdown' | 'poweroff';
  readonly delaySeconds?: number;
  readonly reason?: string;
  readonly force?: boolean;
}

/** A request to the engine. */
export const engineRequest = (op: EngineOp, asked: Asked): EngineRequest => {
  const { id, at, source = 'test (cli)', path = '', version = '', sha256 = '', correlation = '' } = asked;
  const { reboot = 'now', trial = 'health', target = 'none', force = false } = asked;
  const common = { ID: id, Source: source, Correlation: correlation, RequestedAt: at };
  switch (op) {
    case 'stage':
      return {
        ...common,
        Op: op,
        Content: asked.content ?? { File: path },
        Version: version,
        ...(asked.digest === undefined ? {} : { Digest: asked.digest }),
        ...(asked.keep === undefined ? {} : { Keep: asked.keep }),
        ...(asked.giveUp === undefined ? {} : { GiveUpPrevious: asked.giveUp }),
        ...(asked.slot === undefined ? {} : { Slot: asked.slot }),
        ...(sha256 === '' ? {} : { Digest: { Algorithm: 'sha256', Value: sha256 } }),
      };
    case 'arm':
    case 'revert':
      return { ...common, Op: op, Version: version, Reboot: reboot, Trial: trial };
    case 'disarm':
    case 'commit':
    case 'forget':
      return { ...common, Op: op, Version: version };
    case 'drop':
      return { ...common, Op: op, Sha256: sha256 };
    case 'power': {
      const { action = 'reboot', delaySeconds = 0, reason = 'test' } = asked;
      return { ...common, Op: op, Action: action, DelaySeconds: delaySeconds, Reason: reason, Force: force };
    }
    case 'abort':
      return { ...common, Op: op, Target: target, ...(force ? { Force: true } : {}) };
  }
};
