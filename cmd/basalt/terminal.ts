import type { Command } from 'commander';
import { printable } from './printable.ts';

/** Options that every command knows. */
export interface GlobalOptions {
  readonly state: string;
  readonly controller?: string;
  readonly tokenFile?: string;
  readonly caFile?: string;
  readonly node?: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Where a command's words go: results to stdout, everything else to stderr. */
export interface Terminal {
  readonly options: GlobalOptions;
  /** The result: the value as JSON with `--json`, else the text. */
  result(value: unknown, text: string): void;
  /** One line of a stream of results: one JSON value per line with `--json`. */
  line(value: unknown, text: string): void;
  /** What is going on; silent with `--quiet` and with `--json`. */
  note(text: string): void;
  /** stderr is a terminal, and neither quiet nor JSON: progress may be drawn in place */
  readonly live: boolean;
}

const end = (text: string): string => printable(text.endsWith('\n') ? text : `${text}\n`);

/** The terminal of the command that commander has just called. */
export const terminalOf = (command: Command): Terminal => {
  const options = command.optsWithGlobals<GlobalOptions>();
  const silent = options.quiet || options.json;
  return {
    options,
    result(value, text) {
      process.stdout.write(options.json ? `${JSON.stringify(value, null, 2)}\n` : end(text));
    },
    line(value, text) {
      process.stdout.write(options.json ? `${JSON.stringify(value)}\n` : end(text));
    },
    note(text) {
      if (!silent) process.stderr.write(end(text));
    },
    live: process.stderr.isTTY && !silent,
  };
};
