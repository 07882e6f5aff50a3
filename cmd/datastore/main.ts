#!/usr/bin/env node
import { agentFlags } from '#pkg/process/agent-flags.ts';
import { createLogger, parseLogLevel } from '#pkg/process/log.ts';
import { readOptions } from '#pkg/process/options.ts';
import { onShutdown } from '#pkg/process/shutdown.ts';
import { parseAddress } from '#pkg/host/listen.ts';
import { startDatastore } from './start.ts';

const options = readOptions({
  name: 'datastore',
  summary: 'Serves the image files of a folder over HTTP, with ranges, so that downloads can go on where they stopped.',
  flags: {
    dir: { value: 'DIR', required: true, meaning: 'the folder to serve' },
    listen: { value: 'HOST:PORT', default: '127.0.0.1:0', meaning: 'where to listen; port 0 picks a free one' },
    'listen-file': { value: 'FILE', meaning: 'is written when ready: {"url", "pid"}' },
    cert: { value: 'FILE', meaning: 'PEM certificate: serve HTTPS (with --key)' },
    key: { value: 'FILE', meaning: 'PEM key of --cert' },
    rate: {
      value: 'MIB',
      meaning: 'MiB a second that one transfer may take at most, 1 or more; no limit unless given',
      check: (value) => (/^[1-9]\d{0,6}$/.test(value) ? undefined : 'is not a whole number of MiB a second, 1 or more'),
    },
    'log-level': agentFlags['log-level'],
  },
});

const log = createLogger('datastore', { level: parseLogLevel(options['log-level']) });
const { cert: certFile, key: keyFile } = options;

try {
  if ((certFile === undefined) !== (keyFile === undefined)) throw new Error('--cert and --key need each other');
  const shutdown = onShutdown({ log });
  const { url, close } = await startDatastore({
    ...parseAddress(options.listen),
    dir: options.dir,
    log,
    rate: options.rate === undefined ? undefined : Number(options.rate) * 1024 * 1024,
    listenFile: options['listen-file'],
    tls: certFile !== undefined && keyFile !== undefined ? { certFile, keyFile } : undefined,
  });
  shutdown.add('server', close);
  log.info({ url, dir: options.dir }, 'datastore ready');
} catch (error) {
  log.fatal({ err: error }, `datastore cannot start: ${(error as Error).message}`);
  process.exitCode = 1;
}
