import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { numberOption } from '../number-option.ts';
import { rowLine } from '../row-text.ts';
import { openTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';
import { readMessages, readTimeline } from '../timeline.ts';

interface LogLine {
  readonly time: string;
  readonly source: string;
  readonly text: string;
}

const lastBytes = 512 * 1024;
const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

const timeOf = (value: unknown): string => {
  const time = typeof value === 'number' || typeof value === 'string' ? new Date(value) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? '' : time.toISOString();
};

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined;

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

const parseLine = (source: string, line: string, previous: string): LogLine => {
  const stamped = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (.*)$/.exec(line);
  if (stamped?.[1] !== undefined && stamped[2] !== undefined) return { time: stamped[1], source, text: stamped[2] };
  try {
    const entry = record(JSON.parse(line));
    if (entry === undefined) return { time: previous, source, text: line };
    const level = typeof entry['level'] === 'number' ? (levels[entry['level']] ?? '') : asText(entry['level']);
    const { time, msg } = entry;
    const rest = Object.entries(entry).filter(
      ([key]) => !['level', 'time', 'msg', 'pid', 'hostname', 'name'].includes(key),
    );
    const more = rest.map(([key, value]) => `${key}=${asText(value)}`);
    return { time: timeOf(time), source, text: [level, asText(msg), ...more].join(' ') };
  } catch {
    return { time: previous, source, text: line };
  }
};

/** The end of a log file as lines; a line without a time of its own takes that of the line before. */
const readLog = async (dir: string, file: string): Promise<LogLine[]> => {
  await using handle = await open(join(dir, file), 'r');
  const { size } = await handle.stat();
  const bytes = Buffer.alloc(Math.min(size, lastBytes));
  await handle.read(bytes, 0, bytes.length, size - bytes.length);
  let previous = '';
  return bytes
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const parsed = parseLine(file.replace(/\.log$/, ''), line, previous);
      previous = parsed.time;
      return parsed;
    });
};

const readLogs = async (dir: string): Promise<LogLine[]> => {
  const files = (await readdir(dir).catch(() => [])).filter((file) => file.endsWith('.log'));
  const lines = (await Promise.all(files.map(async (file) => await readLog(dir, file)))).flat();
  return lines.toSorted((one, two) => (one.time < two.time ? -1 : one.time > two.time ? 1 : 0));
};

interface LogOptions {
  readonly lines: number;
  readonly all: boolean;
  readonly messages: boolean;
}

/** `basalt log` */
export const addLog = (program: Command): void => {
  program
    .command('log')
    .description("show a node's history as its controller received it, or with --node DIR its boot and agent logs")
    .option('-n, --lines <count>', 'the last so many lines', numberOption(1, 100_000), 50)
    .option('-a, --all', 'rows in which only a percentage or the seconds left changed, too', false)
    .option(
      '--messages',
      'the info messages that the node sent and the configs it was given, one JSON in a line',
      false,
    )
    .action(async (options: LogOptions, command: Command) => {
      const terminal = terminalOf(command);
      const target = await openTarget(terminal.options);
      if (options.messages && target.kind !== 'controller')
        throw new CommandError(
          'usage',
          '--messages are what a controller was sent: name the node as the controller does',
        );
      if (target.kind === 'controller') {
        try {
          if (options.messages) {
            for (const message of (await readMessages(target.api, target.node)).slice(-options.lines))
              terminal.line(message, JSON.stringify(message));
            return;
          }
          const { rows } = await readTimeline(target.api, target.node);
          const shown = rows.filter(({ transition }) => options.all || transition).slice(-options.lines);
          terminal.result(shown, shown.map(rowLine).join('\n'));
        } finally {
          await target.api.close();
        }
        return;
      }
      if (target.logDir === undefined)
        throw new CommandError('usage', "this machine's agents log to its journal: read it there");
      const lines = (await readLogs(target.logDir)).slice(-options.lines);
      terminal.result(
        lines,
        lines.map(({ time, source, text }) => `${time.slice(11, 23)} ${source}: ${text}`).join('\n'),
      );
    });
};
