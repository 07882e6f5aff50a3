import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { promisify } from 'node:util';
import type { ExecutionContext } from 'ava';
import ssh2 from 'ssh2';
import { tempDir } from './temp-dir.ts';

export interface SftpServer {
  readonly host: string;
  /** its key as in a .pub file */
  readonly hostKey: string;
  /** passwords that were tried, right or wrong */
  readonly passwords: string[];
  sessions: number;
  /** breaks each connection after this many bytes, until it is unset */
  cutAfter: number | undefined;
  /** sends no more after this many bytes, but keeps the connection */
  stallAfter: number | undefined;
  /** it has come to that */
  stalled: boolean;
}

/** Made by OpenSSH: one in 256 of the Ed25519 keys of ssh2's generator lacks a byte (mscdex/ssh2#1390). */
export const newHostKey = async (t: ExecutionContext): Promise<{ private: string; public: string }> => {
  const path = join(await tempDir(t), 'host-key');
  await promisify(execFile)('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', path]);
  return { private: await readFile(path, 'utf8'), public: (await readFile(`${path}.pub`, 'utf8')).trim() };
};

/** A program without the rights that make root read every file, also where root runs the tests. */
const mortal = (program: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0
    ? ['setpriv', ['--bounding-set=-all', '--inh-caps=-all', program, ...args]]
    : [program, [...args]];

/** OpenSSH's own SFTP server over a directory, behind an SSH server on loopback for one user whose line can be broken. */
export const serveSftp = async (t: ExecutionContext, directory: string, user: string, password: string) => {
  const key = await newHostKey(t);
  const state: SftpServer & { host: string } = {
    host: '',
    hostKey: key.public,
    passwords: [],
    sessions: 0,
    cutAfter: undefined,
    stallAfter: undefined,
    stalled: false,
  };
  const clients = new Set<ssh2.Connection>();
  const server = new ssh2.Server({ hostKeys: [key.private] }, (client) => {
    clients.add(client);
    client.on('error', () => {});
    client.on('close', () => void clients.delete(client));
    client.on('authentication', (attempt) => {
      if (attempt.method === 'password') state.passwords.push(attempt.password);
      const right = attempt.method === 'password' && attempt.username === user && attempt.password === password;
      if (right) attempt.accept();
      else attempt.reject(['password']);
    });
    client.on('session', (accept) => {
      accept().on('subsystem', (acceptChannel) => {
        state.sessions += 1;
        const channel = acceptChannel();
        const child = spawn(...mortal('/usr/lib/openssh/sftp-server', ['-R', '-d', directory]));
        const line = lineOf(state, () => client.end());
        channel.pipe(child.stdin);
        child.stdout.pipe(line).pipe(channel);
        child.stdin.on('error', () => {});
        client.on('close', () => child.kill());
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    for (const client of clients) client.end();
    server.close();
  });
  state.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state as SftpServer;
};

/** Passes bytes on until it is time to break. */
const lineOf = (state: SftpServer, cut: () => void): Transform => {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      state.stalled = state.stallAfter !== undefined && passed > state.stallAfter;
      if (state.stalled) return;
      if (state.cutAfter !== undefined && passed > state.cutAfter) return cut();
      done(null, chunk);
    },
  });
};
