import { fstatSync, writeSync } from 'node:fs';
import { runLimited } from '#pkg/host/run-limited.ts';

/** Tells the service manager how this process is (sd_notify(3)). Does nothing where there is none. */
export interface ServiceNotify {
  /** started: what depends on this service may start */
  ready(): void;
  /** a sign of life, for the manager's own watchdog */
  alive(): void;
  stopping(): void;
}

export interface NotifyOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly onError: (error: unknown) => void;
}

/**
 * Node has no datagram sockets of the Unix kind, but it can write to one that it was started with: `notify-exec` opens and
 * connects it, and tells its number in `BASALT_NOTIFY_FD`. The messages come from this process then (`NotifyAccess=main`)
 * and cost a system call. Without `notify-exec` each message is a run of `systemd-notify` (`NotifyAccess=all`).
 */
export const openServiceNotify = ({ env = process.env, onError }: NotifyOptions): ServiceNotify => {
  const tell = howToTell(env, onError);
  return {
    ready: () => tell('READY=1'),
    alive: () => tell('WATCHDOG=1'),
    stopping: () => tell('STOPPING=1'),
  };
};

/** A number that is something else now would be written into all the same. */
const isSocket = (fd: string): boolean => {
  try {
    return /^\d{1,4}$/.test(fd) && Number(fd) > 2 && fstatSync(Number(fd)).isSocket();
  } catch {
    return false;
  }
};

const howToTell = (env: NodeJS.ProcessEnv, onError: (error: unknown) => void): ((message: string) => void) => {
  const fd = env['BASALT_NOTIFY_FD'];
  if (fd !== undefined && isSocket(fd))
    return (message) => {
      try {
        // never waits: the socket is non-blocking, and a sign of life that does not fit is followed by the next
        writeSync(Number(fd), `${message}\n`);
      } catch (error) {
        onError(error);
      }
    };
  if (env['NOTIFY_SOCKET'] === undefined) return () => undefined;
  const run = async (message: string): Promise<void> => {
    const { error } = await runLimited('systemd-notify', [message], { env, limitMs: 5000 });
    if (error !== undefined) onError(error);
  };
  return (message) => void run(message);
};
