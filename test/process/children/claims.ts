import { claimSingleInstance } from '#pkg/process/single-instance.ts';

/** Claims a run directory and stays. */
const [runDir = ''] = process.argv.slice(2);
await claimSingleInstance(runDir, 'zedagent', 50);
setInterval(() => undefined, 1000);
process.stdout.write('claimed\n');
