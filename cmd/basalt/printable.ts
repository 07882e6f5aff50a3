// C0 and C1 but tab and newline, DEL: a terminal takes some of them for commands
// oxlint-disable-next-line no-control-regex -- these are what is meant
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Text that commands no terminal: names and errors come from nodes, and paths in the audit log from anybody. */
export const printable = (text: string): string => text.replaceAll(controls, '\uFFFD');

/** The same on one line, so that nobody writes a line of his own. */
export const oneLine = (text: string): string => printable(text).replaceAll(/[\n\t]/g, '\uFFFD');
