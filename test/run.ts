import { ensureDebianPackages } from '#pkg/host/debian.ts';
import path from 'node:path';
import { testPackages } from './packages.ts';
import { pageVariable } from './page/built.ts';
import { root } from './run/root.ts';
import { runLanes } from './run/run-lanes.ts';
import { checks, page, runSteps } from './run/steps.ts';

/**
 * Format, lint, types, the page, then every test but those of `test/soak`:
 *
 *   npm test                               all of it
 *   npm test -- test/eve                   the tests of a folder or a file
 *   npm test -- --match '*power cut*'      tests by their title (any of ava's arguments)
 */
await ensureDebianPackages(testPackages);
await runSteps([...checks, page]);
process.env[pageVariable] = path.join(root, 'cmd/page/dist');
process.exitCode = await runLanes(process.argv.slice(2));
