import { setImmediate as turn } from 'node:timers/promises';
import { createLogger } from '#pkg/process/log.ts';

/** Logs more than a buffer holds, then says that it is still there. */
const log = createLogger('talker');
for (let number = 0; number < 3000; number++) {
  log.info({ number }, 'y'.repeat(1000));
  if (number % 100 === 0) await turn();
}
process.stdout.write('lived on\n');
