import { createHash } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BasaltError } from '#pkg/errors/error.ts';
import { errnoOf } from '#pkg/host/store-error.ts';

export interface InstanceClaim {
  release(): Promise<void>;
}

/**
 * Claims to be the only `agent` on a run directory; INTERNAL when another one lives. The claim is a name in the kernel's
 * abstract socket space, which ends with the process however it ends, so a killed predecessor never stands in the way.
 */
export const claimSingleInstance = async (runDir: string, agent: string, patienceMs = 1000): Promise<InstanceClaim> => {
  await mkdir(runDir, { recursive: true });
  const place = await realpath(runDir);
  const name = `\0basalt-${createHash('sha256').update(`${place}\0${agent}`).digest('hex').slice(0, 40)}`;
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      const server = await listen(name);
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    } catch (error) {
      if (errnoOf(error) !== 'EADDRINUSE') throw error;
      // a process that has just been killed may need a moment to be gone
      if (performance.now() >= deadline)
        throw new BasaltError(
          'INTERNAL',
          `another ${agent} runs on ${place}; end it first, or use another --run`,
          {},
          error,
        );
      await sleep(50);
    }
  }
};

const listen = (name: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', reject);
    server.listen(name, () => resolve(server));
  });
