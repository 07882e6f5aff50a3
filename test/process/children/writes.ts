import { writeFileDurable } from '#pkg/host/atomic-file.ts';

/** Replaces a file without end, to be killed in the middle of it. */
const [path = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
for (let number = 0; ; number++) await writeFileDurable(path, String(number % 10).repeat(300_000));
