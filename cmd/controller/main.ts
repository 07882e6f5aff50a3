#!/usr/bin/env node
import { agentFlags } from '#pkg/agent/agent-flags.ts';
import { createLogger, parseLogLevel } from '#pkg/agent/log.ts';
import { readOptions } from '#pkg/agent/options.ts';
import { onShutdown } from '#pkg/agent/shutdown.ts';
import { parseAddress } from '#cmd/datastore/listen.ts';
import { startController } from './start.ts';

const checkUrl = (value: string): string | undefined =>
  /^https?:\/\/[^/?#]+(?:\/[^?#]*)?$/.test(value) ? undefined : `"${value}" is not an http or https address`;
const checkSize = (value: string): string | undefined =>
  /^[1-9]\d{0,8}$/.test(value) ? undefined : `"${value}" is not a whole number of MiB`;

const options = readOptions({
  name: 'controller',
  summary: 'Serves the EVE device API v2 to nodes and the REST API of docs/controller-api.md to operators.',
  flags: {
    state: { value: 'DIR', required: true, meaning: 'database, keys, API token and listen.json' },
    images: { value: 'DIR', required: true, meaning: 'where uploaded images go; the datastore serves it' },
    'datastore-url': { value: 'URL', required: true, meaning: 'where nodes fetch images', check: checkUrl },
    listen: { value: 'HOST:PORT', default: '127.0.0.1:0', meaning: 'where to listen; port 0 picks a free one' },
    'host-names': { value: 'NAME,...', meaning: 'more names nodes reach it by; the first is told to new nodes' },
    'max-image-size': { value: 'MIB', default: '16384', meaning: 'largest image taken', check: checkSize },
    'metrics-token': { value: 'FILE', meaning: 'holds the token that /metrics asks for (default: the API token)' },
    'log-level': agentFlags['log-level'],
  },
});

const log = createLogger('controller', { level: parseLogLevel(options['log-level']) });

try {
  const shutdown = onShutdown({ log });
  const { url, close } = await startController({
    ...parseAddress(options.listen),
    stateDir: options.state,
    imagesDir: options.images,
    datastoreUrl: options['datastore-url'],
    hostNames: options['host-names']?.split(',').filter((name) => name !== '') ?? [],
    maxImageSize: Number(options['max-image-size']) * 1024 ** 2,
    metricsTokenFile: options['metrics-token'],
    log,
  });
  shutdown.add('server', close);
  log.info({ url }, 'controller ready');
} catch (error) {
  log.fatal({ err: error }, `controller cannot start: ${(error as Error).message}`);
  process.exitCode = 1;
}
