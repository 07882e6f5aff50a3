import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { measureHeartbeats } from '#pkg/metrics/heartbeats.ts';
import { measurePhases } from '#pkg/metrics/phases.ts';
import { measureProcess } from '#pkg/metrics/process.ts';
import { createRegistry, type Registry } from '#pkg/metrics/registry.ts';
import { countTopics } from '#pkg/metrics/topics.ts';
import type { ContentEvent } from '#pkg/content/port.ts';
import type { Installer, InstallRequest } from '#pkg/install/port.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import type { BaseOsStatus, BaseOSMgrStatus } from '#pkg/topics/baseos.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';

export interface BaseosmgrMetrics {
  readonly registry: Registry;
  topics(pubsub: PubSub): PubSub;
  installer(installer: Installer): Installer;
  /** to be called with every event of the content manager */
  content(event: ContentEvent): void;
  running(slot: string, version: string): void;
}

export interface MetricsPlaces {
  readonly runDir: string;
  readonly storeDir: string;
  readonly monotonicMs?: () => number;
}

const slotStates = ['active', 'updating', 'inprogress', 'unused', 'unknown'] as const;
const slotStateOf = (text: string): string => slotStates.find((state) => state === text) ?? 'unknown';

const sizeOf = async (dir: string): Promise<number> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  // a file may go between the two
  const sizes = files.map((file) =>
    stat(join(file.parentPath, file.name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** What was in the slot already when the writer begins (`pkg/install`): it counted when it was written early. */
const writtenBefore = ({ written, sizeBytes }: InstallRequest): number =>
  written !== undefined && written.to === sizeBytes && written.from < written.to ? sizeBytes - written.from : 0;

/** What can be measured of the slots and their updates (docs/observability.md). */
export const baseosmgrMetrics = ({
  runDir,
  storeDir,
  monotonicMs = () => performance.now(),
}: MetricsPlaces): BaseosmgrMetrics => {
  const registry = createRegistry({ agent: 'baseosmgr' });
  measureProcess(registry);
  measureHeartbeats(registry, runDir);
  const phases = measurePhases(registry, monotonicMs);
  const runningInfo = registry.gauge('basalt_running_version_info', 'always 1; the version that runs, and its slot');
  const slotState = registry.gauge('basalt_slot_state', '1 for the state that a slot is in, 0 for the others');
  const slotInfo = registry.gauge('basalt_slot_info', 'always 1; what a slot holds and whether it runs');
  const downloaded = registry.counter(
    'basalt_content_downloaded_bytes_total',
    'bytes of content that arrived, those that a resumed transfer had already included',
  );
  const written = registry.counter('basalt_slot_written_bytes_total', 'bytes written into slots');
  const verified = registry.counter('basalt_slot_verified_bytes_total', 'bytes read back from slots and hashed');
  const failures = registry.counter(
    'basalt_update_failures_total',
    'what went wrong, by stage and error code',
    'labelled',
  );
  const retries = registry.counter('basalt_content_retries_total', 'transfers that failed and are tried again');
  const retryCounter = registry.gauge(
    'basalt_update_retry_counter',
    'the retry counter of the config that was acted on last',
  );
  const store = registry.gauge('basalt_content_store_bytes', 'size of all files in the content store');
  registry.onCollect(async () => store.set({}, await sizeOf(storeDir)));

  const sizes = new Map<string, number>();
  const lastFailure = new Map<string, string>();

  const content = (event: ContentEvent): void => {
    const { id } = event;
    const key = `content/${id}`;
    switch (event.kind) {
      case 'progress': {
        const before = sizes.get(id) ?? 0;
        downloaded.add({}, event.currentSize < before ? event.currentSize : event.currentSize - before);
        sizes.set(id, event.currentSize);
        return phases.enter(key, 'download');
      }
      case 'pausing':
        return;
      case 'verifying':
        return phases.enter(key, 'verify');
      case 'loaded':
        sizes.delete(id);
        return phases.end(key);
      case 'failed':
        failures.add({ stage: 'content', code: event.error.code });
        retries.add();
        return phases.drop(key);
      case 'removed':
        sizes.delete(id);
        return phases.drop(key);
    }
  };

  const baseOs = (key: string, { ErrorCode, ErrorTime, Phase }: BaseOsStatus): void => {
    const failure = ErrorCode === '' ? '' : `${ErrorCode} ${ErrorTime}`;
    if (failure !== '' && failure !== lastFailure.get(key)) failures.add({ stage: 'update', code: ErrorCode });
    lastFailure.set(key, failure);
    if (failure !== '') phases.drop(key);
    else if (Phase === '') phases.end(key);
    else phases.enter(key, Phase === 'writing' ? 'write' : 'read_back');
  };

  const zboot = (slot: string, status: ZbootStatus): void => {
    const now = slotStateOf(status.PartitionState);
    for (const state of slotStates) slotState.set({ slot, state }, state === now ? 1 : 0);
    slotInfo.only({ slot, version: status.ShortVersion, current: String(status.CurrentPartition) }, { slot });
  };

  const counted = (request: InstallRequest): InstallRequest => {
    const done = { writing: writtenBefore(request), verifying: 0 };
    return {
      ...request,
      onProgress: (progress) => {
        const { phase, bytesDone } = progress;
        // a second pass begins anew
        const more = bytesDone < done[phase] ? bytesDone : bytesDone - done[phase];
        (phase === 'writing' ? written : verified).add({}, more);
        done[phase] = bytesDone;
        request.onProgress(progress);
      },
    };
  };

  return {
    registry,
    content,
    running: (slot, version) => runningInfo.only({ slot, version }),
    topics: (pubsub) =>
      countTopics(pubsub, registry, {
        BaseOsStatus: baseOs,
        ZbootStatus: zboot,
        BaseOSMgrStatus: (_key: string, status: BaseOSMgrStatus) =>
          retryCounter.set({}, status.CurrentRetryUpdateCounter),
      }),
    installer: (installer) => ({
      install: (request) => installer.install(counted(request)),
      readVersion: (slot) => installer.readVersion(slot),
      writeEarly: async (slot) => {
        const early = await installer.writeEarly(slot);
        return {
          end: () => early.end(),
          write: async (from, length, position) => {
            await early.write(from, length, position);
            written.add({}, length);
          },
        };
      },
    }),
  };
};
