import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { BasaltError } from '#pkg/errors/error.ts';
import { redactText, redactValue } from './redact.ts';

export type Logger = PinoLogger;

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogOptions {
  readonly level?: LogLevel;
  /** standard error, written synchronously so that the last line before a reset survives, unless told */
  readonly destination?: DestinationStream;
}

/** Children of each logger, so that a new level reaches them too. */
const children = new WeakMap<Logger, WeakRef<Logger>[]>();

/** A logger of JSON lines with ISO times and the component's name; secrets and signed URLs are hidden wherever they are. */
export const createLogger = (name: string, options: LogOptions = {}): Logger => {
  const logger = pino(
    {
      name,
      level: options.level ?? 'info',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: redactObject,
      },
      // errors have been made plain and redacted by `formatters.log` already
      serializers: { err: (value: unknown) => value },
      hooks: {
        logMethod(args, method) {
          const [first] = args as unknown[];
          // a bare error would lend its message to the line as it is
          const whole: unknown[] = first instanceof Error && args.length === 1 ? [first, first.message] : args;
          method.apply(this, whole.map((arg) => (typeof arg === 'string' ? redactText(arg) : arg)) as typeof args);
        },
      },
      onChild(child) {
        const living = (children.get(logger) ?? []).filter((known) => known.deref() !== undefined);
        children.set(logger, [...living, new WeakRef(child)]);
      },
    },
    options.destination ?? standardError(),
  );
  children.set(logger, []);
  return redactBindings(logger);
};

/** Changes the level of a logger and of everything derived from it, at once. */
export const setLogLevel = (logger: Logger, level: LogLevel): void => {
  logger.level = level;
  for (const child of children.get(logger) ?? []) {
    const live = child.deref();
    if (live !== undefined) live.level = level;
  }
};

/** The text as a log level; CONFIG_INVALID names the choices. */
export const parseLogLevel = (text: string): LogLevel => {
  const level = logLevels.find((candidate) => candidate === text);
  if (level === undefined)
    throw new BasaltError('CONFIG_INVALID', `log level "${text}" is unknown; use one of ${logLevels.join(', ')}`);
  return level;
};

/** Lines that cannot be written, for a full disk say, are lost after a bounded wait; an agent does not die of its log. */
const standardError = (): DestinationStream => {
  const destination = pino.destination({ dest: 2, sync: true, maxLength: 1024 * 1024 });
  destination.on('error', () => undefined);
  return destination;
};

/** pino gives a child's fixed fields to no formatter, so they are redacted on their way in; children inherit this. */
const redactBindings = (logger: Logger): Logger => {
  // oxlint-disable-next-line typescript/unbound-method -- it is called on its own logger below
  const makeChild = logger.child;
  const child: Logger['child'] = function (this: Logger, bindings, options) {
    return makeChild.call(this, redactObject(bindings), options) as never;
  };
  logger.child = child;
  return logger;
};

const redactObject = (fields: object): Record<string, unknown> => redactValue(fields) as Record<string, unknown>;
