import { ensureDebianPackages } from '#pkg/host/debian.ts';
import { quickPackages } from './packages.ts';
import { quickTests } from './run/quick-tests.ts';
import { runLanes } from './run/run-lanes.ts';
import { checks, runSteps } from './run/steps.ts';

/** Format, lint, types and the tests of everything that decides without effects: what to run before each commit. */
await ensureDebianPackages(quickPackages);
await runSteps(checks);
process.exitCode = await runLanes([...(await quickTests()), ...process.argv.slice(2)], true);
