import { join } from 'node:path';
import type { Logger } from '#pkg/process/log.ts';
import { adoptRebootFiles, rotateRebootHistory } from '#pkg/process/reboot-files.ts';
import { dropBallastIfFull, keepBallast } from './ballast.ts';
import { claimDisk, type ClaimedDisk } from './claim-disk.ts';
import { identityProblems } from './check-identity.ts';
import type { Ids } from '#pkg/process/ids.ts';
import { restoreDevice } from './keep-device.ts';
import { giveRebootFiles, layOut } from './lay-out.ts';
import { layout } from './layout.ts';

export interface PrepareOptions {
  readonly run: string;
  readonly persist: string;
  readonly cmdlineFile: string;
  readonly identity: string;
  readonly ids: Ids;
  /** path of the whole disk, or `auto` */
  readonly disk: string;
  /** a disk that is new to the node gets what is left to do on it; only where all of its space is the node's */
  readonly settle: boolean;
  readonly log: Logger;
}

/** Makes the node ready for its agents: directories, owners, what the boot before left. Runs before any of them. */
export const prepareNode = async (options: PrepareOptions): Promise<ClaimedDisk> => {
  const { run, persist, identity, ids, disk, log } = options;
  await dropBallastIfFull(persist, log);
  await layOut(layout({ run, persist }), ids);
  await keepBallast(persist, log);
  try {
    adoptRebootFiles(join(persist, 'last-words', 'baseosmgr'), persist);
    rotateRebootHistory(persist);
  } catch (error) {
    log.error({ err: error }, 'what the boot before left could not be taken over');
  }
  await giveRebootFiles(persist, ids);
  await restoreDevice({ identity, deviceDir: join(persist, 'identity'), run, ids, log }).catch((error: unknown) =>
    log.error({ err: error }, 'the device key could not be restored'),
  );
  for (const problem of await identityProblems(identity, ids))
    log.error({ problem }, 'mount the identity with uid=, gid=, fmask=0177 and dmask=0077 for zedagent');
  return claimDisk({ disk, cmdlineFile: options.cmdlineFile, ids, settle: options.settle, log });
};
