import type { ReadStream } from 'node:tty';
import { CommandError } from './command-error.ts';

const longest = 1024;

/** The first lines of what is piped in, empty where there are fewer. */
const readPiped = async (input: AsyncIterable<Buffer | string>, count: number): Promise<string[]> => {
  let text = '';
  for await (const chunk of input) {
    text += chunk.toString();
    if (text.split('\n').length > count) break;
    if (text.length > count * longest) throw new CommandError('usage', 'the password on standard input is too long');
  }
  const lines = text.split('\n');
  return Array.from({ length: count }, (_, index) => (lines[index] ?? '').replace(/\r$/, ''));
};

const given = (password: string | undefined): string => {
  if (password !== undefined && password !== '') return password;
  throw new CommandError('usage', 'there is no password: type it at the prompt or pipe it in as one line');
};

/** One line from a terminal that does not show it. */
const readHidden = async (input: ReadStream, prompt: string): Promise<string> => {
  process.stderr.write(prompt);
  input.setRawMode(true);
  let text = '';
  try {
    for await (const chunk of input.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      for (const key of chunk.toString()) {
        if (key === '\r' || key === '\n' || key === '\u0004') return text;
        if (key === '\u0003') throw new CommandError('interrupted', 'interrupted');
        if (key === '\u007F' || key === '\b') text = Array.from(text).slice(0, -1).join('');
        else if (key >= ' ' && text.length < longest) text += key;
      }
    }
    return text;
  } finally {
    input.setRawMode(false);
    input.pause();
    process.stderr.write('\n');
  }
};

/**
 * A new password: asked for twice at a terminal, else the first line of standard input. Never an argument, which every user
 * of the machine could read. Errors: CommandError usage.
 */
export const readNewPassword = async (input: NodeJS.ReadStream = process.stdin): Promise<string> => {
  const password = given(input.isTTY ? await readHidden(input, 'password: ') : (await readPiped(input, 1))[0]);
  if (input.isTTY && (await readHidden(input, 'the same again: ')) !== password)
    throw new CommandError('usage', 'the two passwords differ; nothing was changed');
  return password;
};

/** The old password and a new one: asked for, or the first two lines of standard input. Errors: CommandError usage. */
export const readPasswordChange = async (
  input: NodeJS.ReadStream = process.stdin,
): Promise<{ readonly old: string; readonly new: string }> => {
  if (input.isTTY) return { old: given(await readHidden(input, 'old password: ')), new: await readNewPassword(input) };
  const [old, next] = await readPiped(input, 2);
  return { old: given(old), new: given(next) };
};
