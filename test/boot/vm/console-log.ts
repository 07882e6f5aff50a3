import { appendFileSync } from 'node:fs';
import type { Machine } from '#grub/vm/machine.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';

/** What the consoles of one machine said, over all its power-ons and the changes of its hardware. */
export interface ConsoleLog {
  follow(machine: Machine): void;
  /** place in the log from which on something is looked for */
  here(): number;
  says(pattern: RegExp, from: number): boolean;
  /** the slots that the boot loader picked */
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
    picks: (from) =>
      lines.slice(from).flatMap((line) => {
        const label = /Basalt: starting (IMG[AB])/.exec(line)?.[1];
        return label === 'IMGA' || label === 'IMGB' ? [label] : [];
      }),
    last: (count) => lines.slice(-count).join('\n'),
  };
};
