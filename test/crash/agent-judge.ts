import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { firstValueFrom, filter, map, merge, timeout } from 'rxjs';
import { readFileOr } from '#pkg/host/atomic-file.ts';
import { createLogger } from '#pkg/process/log.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { otherSlot, type SlotLabel } from '#pkg/boot/slot.ts';
import { createContentManager } from '#pkg/content/manager.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { defaultValues } from '#pkg/configprops/values.ts';
import type { BaseOsStatus } from '#pkg/topics/baseos.ts';
import { topics } from '#pkg/topics/index.ts';
import { startAgent } from '#cmd/baseosmgr/agent.ts';
import { downloadProperties } from '#cmd/baseosmgr/download-properties.ts';
import type { SlotImage } from '#cmd/basalt/node/image.ts';
import type { Booted } from './boot-judge.ts';
import { giveOperations, judgeOperations } from './operations-judge.ts';
import type { Tree } from './storage.ts';

/** What one node's life needs to go on: where its files are, and the images that may be asked for. */
export interface Stage {
  /** the folder of the recording, whose disk image and persist folder are laid anew under `dir` */
  readonly disk: string;
  readonly persist: string;
  readonly dir: string;
  readonly datastore: string;
}

/** Lays a state on disk: the disk image as the boot loader left it, and the persist folder. */
const lay = async (stage: Stage, tree: Tree, booted: Booted): Promise<{ disk: string; persist: string }> => {
  const disk = path.join(stage.dir, 'disk.img');
  const persist = path.join(stage.dir, 'persist');
  await rm(stage.dir, { recursive: true, force: true });
  await mkdir(persist, { recursive: true });
  await writeFile(disk, booted.disk.read(0, booted.disk.size));
  for (const [file, data] of [...tree].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!file.startsWith(`${stage.persist}/`)) continue;
    const target = path.join(persist, path.relative(stage.persist, file));
    await mkdir(data ? path.dirname(target) : target, { recursive: true });
    if (data) await writeFile(target, data);
  }
  await writeFile(path.join(stage.dir, 'cmdline'), `root=PARTUUID=${booted.pick.partUuid}`);
  await writeFile(path.join(stage.dir, 'release'), `${booted.version}\n`);
  return { disk, persist };
};

/** How baseosmgr ended: what it says of the wanted version, and the slots. */
export interface Ending {
  readonly status: BaseOsStatus;
  readonly current: string;
  readonly other: string;
  /** what is wrong with the records of operations; undefined when nothing is */
  readonly operations: string | undefined;
}

const settled = (status: BaseOsStatus): boolean => status.Error !== '' || (status.State === 111 && status.Phase === '');

/**
 * Starts baseosmgr on a state, has the controller ask for an image, commits first if the slot that booted is under test,
 * and waits until the agent has said the last word. Throws when it does not start or does not come to an end.
 */
export const judgeAgent = async (stage: Stage, tree: Tree, booted: Booted, wanted: SlotImage): Promise<Ending> => {
  const { disk, persist } = await lay(stage, tree, booted);
  const log = createLogger('baseosmgr', { level: 'silent' });
  const pubsub = createMemoryPubSub();
  await using stack = new AsyncDisposableStack();
  stack.defer(() => pubsub.close());
  const content = await createContentManager({
    storeDir: path.join(persist, 'content'),
    properties: () => downloadProperties(defaultValues),
    log,
  });
  stack.defer(() => content.close());
  const before = await giveOperations(pubsub, persist);
  const boot = new GptBootControl({ open: () => openFileDevice(disk), devicePath: disk });
  const agent = await startAgent({
    runDir: path.join(stage.dir, 'run'),
    persistDir: persist,
    cmdlineFile: path.join(stage.dir, 'cmdline'),
    bootChainFile: '/nonexistent',
    releaseFile: path.join(stage.dir, 'release'),
    pubsub,
    content,
    installer: createInstaller(),
    boot,
    onProperties: () => {},
    onStarted: () => {},
    log,
  });
  stack.defer(() => agent.stop());
  const label = booted.pick.label as SlotLabel;
  const retries = await readFileOr(path.join(persist, 'status/config_retry_update_counter'), '0');
  await askFor(pubsub, stage.datastore, wanted, Number(retries));
  if ((await boot.read())[label].state === 'inprogress') await commit(pubsub, label);
  const status = await firstValueFrom(
    merge(pubsub.subscribe(topics.BaseOsStatus)).pipe(
      filter((event) => event.kind === 'create' || event.kind === 'modify'),
      map(({ value }) => value),
      filter(({ BaseOsVersion }) => BaseOsVersion === wanted.version),
      filter(settled),
      timeout({ first: 120_000 }),
    ),
  );
  const slots = await boot.read();
  const after = (await pubsub.publication(topics.EngineOperation)).current;
  const engine = (await pubsub.publication(topics.EngineStatus)).current.get('global');
  const operations = judgeOperations(before, after, engine);
  return { status, current: slots[label].state, other: slots[otherSlot(label)].state, operations };
};

const askFor = async (
  pubsub: ReturnType<typeof createMemoryPubSub>,
  datastore: string,
  wanted: SlotImage,
  retries: number,
): Promise<void> => {
  const id = '0d0c8f2e-5b53-4b0b-9d53-000000000001';
  const say = async <T>(
    publication: Promise<{ publish(key: string, value: T): Promise<void> }>,
    key: string,
    value: T,
  ) => (await publication).publish(key, value);
  await say(pubsub.publication(topics.ConfigItemValueMap), 'global', {
    GlobalSettings: { ...defaultValues },
    Errors: {},
  });
  await say(pubsub.publication(topics.OnboardingStatus), 'global', { DeviceUUID: id, HardwareModel: '' });
  await say(pubsub.publication(topics.DatastoreConfig), id, {
    UUID: id,
    DsType: 1,
    Fqdn: datastore,
    ApiKey: '',
    Password: '',
    Dpath: '',
    Region: '',
    DsCertPEM: [],
  });
  await say(pubsub.publication(topics.ContentTreeConfig), id, {
    ContentID: id,
    DatastoreIDList: [id],
    RelativeURL: path.basename(wanted.path),
    Format: 2,
    ContentSha256: wanted.sha256,
    MaxDownloadSize: wanted.sizeBytes,
    DisplayName: wanted.version,
    GenerationCounter: 0,
  });
  const config = { ContentTreeUUID: id, BaseOsVersion: wanted.version, RetryUpdateCounter: retries, Activate: true };
  await say(pubsub.publication(topics.BaseOsConfig), id, config);
};

const commit = async (pubsub: ReturnType<typeof createMemoryPubSub>, label: SlotLabel): Promise<void> => {
  const asked = await pubsub.publication(topics.ZbootConfig);
  await asked.publish(label, { PartitionLabel: label, TestComplete: true });
  await firstValueFrom(
    pubsub.subscribe(topics.ZbootStatus).pipe(
      filter((event) => (event.kind === 'create' || event.kind === 'modify') && event.key === label),
      filter((event) => 'value' in event && event.value.PartitionState === 'active'),
      timeout({ first: 120_000 }),
    ),
  );
};
