import { readFile } from 'node:fs/promises';

export interface LogLine {
  readonly msg: string;
  readonly configId?: string;
  readonly changes?: readonly string[];
}

/** The lines of a log that are JSON; what a launcher or Node itself says between them is not. */
export const logLines = async (path: string): Promise<readonly LogLine[]> =>
  (await readFile(path, 'utf8')).split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as LogLine];
    } catch {
      return [];
    }
  });

/**
 * Follows one update by the id of its config alone, as docs/observability.md tells operators to: the messages of each log,
 * in their order, that carry the id which the slot owner armed `version` under.
 */
export const traceUpdate = async (
  logs: { readonly controller: string; readonly zedagent: string; readonly baseosmgr: string },
  armed: RegExp,
): Promise<{ configId: string; controller: string[]; zedagent: string[]; baseosmgr: string[] }> => {
  const owner = await logLines(logs.baseosmgr);
  const configId = owner.find(({ msg }) => armed.test(msg))?.configId;
  if (configId === undefined) throw new Error(`no line with a configId says ${armed}`);
  const of = (lines: readonly LogLine[]): string[] =>
    lines.filter((line) => line.configId === configId).map(({ msg, changes = [] }) => [msg, ...changes].join(': '));
  return {
    configId,
    controller: of(await logLines(logs.controller)),
    zedagent: of(await logLines(logs.zedagent)),
    baseosmgr: of(owner),
  };
};
