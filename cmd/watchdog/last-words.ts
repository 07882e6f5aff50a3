import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { tailOf } from '#pkg/agent/report-death.ts';

const fromJournal = (agent: string): Promise<string> =>
  new Promise((resolve) => {
    const args = [`--unit=${agent}.service`, '--boot', '--lines=20', '--output=cat', '--no-pager', '--quiet'];
    execFile('journalctl', args, { timeout: 5000, maxBuffer: 1024 * 1024 }, (error, stdout) => {
      resolve(error === null ? stdout.trim() : '');
    });
  });

/** What an agent logged last: from its file, else from the journal of a node that runs systemd; empty when neither has any. */
export const lastWords = async (logsDir: string, agent: string): Promise<string> =>
  (await tailOf(join(logsDir, `${agent}.log`))) || (await fromJournal(agent));
