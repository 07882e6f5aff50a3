import { join } from 'node:path';
import type { Logger } from '#pkg/agent/log.ts';
import { adoptRebootFiles, rotateRebootHistory } from '#pkg/agent/reboot-files.ts';
import { dropBallastIfFull, keepBallast } from './ballast.ts';
import { claimDisk, type ClaimedDisk } from './claim-disk.ts';
import { identityProblems } from './check-identity.ts';
import type { Ids } from './ids.ts';
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
  readonly log: Logger;
}

/** Makes the node ready for its agents: directories, owners, what the boot before left. Runs before any of them. */
export const prepareNode = async (options: PrepareOptions): Promise<ClaimedDisk> => {
  const { run, persist, ids, disk, log } = options;
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
  for (const problem of await identityProblems(options.identity, ids))
    log.error({ problem }, 'mount the identity with uid=, gid= and umask=0077 for zedagent');
  return claimDisk(disk, options.cmdlineFile, ids, log);
};
