import { parseArgs } from 'node:util';

/** One `--name VALUE` of a program. */
export interface Flag {
  /** what stands for the value in the help, e.g. `DIR` */
  readonly value: string;
  readonly meaning: string;
  /** without a default the flag may be left out and is undefined then, unless it is required */
  readonly default?: string;
  readonly required?: boolean;
  /** says what is wrong with a value, undefined when nothing is */
  readonly check?: (value: string) => string | undefined;
}

export interface Program<F extends Readonly<Record<string, Flag>>> {
  readonly name: string;
  readonly summary: string;
  readonly flags: F;
}

/** The values of a program's flags: a string where there is a default or the flag is required. */
export type Options<F extends Readonly<Record<string, Flag>>> = {
  readonly [K in keyof F]: F[K] extends { default: string } | { required: true } ? string : string | undefined;
};

export type ParsedOptions<F extends Readonly<Record<string, Flag>>> =
  | { readonly kind: 'options'; readonly options: Options<F> }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

/** Reads a command line of flags only. Never throws: a wrong flag, a missing or a wrong value becomes the text of an error. */
export const parseOptions = <const F extends Readonly<Record<string, Flag>>>(
  program: Program<F>,
  argv: readonly string[],
): ParsedOptions<F> => {
  const wrong = (problem: string): ParsedOptions<F> => ({
    kind: 'error',
    text: `${program.name}: ${problem}\nTry ${program.name} --help.\n`,
  });
  try {
    const { values } = parseArgs({ args: [...argv], options: argsConfig(program.flags), strict: true });
    if (values['help'] === true) return { kind: 'help', text: helpText(program) };
    const options: Record<string, string | undefined> = {};
    for (const [name, flag] of Object.entries(program.flags)) {
      const given = values[name];
      const value = typeof given === 'string' ? given : flag.default;
      if (value === undefined && flag.required === true) return wrong(`--${name} ${flag.value} is needed`);
      const problem = value === undefined ? undefined : value === '' ? 'is empty' : flag.check?.(value);
      if (problem !== undefined) return wrong(`--${name} ${problem}`);
      options[name] = value;
    }
    return { kind: 'options', options: options as Options<F> };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
};

/** `parseOptions` for a program's start: prints the help and ends with 0, or the error and ends with 2. */
export const readOptions = <const F extends Readonly<Record<string, Flag>>>(
  program: Program<F>,
  argv: readonly string[] = process.argv.slice(2),
): Options<F> => {
  const parsed = parseOptions(program, argv);
  if (parsed.kind === 'options') return parsed.options;
  const [stream, code] = parsed.kind === 'help' ? [process.stdout, 0] : [process.stderr, 2];
  stream.write(parsed.text);
  return process.exit(code);
};

const argsConfig = (
  flags: Readonly<Record<string, Flag>>,
): Record<string, { type: 'string' | 'boolean'; short?: string }> => ({
  ...Object.fromEntries(Object.keys(flags).map((name) => [name, { type: 'string' }])),
  help: { type: 'boolean', short: 'h' },
});

const helpText = (program: Program<Readonly<Record<string, Flag>>>): string => {
  const rows = Object.entries(program.flags).map(([name, flag]) => ({
    left: `  --${name} ${flag.value}`,
    right:
      flag.meaning + (flag.default !== undefined ? ` (default ${flag.default})` : flag.required ? ' (needed)' : ''),
  }));
  rows.push({ left: '  -h, --help', right: 'print this and end' });
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  const lines = rows.map(({ left, right }) => left.padEnd(width) + right);
  return `Usage: ${program.name} [options]\n\n${program.summary}\n\nOptions:\n${lines.join('\n')}\n`;
};
