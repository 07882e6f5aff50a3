import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';

const launcher = join(import.meta.dirname, '../../cmd/supervisor/systemd/notify-exec');
const child = join(import.meta.dirname, 'children/notifies.ts');

/** A service manager's socket; what it was told, one message a line. Node has no such socket, perl has. */
const manager = async (t: ExecutionContext) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-notify-'));
  const path = join(dir, 'socket');
  const script = `use Socket; $| = 1; socket(my $s, AF_UNIX, SOCK_DGRAM, 0) or die; bind($s, pack_sockaddr_un($ARGV[0])) or die $!;
    print "bound\\n"; while (defined recv($s, my $text, 4096, 0)) { $text =~ s/\\n/ /g; print "$text\\n" unless $text =~ /BARRIER/ }`;
  const receiver = spawn('perl', ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  receiver.stdout.on('data', (data: Buffer) => (told += data.toString()));
  t.teardown(async () => {
    receiver.kill();
    await once(receiver, 'exit');
    await rm(dir, { recursive: true, force: true });
  });
  while (!told.includes('bound\n')) await once(receiver.stdout, 'data');
  return {
    path,
    messages: async (count: number): Promise<string[]> => {
      while (told.split('\n').length < count + 2) await once(receiver.stdout, 'data');
      return told
        .split('\n')
        .slice(1, -1)
        .map((line) => line.trim());
    },
  };
};

const run = async (command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> => {
  const running = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  running.stdout.on('data', (data: Buffer) => (output += data.toString()));
  await once(running, 'close');
  return output.trim();
};

const all = ['READY=1', 'WATCHDOG=1', 'STOPPING=1'];

test('a process that was started by notify-exec tells its manager itself, and what it starts cannot', async (t) => {
  const { path, messages } = await manager(t);
  const output = await run(launcher, [process.execPath, child], { NOTIFY_SOCKET: path });
  t.deepEqual(await messages(3), all);
  t.is(output, 'no error, and no socket in a child');
});

test('without notify-exec every message is a program', async (t) => {
  const { path, messages } = await manager(t);
  t.is(await run(process.execPath, [child], { NOTIFY_SOCKET: path }), 'no error');
  t.deepEqual((await messages(3)).toSorted(), all.toSorted());
});

test('a number that is no socket is not written to, and without a manager nobody is told', async (t) => {
  // a pipe of Node is a socket, and yet not the manager's
  t.is(await run(process.execPath, [child], { BASALT_NOTIFY_FD: '1' }), 'no error');
  t.is(await run(process.execPath, [child], { BASALT_NOTIFY_FD: '3' }), 'no error');
  t.is(await run(process.execPath, [child], { BASALT_NOTIFY_FD: '777' }), 'no error');
  t.is(await run(launcher, [process.execPath, child], {}), 'no error');
});
