import { openProgress, type Progress } from '../progress.ts';
import { rowText } from '../row-text.ts';
import type { ControllerEvent } from '#pkg/rest/events.ts';
import type { TimelineRow } from '#pkg/rest/reported.ts';
import type { Terminal } from '../terminal.ts';

/** What the audience sees: titles, what is done, and between them what the node reports, live. */
export interface Stage {
  title(text: string): void;
  done(text: string): void;
  say(text: string): void;
  show(event: ControllerEvent): void;
  close(): void;
}

const barFor = (row: TimelineRow): { label: string; total: number; done: number; detail: string } | undefined => {
  if (row.subStatus === 'UPDATE_TESTING')
    return { label: 'testing', total: 30, done: 30 - row.subStatusProgress, detail: row.subStatusStr };
  if (row.subStatus === 'DOWNLOAD_INPROGRESS')
    return { label: 'download', total: 100, done: row.downloadProgress, detail: row.subStatusStr };
  if (row.subStatus === 'UPDATE_INITIALIZING' || row.subStatus === 'VERIFY_INPROGRESS')
    return { label: 'write', total: 100, done: row.subStatusProgress, detail: row.subStatusStr };
  return undefined;
};

/** A stage on stderr: bars on a terminal, plain lines elsewhere. */
export const openStage = (terminal: Terminal): Stage => {
  const started = performance.now();
  const shown = new Map<string, string>();
  let bar: { readonly label: string; readonly progress: Progress } | undefined;

  const endBar = (): void => {
    bar?.progress.stop();
    bar = undefined;
  };
  const clock = (): string => `${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s`;
  const say = (text: string): void => {
    endBar();
    terminal.note(text);
  };
  const draw = (label: string, total: number, done: number, detail: string): void => {
    if (!terminal.live) return;
    if (bar?.label !== label) {
      endBar();
      bar = { label, progress: openProgress(true, label, total) };
    }
    bar.progress.update(done, detail);
  };

  const showRow = (row: TimelineRow): void => {
    const wanted = barFor(row);
    if (wanted !== undefined) draw(wanted.label, wanted.total, wanted.done, wanted.detail);
    if (!row.transition || row.version === '') return;
    const key = `${row.label}/${row.version}`;
    const text = rowText(row);
    if (shown.get(key) === text) return;
    shown.set(key, text);
    say(`${clock()}    ${text}`);
    if (wanted !== undefined) draw(wanted.label, wanted.total, wanted.done, wanted.detail);
  };

  return {
    say,
    title: (text) => say(`\n${clock()}  ${text}`),
    done: (text) => say(`${clock()}  ✔ ${text}`),
    show(event) {
      if (event.type === 'timeline') showRow(event.row);
      if (event.type === 'content' && event.contentTree.progressPercentage < 100)
        draw('download', 100, event.contentTree.progressPercentage, event.contentTree.displayName);
    },
    close: endBar,
  };
};
