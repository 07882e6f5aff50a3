import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { syncDirectorySync, writeFileDurableSync } from '#pkg/host/atomic-file.ts';
import { bootReason, bootReasonName, parseBootReason, type BootReason } from '#pkg/health/boot-reason.ts';
import { errnoOf } from '#pkg/host/store-error.ts';

/**
 * Why and from where a node is about to reboot. Kept in `/persist` for the next boot (`docs/rules/eve-baseos.md 3.9`).
 */
export interface RebootRecord {
  readonly text: string;
  readonly reason: BootReason;
  /** label of the slot that runs, empty when unknown */
  readonly slot: string;
  readonly version: string;
  readonly at: Date;
  readonly stack?: string;
  /** who died; undefined for a reboot that was decided in good order */
  readonly agent?: { readonly name: string; readonly pid: number };
}

/** What the boot before left behind. */
export interface LastReboot {
  readonly text: string;
  /** undefined when none was stored, 255 when what was stored is not a reason */
  readonly reason: BootReason | undefined;
  readonly slot: string;
  readonly stack: string;
  /** when the reason was stored; undefined when none was */
  readonly time: Date | undefined;
}

const historyLimit = 256 * 1024;
const textLimit = 64 * 1024;

/**
 * Stores the reason of a reboot, durably before it returns. The first `boot-reason` of a boot stays, and later texts go
 * below the first, as the first is the cause and the rest are its consequences. Files that another slot left are those of
 * the boot before, which nobody lived to read: they give way, or they would hide why this one ended. Fails with STORE_IO.
 */
export const writeRebootFiles = (persistDir: string, record: RebootRecord): void => {
  const files = filesIn(persistDir);
  mkdirSync(persistDir, { recursive: true });
  if (leftByOtherSlot(files.image, record.slot)) deleteRebootFiles(persistDir);
  const line = reasonLine(record);
  const earlier = readTail(files.reason, textLimit)?.text.trimEnd() ?? '';
  if (earlier.length < textLimit) replaceFile(files.reason, earlier === '' ? `${line}\n` : `${earlier}\n${line}\n`);
  if (record.stack !== undefined) replaceFile(files.stack, record.stack);
  replaceFile(files.image, record.slot);
  if ((readTail(files.boot, 256)?.text.trim() ?? '') === '') replaceFile(files.boot, bootReasonName(record.reason));
  appendHistory(files.history, line);
};

/** Reads what the boot before stored. Missing, unreadable or odd files count as absent; nothing is removed yet. */
export const readRebootFiles = (persistDir: string): LastReboot => {
  const files = filesIn(persistDir);
  const boot = readTail(files.boot, 256);
  const stored = boot?.text.trim() ?? '';
  return {
    text: readTail(files.reason, textLimit)?.text.trim() ?? '',
    reason: stored === '' ? undefined : parseBootReason(stored),
    slot: readTail(files.image, 256)?.text.trim() ?? '',
    stack: shortenStack(readTail(files.stack, textLimit)?.text ?? ''),
    time: boot?.modified,
  };
};

/**
 * What a program that may not write to `persistDir` left in a directory of its own becomes the node's; root's task. It is a
 * fatal error whatever the program says: no other reason is its own to give.
 */
export const adoptRebootFiles = (ownDir: string, persistDir: string): void => {
  const left = readRebootFiles(ownDir);
  if (left.text === '' && left.reason === undefined) return;
  const files = filesIn(persistDir);
  mkdirSync(persistDir, { recursive: true });
  if (leftByOtherSlot(files.image, left.slot)) deleteRebootFiles(persistDir);
  const earlier = readTail(files.reason, textLimit)?.text.trimEnd() ?? '';
  const lines = [earlier, left.text].filter((text) => text !== '');
  if (earlier.length < textLimit) replaceFile(files.reason, `${lines.join('\n')}\n`);
  if (left.stack !== '' && (readTail(files.stack, 1)?.text ?? '') === '') replaceFile(files.stack, left.stack);
  if (left.slot !== '') replaceFile(files.image, left.slot);
  if ((readTail(files.boot, 256)?.text.trim() ?? '') === '') replaceFile(files.boot, bootReasonName(bootReason.fatal));
  appendHistory(files.history, left.text);
  deleteRebootFiles(ownDir);
};

