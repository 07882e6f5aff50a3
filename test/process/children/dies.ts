import { installFatalHook } from '#pkg/process/fatal.ts';
import { createLogger } from '#pkg/process/log.ts';

/** Dies of an error that nobody catches: thrown, rejected, or not even an error. */
const [persistDir = '', how] = process.argv.slice(2);
installFatalHook({
  agent: 'zedagent',
  persistDir,
  log: createLogger('zedagent'),
  slot: () => 'IMGB',
  version: () => '2.0',
});
const message = 'cannot go on with https://user:pw@host/image?sig=abcdef';
if (how === 'throw')
  setTimeout(() => {
    throw new Error(message);
  }, 1);
if (how === 'reject') void Promise.reject(new Error(message));
if (how === 'odd') void Promise.reject('only text');
// it must not survive
setTimeout(() => process.exit(0), 5000);
