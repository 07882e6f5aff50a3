import { readFile } from 'node:fs/promises';
import { BasaltError } from '#pkg/errors/error.ts';

/** Where the state is: an SQLite file, or a PostgreSQL server. */
export type DatabaseTarget =
  | { readonly engine: 'sqlite'; readonly path: string }
  | {
      readonly engine: 'postgres';
      /** postgres://USER@HOST:PORT/NAME?sslmode=... */
      readonly url: string;
      /** most connections of this process, 10 unless told; one more listens */
      readonly connections?: number;
      /** how long a start waits for a server that cannot be reached, a minute unless told */
      readonly patienceMs?: number;
    };

const checked = (text: string): URL => {
  // a socket's folder may stand for the host: postgres:///NAME?user=U&host=/run/postgresql
  if (!/^postgres(?:ql)?:\/\/./.test(text) || !URL.canParse(text)) {
    throw new BasaltError('CONFIG_INVALID', 'the database address is not postgres://USER@HOST:PORT/NAME');
  }
  return new URL(text);
};

/** The address without its password, to be shown. */
export const withoutPassword = (text: string): string => {
  const url = checked(text);
  url.password = '';
  url.searchParams.delete('password');
  return url.toString();
};

/**
 * The database address of the command line, undefined when there is none. A password is taken from the file, or from
 * PGPASSFILE, PGPASSWORD or ~/.pgpass; never from an argument, which every user of the machine can read.
 */
export const databaseUrl = async (
  argument: string | undefined,
  file: string | undefined,
): Promise<string | undefined> => {
  if (argument !== undefined && file !== undefined) {
    throw new BasaltError('CONFIG_INVALID', 'give either --database or --database-url-file');
  }
  if (argument !== undefined) {
    const url = checked(argument);
    if (url.password === '' && !url.searchParams.has('password')) return argument;
    const message =
      'the database address on the command line has a password, which every user of this machine can read; put the address into a file for --database-url-file, or the password into PGPASSFILE';
    throw new BasaltError('CONFIG_INVALID', message);
  }
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const message = `cannot read the database address: ${(error as Error).message}`;
    throw new BasaltError('CONFIG_INVALID', message, { file }, error);
  });
  checked(text.trim());
  return text.trim();
};
