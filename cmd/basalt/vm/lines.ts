import type { Readable } from 'node:stream';

/** Terminal sequences and other control characters: firmware draws with them. */
// oxlint-disable-next-line no-control-regex
const control = /\u001b(?:\[[0-9;?=]*[A-Za-z]|[()][A-Z0-9]|[=>c])|[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A line of a serial console, in characters that a terminal only prints. */
export const plainLine = (line: string): string => line.replaceAll(control, '');

/**
 * Calls `onLine` with each line of a stream. A line that stays unfinished at the end of the stream is one too. Lines are
 * bounded: a guest may write without an end.
 */
export const openLines = (stream: Readable, onLine: (line: string) => void): void => {
  const longest = 64 * 1024;
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = (parts.pop() ?? '').slice(-longest);
    for (const part of parts) onLine(plainLine(part));
  });
  stream.once('end', () => {
    if (rest !== '') onLine(plainLine(rest));
    rest = '';
  });
};
