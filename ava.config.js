import { byStart, excluded, included } from './test/run/lanes.ts';

export default {
  files: [included, ...excluded.map((pattern) => `!${pattern}`)],
  extensions: ['ts'],
  require: ['./test/run/meter.ts'],
  sortTestFiles: byStart,
  workerThreads: false,
  concurrency: 2,
  // without any test that ends: a property test of many seconds takes minutes on a loaded computer
  timeout: '10m',
};
