import { appendFileSync } from 'node:fs';
import type { Machine } from '#cmd/basalt/vm/machine.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';

/** What the consoles of one machine said, over all its power-ons and the changes of its hardware. */
export interface ConsoleLog {
  follow(machine: Machine): void;
  /** place in the log from which on something is looked for */
  here(): number;
  says(pattern: RegExp, from: number): boolean;
  /** the slots that were started */
  picks(from: number): SlotLabel[];
  last(count: number): string;
}

/** A log that is kept in `file` too, for whoever wants to look on. */
export const openConsoleLog = (file: string): ConsoleLog => {
  const lines: string[] = [];
  return {
    follow: (machine) =>
      void machine.console.subscribe(({ text }) => {
        lines.push(text);
        appendFileSync(file, `${new Date().toISOString().slice(11, 19)} ${text}\n`);
      }),
    here: () => lines.length,
    says: (pattern, from) => lines.slice(from).some((line) => pattern.test(line)),
    picks: (from) => picksIn(lines.slice(from)),
    last: (count) => lines.slice(-count).join('\n'),
  };
};

const labelIn = (pattern: RegExp, line: string): SlotLabel | undefined => {
  const label = pattern.exec(line)?.[1];
  return label === 'IMGA' || label === 'IMGB' ? label : undefined;
};

/**
 * A start is told twice, by the boot loader and by a system that has come up. The boot loader's line was missing once, on a
 * starved host, probably as its serial port did not take it in time: then the second telling counts.
 */
const picksIn = (lines: readonly string[]): SlotLabel[] => {
  const picks: SlotLabel[] = [];
  let starting: SlotLabel | undefined;
  for (const line of lines) {
    const picked = labelIn(/Basalt: starting (IMG[AB])/, line);
    const up = labelIn(/basalt: (IMG[AB]) with .* is up/, line);
    if (picked !== undefined) picks.push(picked);
    if (up !== undefined && up !== starting) picks.push(up);
    starting = picked ?? (up === undefined ? starting : undefined);
  }
  return picks;
};
