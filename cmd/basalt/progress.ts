import cliProgress from 'cli-progress';

/** A bar in place on a terminal, nothing elsewhere. */
export interface Progress {
  update(done: number, detail?: string): void;
  stop(): void;
}

const silent: Progress = { update: () => {}, stop: () => {} };

/** A progress bar of `total` steps on stderr; `live` false draws nothing. */
export const openProgress = (live: boolean, label: string, total: number): Progress => {
  if (!live || total <= 0) return silent;
  const format = `  ${label.padEnd(12)} [{bar}] {percentage}%  {detail}`;
  const options = { format, hideCursor: true, clearOnComplete: true, stream: process.stderr, barsize: 30 };
  const bar = new cliProgress.SingleBar(options, cliProgress.Presets.legacy);
  bar.start(total, 0, { detail: '' });
  let open = true;
  return {
    update(done, detail = '') {
      if (open) bar.update(Math.min(done, total), { detail });
    },
    stop() {
      if (open) bar.stop();
      open = false;
    },
  };
};
