import { runTool } from '#pkg/host/tool.ts';

/**
 * The time of an image: no clock of a node that runs it can rightly be before. `SOURCE_DATE_EPOCH` when that is set, else the
 * newer of this tree's last commit and the package of its kernel; so the same inputs give the same time.
 */
export const buildTime = async (kernelBuiltAt: Date): Promise<Date> => {
  const told = process.env['SOURCE_DATE_EPOCH'];
  if (told !== undefined) return new Date(Number(told) * 1000);
  const commit = await runTool('git', ['-C', import.meta.dirname, 'log', '-1', '--format=%ct']).catch(() => undefined);
  const committedAt = commit?.status === 0 ? Number(commit.stdout.trim()) * 1000 : 0;
  return new Date(Math.max(committedAt, kernelBuiltAt.getTime()));
};

/** RFC 3339 in UTC, to the second. */
export const timeLine = (time: Date): string => `${time.toISOString().slice(0, 19)}Z\n`;
