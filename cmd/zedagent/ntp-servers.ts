import { writeFile } from 'node:fs/promises';
import type { Logger } from '#pkg/process/log.ts';

const mostServers = 8;

/** The servers that `ntp.servers` names, separated by commas or spaces; what is neither a name nor an address is left out. */
export const ntpServersOf = (text: string): readonly string[] =>
  text
    .split(/[\s,]+/)
    .filter((name) => /^[A-Za-z0-9][A-Za-z0-9.:-]{0,252}$/.test(name))
    .slice(0, mostServers);

/**
 * Tells the time service of the image which servers the config names, one a line. The file is written in place: the supervisor
 * makes it for this agent, in a directory that is not the agent's.
 */
export const createNtpServers = (path: string | undefined, log: Logger) => {
  let told: string | undefined;
  let writing: Promise<void> = Promise.resolve();
  return {
    use: (property: string): Promise<void> => {
      const text = ntpServersOf(property)
        .map((name) => `${name}\n`)
        .join('');
      if (path === undefined || text === told) return writing;
      told = text;
      writing = writing
        .then(() => writeFile(path, text))
        .catch((error: unknown) => {
          told = undefined;
          log.warn({ err: error, path }, 'the time service was not told its servers');
        });
      return writing;
    },
  };
};
