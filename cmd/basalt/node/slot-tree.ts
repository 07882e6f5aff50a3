import { constants, access, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BasaltError } from '#pkg/errors/error.ts';
import { agentNames, type AgentName } from '#pkg/process/programs.ts';
import { runTool } from '#pkg/host/tool.ts';

/** What the emulator needs of a root file system: its release and how to start its agents. */
export interface SlotTree {
  readonly release: string;
  readonly launchers: Readonly<Record<AgentName, string>>;
}

/** A file of the image may grow to this many 512-byte blocks (64 MiB) before the kernel stops the extraction. */
const fileBlocks = 131072;
const secondsLimit = 60;

const unreadable = (why: string, cause?: unknown): BasaltError =>
  new BasaltError('IMAGE_UNREADABLE', `the slot's image does not start: ${why}`, {}, cause);

const readRelease = async (root: string): Promise<string> => {
  const text = await readFile(join(root, 'etc/eve-release'), 'utf8').catch((cause: unknown) => {
    throw unreadable('it has no /etc/eve-release', cause);
  });
  const release = text.slice(0, 256).trim();
  if (release === '') throw unreadable('its /etc/eve-release is empty');
  return release;
};

const findLauncher = async (root: string, agent: AgentName): Promise<string> => {
  const path = join(root, 'opt/basalt/bin', agent);
  await access(path, constants.X_OK).catch((cause: unknown) => {
    throw unreadable(`it has no program /opt/basalt/bin/${agent}`, cause);
  });
  return path;
};

/**
 * Extracts `/etc` and `/opt/basalt` of the squashfs at `offset` of `disk` into `target`, which is replaced. Bounded in
 * time and in file size. Errors: IMAGE_UNREADABLE when this is not an image that starts.
 */
export const extractSlotTree = async (disk: string, offset: number, target: string): Promise<SlotTree> => {
  await rm(target, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  const script = `ulimit -f ${fileBlocks}; exec unsquashfs "$@"`;
  const options = ['-no-xattrs', '-no-progress', '-quiet', '-processors', '1', '-offset', String(offset)];
  const args = ['-c', script, 'unsquashfs', ...options, '-dest', target, disk, 'etc', 'opt/basalt'];
  const result = await runTool('sh', args, { timeoutSeconds: secondsLimit }).catch((cause: unknown) => {
    throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
  });
  if (result.status !== 0) {
    const said = `${result.stderr}\n${result.stdout}`.trim().split('\n')[0] ?? '';
    throw unreadable(`unsquashfs: ${said.slice(0, 200)}`);
  }
  const release = await readRelease(target);
  const [baseosmgr, zedagent] = await Promise.all(agentNames.map(async (agent) => await findLauncher(target, agent)));
  if (baseosmgr === undefined || zedagent === undefined) throw unreadable('a launcher is missing');
  return { release, launchers: { baseosmgr, zedagent } };
};
