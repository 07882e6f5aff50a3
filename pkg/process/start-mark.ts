/** What a program's log has at each start, from whoever started it: what follows was said since then. */
const mark = '{"start":';

/** The line to write into a program's log before it is started; JSON like the rest of the log. */
export const startMark = (at: Date): string => `${mark}"${at.toISOString()}"}\n`;

/** Of the end of a log, what was said since the last start; all of it when it does not reach back that far. */
export const sinceStart = (tail: string): string => {
  const at = tail.lastIndexOf(`\n${mark}`);
  const from = tail.startsWith(mark) && at < 0 ? 0 : at < 0 ? -1 : at + 1;
  if (from < 0) return tail;
  const end = tail.indexOf('\n', from);
  return end < 0 ? '' : tail.slice(end + 1);
};
