import { join } from 'node:path';
import { tailOf } from '#pkg/process/report-death.ts';
import { runLimited } from '#pkg/host/run-limited.ts';

const fromJournal = async (agent: string): Promise<string> => {
  const args = [`--unit=${agent}.service`, '--boot', '--lines=20', '--output=cat', '--no-pager', '--quiet'];
  const { error, stdout } = await runLimited('journalctl', args, { limitMs: 5000 });
  return error === undefined ? stdout.trim() : '';
};

/** What an agent logged last: from its file, else from the journal of a node that runs systemd; empty when neither has any. */
export const lastWords = async (logsDir: string, agent: string): Promise<string> =>
  (await tailOf(join(logsDir, `${agent}.log`))) || (await fromJournal(agent));
