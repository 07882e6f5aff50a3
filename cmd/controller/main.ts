#!/usr/bin/env node
import { agentFlags } from '#pkg/process/agent-flags.ts';
import { createLogger, parseLogLevel } from '#pkg/process/log.ts';
import { readOptions } from '#pkg/process/options.ts';
import { onShutdown } from '#pkg/process/shutdown.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { parseAddress } from '#pkg/host/listen.ts';
import { databaseUrl } from './db/target.ts';
import { startController } from './start.ts';
import { readImagesOption } from './images/stores/images-option.ts';

const checkUrl = (value: string): string | undefined =>
  /^https?:\/\/[^/?#]+(?:\/[^?#]*)?$/.test(value) ? undefined : `"${value}" is not an http or https address`;
const yesOrNo = (value: string): string | undefined =>
  value === 'yes' || value === 'no' ? undefined : `"${value}" is neither yes nor no`;
const checkAddress = (value: string): string | undefined =>
  URL.canParse(`https://${value}`) && /:\d+$/.test(value) ? undefined : `"${value}" is not HOST:PORT`;
const checkConnections = (value: string): string | undefined =>
  /^(?:[2-9]|[1-9]\d{1,2})$/.test(value) ? undefined : `"${value}" is not a number from 2 to 999`;
const checkSize = (value: string): string | undefined =>
  /^[1-9]\d{0,8}$/.test(value) ? undefined : `"${value}" is not a whole number of MiB`;

const checkDays = (value: string): string | undefined =>
  /^[1-9]\d{0,4}$/.test(value) ? undefined : `"${value}" is not a number of days`;

const options = readOptions({
  name: 'controller',
  summary: 'Serves the EVE device API v2 to nodes and the REST API of docs/controller-api.md to operators.',
  flags: {
    state: { value: 'DIR', required: true, meaning: 'database, keys, first secrets and listen.json' },
    database: {
      value: 'URL',
      meaning: 'PostgreSQL instead of a file there: postgres://USER@HOST:PORT/NAME, no password',
    },
    'database-url-file': { value: 'FILE', meaning: 'the same out of a file, which may have a password' },
    'database-connections': { value: 'N', default: '10', meaning: 'most connections to it', check: checkConnections },
    'key-file': { value: 'FILE', meaning: 'encrypts the keys in PostgreSQL; the same for every controller on it' },
    images: {
      value: 'DIR|s3://BUCKET/PREFIX',
      required: true,
      meaning: 'where uploaded images go: a folder that the datastore serves, or a bucket',
    },
    'datastore-url': {
      value: 'URL',
      meaning: 'where nodes fetch images; needed with a folder (default: they ask the bucket as S3)',
      check: checkUrl,
    },
    's3-endpoint': { value: 'URL', meaning: 'http(s)://HOST:PORT of the store (default: AWS)', check: checkUrl },
    's3-region': { value: 'NAME', meaning: 'its region (default: AWS_REGION, else us-east-1)' },
    's3-path-style': { value: 'yes|no', meaning: 'bucket in the path (default: no at AWS, else yes)', check: yesOrNo },
    's3-credentials': { value: 'FILE', meaning: 'as ~/.aws/credentials (default: AWS_* of the environment)' },
    's3-node-credentials': { value: 'FILE', meaning: 'what nodes read with (default: anybody may read)' },
    's3-ca': { value: 'FILE', meaning: "PEM certificates to trust as the store's, here and at the nodes" },
    listen: { value: 'HOST:PORT', default: '127.0.0.1:0', meaning: 'where to listen; port 0 picks a free one' },
    'host-names': { value: 'NAME,...', meaning: 'more names nodes reach it by; the first is told to new nodes' },
    announce: { value: 'HOST:PORT', meaning: 'what new nodes are told, if a load balancer', check: checkAddress },
    'max-image-size': { value: 'MIB', default: '16384', meaning: 'largest image taken', check: checkSize },
    'api-v1': {
      value: 'yes|no',
      default: 'no',
      meaning: 'serve the older, unsigned device API as well (docs/controller-api.md)',
      check: yesOrNo,
    },
    'audit-days': { value: 'DAYS', default: '365', meaning: 'how long the audit log keeps an entry', check: checkDays },
    'metrics-token': { value: 'FILE', meaning: 'holds the token that /metrics asks for (default: the API token)' },
    'log-level': agentFlags['log-level'],
  },
});

const log = createLogger('controller', { level: parseLogLevel(options['log-level']) });

try {
  const shutdown = onShutdown({ log });
  const databaseAt = await databaseUrl(options.database, options['database-url-file']);
  const keyFile = options['key-file'];
  if (databaseAt !== undefined && keyFile === undefined) {
    throw new BasaltError(
      'CONFIG_INVALID',
      'PostgreSQL needs --key-file FILE, to encrypt the keys that are kept in it',
    );
  }
  const connections = Number(options['database-connections']);
  const { url, close } = await startController({
    ...parseAddress(options.listen),
    stateDir: options.state,
    ...(await readImagesOption(options, process.env)),
    datastoreUrl: options['datastore-url'],
    hostNames: options['host-names']?.split(',').filter((name) => name !== '') ?? [],
    announce: options.announce,
    database: databaseAt === undefined ? undefined : { url: databaseAt, keyFile: keyFile ?? '', connections },
    maxImageSize: Number(options['max-image-size']) * 1024 ** 2,
    apiV1: options['api-v1'] === 'yes',
    auditDays: Number(options['audit-days']),
    metricsTokenFile: options['metrics-token'],
    log,
  });
  shutdown.add('server', close);
  log.info({ url }, 'controller ready');
} catch (error) {
  log.fatal({ err: error }, `controller cannot start: ${(error as Error).message}`);
  process.exitCode = 1;
}
