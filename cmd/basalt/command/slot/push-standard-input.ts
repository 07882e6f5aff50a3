import { pushStream } from '#pkg/engine/client.ts';
import { commandLine } from '#pkg/engine/sources.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import { CommandError } from '../../command-error.ts';

/** Sends what is piped in as the image of a request. Errors: CommandError failed. */
export const pushStandardInput = async (runDir: string, id: string): Promise<void> => {
  try {
    await pushStream({ runDir, folder: commandLine.folder, id, bytes: process.stdin });
  } catch (error) {
    const { code, message } = asBasaltError(error);
    throw new CommandError('failed', `the image could not be sent (${code}): ${message}`, error);
  } finally {
    // whoever writes into the pipe is not kept waiting
    process.stdin.destroy();
  }
};
