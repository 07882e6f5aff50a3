export default {
  files: ['test/**/*.test.ts', '!test/bench/**', '!test/soak/**'],
  extensions: ['ts'],
  workerThreads: false,
  concurrency: 2,
  timeout: '120s',
};
