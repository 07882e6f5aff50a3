import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** All that `npm run bench` measures, one after the other; each can be run alone with options of its own. */
const benches = [
  [['install.ts'], 'an image of 1 GiB from the datastore into a slot without an image to go back to, against R'],
  [['install.ts', '--late'], 'the same into a slot that holds the previous image, as after every commit'],
  [
    ['stage.ts'],
    'a stage of 1 GiB that is sent over the socket, against the same by URL; and how soon a request is answered',
  ],
  [['agents.ts'], 'the agents when idle, and their memory while they install'],
  [['pubsub.ts'], 'topics: from publish to delivery'],
] as const;

for (const [[file, ...options], what] of benches) {
  process.stdout.write(`\n== ${what}\n`);
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, file), ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
