import type { ReadStream } from 'node:tty';
import { CommandError } from './command-error.ts';

const longest = 1024;

/** The first line of what is piped in. */
const readPiped = async (input: AsyncIterable<Buffer | string>): Promise<string> => {
  let text = '';
  for await (const chunk of input) {
    text += chunk.toString();
    if (text.includes('\n')) break;
    if (text.length > longest) throw new CommandError('usage', 'the password on standard input is too long');
  }
  return (text.split('\n', 1)[0] as string).replace(/\r$/, '');
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
  const password = input.isTTY ? await readHidden(input, 'password: ') : await readPiped(input);
  if (password === '')
    throw new CommandError('usage', 'there is no password: type it at the prompt or pipe it in as one line');
  if (input.isTTY && (await readHidden(input, 'the same again: ')) !== password)
    throw new CommandError('usage', 'the two passwords differ; nothing was changed');
  return password;
};
