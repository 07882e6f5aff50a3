import { byStart, excluded, included } from './test/run/lanes.ts';

export default {
  files: [included, ...excluded.map((pattern) => `!${pattern}`)],
  extensions: ['ts'],
  require: ['./test/run/meter.ts'],
  sortTestFiles: byStart,
  workerThreads: false,
  concurrency: 2,
  timeout: '120s',
};
