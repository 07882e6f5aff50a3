import { exists } from './exists.ts';
import { runLimited } from './run-limited.ts';

/** timesyncd touches it; under its sandbox a service of systemd may not ask the kernel. */
const markerFile = '/run/systemd/timesync/synchronized';

/** STA_UNSYNC of adjtimex(2): the kernel sets it when no time service has spoken for hours. */
const unsynchronised = 0x40;

export interface ClockQuestion {
  readonly marker?: string;
  /** busybox, whose `adjtimex` prints the status of the kernel's clock */
  readonly program?: string;
}

/**
 * Whether NTP keeps the clock of this machine, as timesyncd or the kernel says; chrony tells the kernel (`rtcsync`). False
 * where neither says so. Never fails.
 */
export const isClockSynchronised = async ({
  marker = markerFile,
  program = 'busybox',
}: ClockQuestion = {}): Promise<boolean> => {
  const isMarked = await exists(marker);
  if (isMarked) return true;
  const { error, stdout } = await runLimited(program, ['adjtimex'], { limitMs: 5000 });
  const status = /^\s*status:\s*(\d{1,9})\b/m.exec(stdout)?.[1];
  return error === undefined && status !== undefined && (Number(status) & unsynchronised) === 0;
};
