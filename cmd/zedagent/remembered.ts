import { join } from 'node:path';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { carriedOnFrom } from '#pkg/health/engine-status.ts';
import type { HealthState, LastBoot } from '#pkg/health/state.ts';
import { emptyMemory, type ConfigMemory } from '#pkg/nodeconfig/config-memory.ts';
import type { Logger } from '#pkg/process/log.ts';
import { createCheckpoints, type Checkpoints } from './checkpoint.ts';
import { createConfigCounters, type ConfigCounters } from './counters.ts';
import { localProperties } from './local-properties.ts';
import { openLowDiskMark, type LowDiskMark } from './low-disk-mark.ts';
import { openPersistResets, type PersistResets } from './persist-resets.ts';
import type { Publications } from './publications.ts';
import { startValues } from './start-values.ts';
import { openToldTrees, type ToldTrees } from './told-trees.ts';

export interface RememberedOptions {
  readonly persistDir: string;
  readonly publications: Publications;
  readonly link: ControllerLink | undefined;
  readonly controllerConfigured: boolean;
  readonly lastBoot: LastBoot;
  readonly log: Logger;
}

/** What boots and agents before this one left behind, on disk and in topics. */
export interface Remembered {
  readonly counters: ConfigCounters;
  readonly checkpoints: Checkpoints;
  readonly toldTrees: ToldTrees;
  readonly lowDiskMark: LowDiskMark;
  readonly resets: PersistResets;
  /** an agent before this one, in the same boot, had a config of the controller in force */
  readonly fetchedBefore: boolean;
  readonly carriedOn: HealthState['carriedOn'];
  /** in force until the first config of this agent is */
  readonly memory: ConfigMemory;
}

export const openRemembered = async (options: RememberedOptions): Promise<Remembered> => {
  const { persistDir, publications, link, controllerConfigured, lastBoot, log } = options;
  const fetchedBefore = publications.zedAgentStatus.current.get('zedagent')?.ConfigFetched === true;
  const predecessor = publications.nodeAgentStatus.current.get('nodeagent');
  const counters = createConfigCounters(persistDir);
  const checkpoints = createCheckpoints(persistDir);
  const values = controllerConfigured
    ? await startValues({ link, checkpoints, reason: lastBoot.bootReason, fetchedBefore, log })
    : await localProperties(join(persistDir, 'basalt/properties.json'), log);
  const [reboot, shutdown] = [await counters.load('reboot'), await counters.load('shutdown')];
  return {
    counters,
    checkpoints,
    toldTrees: await openToldTrees(persistDir, log),
    lowDiskMark: await openLowDiskMark(persistDir),
    resets: await openPersistResets(persistDir, lastBoot.bootReason, predecessor !== undefined, log),
    fetchedBefore,
    carriedOn: carriedOnFrom(predecessor),
    memory: { ...emptyMemory(reboot, shutdown, await counters.load('retryUpdate')), values },
  };
};