/** The files that a reboot leaves in `persistDir`, and the history of all of them; for whoever gives them an owner. */
export const rebootFilePaths = (persistDir: string): readonly string[] => Object.values(filesIn(persistDir));

/** Makes room in the history, once per boot. */
export const rotateRebootHistory = (persistDir: string): void => rotateHistory(filesIn(persistDir).history);

/** Removes what `readRebootFiles` read, so that the next boot is not told an old reason. The history stays. */
export const deleteRebootFiles = (persistDir: string): void => {
  const { reason, boot, image, stack } = filesIn(persistDir);
  // boot-reason last: its presence says that the others are there to be read
  for (const path of [reason, image, stack, boot]) rmSync(path, { force: true, recursive: true });
  if (existsSync(persistDir)) syncDirectorySync(persistDir);
};

/** A stack of more than 1700 characters as `...` and its last 1600 (`docs/rules/eve-baseos.md 3.9`). */
export const shortenStack = (stack: string): string => {
  const runes = Array.from(stack);
  return runes.length > 1700 ? `...\n${runes.slice(-1600).join('')}` : stack;
};

/** The line for `reboot-reason`: reason first when decided in good order, else led by who died where. */
export const reasonLine = ({ text, slot, version, at, agent }: RebootRecord): string =>
  agent === undefined
    ? `${text} at EVE version ${version} at ${at.toISOString()}`
    : `${agent.name}[${agent.pid}] in ${slot || 'an unknown slot'}, EVE version ${version || 'unknown'}, ${at.toISOString()}: ${text}`;

const leftByOtherSlot = (imageFile: string, slot: string): boolean => {
  const image = readTail(imageFile, 256)?.text.trim() ?? '';
  return image !== '' && slot !== '' && image !== slot;
};

const filesIn = (persistDir: string) => ({
  reason: join(persistDir, 'reboot-reason'),
  boot: join(persistDir, 'boot-reason'),
  image: join(persistDir, 'reboot-image'),
  stack: join(persistDir, 'reboot-stack'),
  history: join(persistDir, 'log', 'reboot-reason.log'),
});

const replaceFile = (path: string, text: string) => {
  if (readTail(path, 0) === undefined) rmSync(path, { force: true, recursive: true });
  writeFileDurableSync(path, text);
};

/** The last bytes of a regular file, undefined when there is none to read. */
const readTail = (path: string, limit: number): { text: string; modified: Date } | undefined => {
  let fd: number | undefined;
  try {
    // the watchdog reads them as root: whoever may write here must not make it read something else
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(fd);
    if (!stat.isFile()) return undefined;
    const bytes = Buffer.alloc(Math.min(stat.size, limit));
    const read = readSync(fd, bytes, 0, bytes.length, stat.size - bytes.length);
    return { text: bytes.toString('utf8', 0, read), modified: stat.mtime };
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
};

/** Where only root may rename in the directory the file grows a little longer; root rotates it at the next boot. */
const rotateHistory = (path: string) => {
  if ((readTail(path, historyLimit)?.text.length ?? 0) < historyLimit) return;
  try {
    renameSync(path, `${path}.1`);
  } catch (error) {
    if (errnoOf(error) !== 'EACCES' && errnoOf(error) !== 'EPERM') throw error;
  }
};

const appendHistory = (path: string, line: string) => {
  mkdirSync(dirname(path), { recursive: true });
  rotateHistory(path);
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  const fd = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o644);
  try {
    writeSync(fd, `${line}\n`);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
};
