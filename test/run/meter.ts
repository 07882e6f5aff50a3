import { appendFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';

/** What one test file took: its path, seconds from the start of its process to its end, seconds of CPU. */
export interface Taken {
  readonly file: string;
  readonly wall: number;
  /** of the process and of every program that it started and waited for; a server left to itself is not seen */
  readonly cpu: number;
}

/** Fields of `proc_pid_stat(5)` from the third on: utime, stime, cutime, cstime are 14 to 17, in hundredths of a second. */
const cpuSeconds = (): number => {
  const text = readFileSync('/proc/self/stat', 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
};

// ava loads this into the process of each test file; where nobody asks for figures it does nothing
const out = process.env['BASALT_TEST_TIMES'];
if (out !== undefined)
  process.once('exit', () => {
    const taken: Taken = {
      file: fileURLToPath(test.meta.file),
      wall: performance.now() / 1000,
      cpu: cpuSeconds(),
    };
    appendFileSync(out, `${JSON.stringify(taken)}\n`);
  });
