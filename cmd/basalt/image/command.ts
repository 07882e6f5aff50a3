import type { Command } from 'commander';

/** Runs a command line to its end: an error is told in one line, and as exit code 1. */
export const runCommand = async (command: Command): Promise<void> => {
  try {
    await command.parseAsync();
  } catch (error) {
    process.stderr.write(`${command.name()}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};
