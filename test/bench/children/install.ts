// Fetches an image from a datastore and installs it into a slot of a disk file, as baseosmgr does; prints what it took.
import { readFile } from 'node:fs/promises';
import { createEarlyWrites } from '#cmd/baseosmgr/early-writes.ts';
import { createContentManager } from '#pkg/content/manager.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import { createFilePubSub } from '#pkg/pubsub/file.ts';
import { topics } from '#pkg/topics/index.ts';

const { storeDir, url, name, sha256, sizeBytes, disk, writeEarly } = JSON.parse(process.argv[2]!);
const properties = {
  retrySeconds: 600,
  giveUpRetrySeconds: 3600,
  stalledSeconds: 600,
  dialTimeoutSeconds: 10,
  maxDigestRetries: 5,
  deferDeleteSeconds: 0,
  allowInsecureAuth: false,
  allowPrivateRedirect: false,
};
// what an agent holds besides: the topics
const pubsub = createFilePubSub({ runDir: storeDir, persistDir: storeDir });
const publication = await pubsub.publication(topics.ContentTreeStatus);
const log = { debug: () => {}, info: () => {}, warn: console.error };
const manager = await createContentManager({ storeDir, properties: () => properties, log });

const installer = createInstaller();
const early = createEarlyWrites(installer, manager);
const slot = {
  label: 'IMGB',
  state: 'unused',
  attributes: 0,
  starts: 0,
  devicePath: disk,
  offset: 1 << 20,
  sizeBytes,
  partUuid: '',
} as const;

const started = performance.now();
const loaded = Promise.withResolvers<string>();
manager.events.subscribe((event) => {
  if (event.kind === 'loaded') loaded.resolve(event.path);
  if (event.kind === 'failed') loaded.reject(event.error);
});
manager.want(
  {
    ContentID: 'bench',
    DatastoreIDList: ['ds'],
    RelativeURL: name,
    Format: 0,
    ContentSha256: sha256,
    MaxDownloadSize: sizeBytes,
    DisplayName: name,
    GenerationCounter: 0,
  },
  [{ UUID: 'ds', DsType: 1, Fqdn: url, ApiKey: '', Password: '', Dpath: '', Region: '', DsCertPEM: [] }],
);
// the slot is not worth keeping, so it is written while the image arrives
if (writeEarly) await early.begin({ kind: 'writeEarly', generation: 1, label: 'IMGB', sha256 }, slot);
const imagePath = await loaded.promise;
const fetched = performance.now();
let written = fetched;
await installer.install({
  imagePath,
  sizeBytes,
  sha256,
  slot,
  written: await early.take('IMGB', sha256),
  signal: new AbortController().signal,
  onProgress: ({ phase }) => {
    if (phase === 'writing') written = performance.now();
  },
});
const done = performance.now();
const peak = /VmHWM:\s+(\d+) kB/.exec(await readFile('/proc/self/status', 'utf8'))?.[1];
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    seconds: (done - started) / 1000,
    fetch: (fetched - started) / 1000,
    write: (written - fetched) / 1000,
    readBack: (done - written) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMiB: Number(peak) / 1024,
  }),
);
await manager.close();
await publication.clearRestarted();
await pubsub.close();
