import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureDebianPackages } from '#cmd/basalt/debian.ts';
import { testPackages } from '../packages.ts';

/*
 * Tries at random, for longer than `npm test` has the time for. What follows is ava's: files, --match.
 *
 *   npm run test:soak -- test/soak/gptprio.test.ts
 *
 *   BASALT_SOAK_MINUTES=5   gptprio: time for each of its tests
 */
await ensureDebianPackages(testPackages);
const root = path.resolve(import.meta.dirname, '../..');
const args = ['--config', 'test/soak/ava.config.js', ...process.argv.slice(2)];
const { status } = spawnSync(path.join(root, 'node_modules/.bin/ava'), args, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
