import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly nodes: number;
  /** how long the calm time lasts, and what passes before it is measured */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly interval: number;
  readonly rampSeconds: number;
  readonly speed: number;
  readonly database: 'sqlite' | 'postgres';
  readonly controllers: 1 | 2;
  /** a wave that takes longer is not waited for */
  readonly waveSeconds: number;
  readonly profile: string | undefined;
  readonly json: boolean;
}

const number = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value < least) throw new Error(`--${name} ${text}: give a number from ${least} on`);
  return value;
};

/** The command line of the fleet's bench; docs/cost.md says what the figures mean. */
export const readBenchOptions = (): BenchOptions => {
  const { values } = parseArgs({
    options: {
      nodes: { type: 'string', default: '5000' },
      seconds: { type: 'string', default: '600' },
      'warm-up': { type: 'string', default: '120' },
      interval: { type: 'string', default: '60' },
      ramp: { type: 'string', default: '120' },
      speed: { type: 'string', default: '2' },
      database: { type: 'string', default: 'sqlite' },
      controllers: { type: 'string', default: '1' },
      'wave-limit': { type: 'string', default: '1800' },
      profile: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { database, controllers } = values;
  if (database !== 'sqlite' && database !== 'postgres') throw new Error('--database sqlite or --database postgres');
  if (controllers !== '1' && controllers !== '2') throw new Error('--controllers 1 or --controllers 2');
  if (controllers === '2' && database === 'sqlite') throw new Error('two controllers need --database postgres');
  return {
    nodes: number('nodes', values.nodes, 1),
    seconds: number('seconds', values.seconds, 10),
    warmUpSeconds: number('warm-up', values['warm-up'], 0),
    interval: number('interval', values.interval, 1),
    rampSeconds: number('ramp', values.ramp, 0),
    speed: number('speed', values.speed, 0.01),
    database,
    controllers: controllers === '1' ? 1 : 2,
    waveSeconds: number('wave-limit', values['wave-limit'], 1),
    profile: values.profile,
    json: values.json,
  };
};
