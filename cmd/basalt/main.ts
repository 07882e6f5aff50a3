#!/usr/bin/env node
import { CommanderError } from 'commander';
import { exitCodeOf } from './command-error.ts';
import { exitCode } from './exit-codes.ts';
import { printable } from './printable.ts';
import { createProgram } from './program.ts';

const explain = (error: unknown): void => {
  const { verbose, json } = program.opts<{ verbose: boolean; json: boolean }>();
  const message = error instanceof Error ? error.message : String(error);
  if (json) process.stderr.write(`${JSON.stringify({ error: message, exit: exitCodeOf(error) })}\n`);
  else process.stderr.write(`basalt: ${printable(message)}\n`);
  for (let cause = verbose ? error : undefined; cause instanceof Error; cause = cause.cause)
    process.stderr.write(`${cause.stack ?? cause.message}\n`);
};

// a reader that goes away (basalt log | head) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.ok);
});

const program = createProgram();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // commander has printed what was wrong; help and version come this way with 0
    process.exitCode = error.exitCode === 0 ? exitCode.ok : exitCode.usage;
  } else {
    explain(error);
    process.exitCode = exitCodeOf(error);
  }
}
