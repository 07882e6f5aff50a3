import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { bootChainOf } from '#cmd/basalt/image/boot-chain.ts';
import { buildTime, timeLine } from '#cmd/basalt/image/build-time.ts';
import { cacheFolder } from '#cmd/basalt/image/cache.ts';
import { fetchKernel } from '#cmd/basalt/image/kernel.ts';

const scripts = join(import.meta.dirname, '../../../grub/image/files/rootfs/etc/init.d');

const rig = async (t: ExecutionContext) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-scripts-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(join(dir, name), text);
    return join(dir, name);
  };
  /** Runs lines of the shell that the image has; answers what they wrote. */
  const shell = (script: string, args: readonly string[] = []): string => {
    const { stdout, stderr, status } = spawnSync('busybox', ['sh', '-c', script, 'sh', ...args], { encoding: 'utf8' });
    t.is(status, 0, stderr);
    return stdout.trim();
  };
  return { file, shell };
};

/** The functions of the start scripts, with a clock that stands at `now` and says what it is set to. */
const withClock = (now: string, buildTimeFile: string): string => `
exec 3>&1
. ${scripts}/lib
say() { :; }
date() {
  case "$*" in
  +%s) busybox date -u -D '%Y-%m-%dT%H:%M:%S' -d "$now" +%s ;;
  *-s*) now=$(busybox date -u -d "$3" +%FT%T); echo "set to $now" >&3 ;;
  *) busybox date "$@" ;;
  esac
}
build_time=${buildTimeFile}
now=${now}
clock_at_least "$@"
`;

test('a clock that is behind is set to the newest time that is known, and one that is not is left alone', async (t) => {
  const { file, shell } = await rig(t);
  const built = await file('built', timeLine(new Date('2026-10-01T00:00:00.500Z')));
  const trusted = await file('trusted', '2026-12-24T18:30:15.123Z\n');
  const at = (now: string, ...files: string[]) => shell(withClock(now, built), files);
  t.is(at('1970-01-01T00:00:10', built), 'set to 2026-10-01T00:00:00');
  t.is(at('1970-01-01T00:00:10', built, trusted), 'set to 2026-10-01T00:00:00\nset to 2026-12-24T18:30:15');
  t.is(at('1970-01-01T00:00:10', trusted, built), 'set to 2026-12-24T18:30:15');
  t.is(at('2026-11-01T00:00:00', built, trusted), 'set to 2026-12-24T18:30:15');
  t.is(at('2027-01-01T00:00:00', built, trusted), '');
});

test('a clock that is decades after the image was made is set back to that, and on to what was trusted since', async (t) => {
  const { file, shell } = await rig(t);
  const built = await file('built', timeLine(new Date('2026-10-01T00:00:00Z')));
  const trusted = await file('trusted', '2026-12-24T18:30:15Z\n');
  const at = (now: string, ...files: string[]) => shell(withClock(now, built), files);
  t.is(at('2090-01-01T00:00:00', built, trusted), 'set to 2026-10-01T00:00:00\nset to 2026-12-24T18:30:15');
  t.is(at('2050-01-01T00:00:00', built, trusted), '', 'an old image on a machine that still runs');
  t.is(shell(withClock('2090-01-01T00:00:00', '/no/such/file'), [trusted]), '', 'nothing to judge the clock by');
  const madeUp = await file('made-up', timeLine(new Date('1980-01-01T00:00:00Z')));
  t.is(shell(withClock('2026-12-01T00:00:00', madeUp), [madeUp]), '');
});

test('what is no time, or one that nobody can have trusted, sets no clock', async (t) => {
  const { file, shell } = await rig(t);
  const built = await file('built', timeLine(new Date('2026-10-01T00:00:00Z')));
  const files = await Promise.all(
    [
      '',
      '\n',
      'tomorrow\n',
      '2026-12-24\n',
      '2026-12-24T18:30:15+02:00\n',
      '2099-01-01T00:00:00Z\n',
      '$(reboot)Z\n',
    ].map(async (text, index) => await file(`odd${index}`, text)),
  );
  t.is(shell(withClock('1970-01-01T00:00:10', built), [...files, '/no/such/file']), '');
  const unfinished = await file('unfinished', '2026-12-24T18:30:15Z');
  t.is(
    shell(withClock('1970-01-01T00:00:10', built), [unfinished]),
    'set to 2026-12-24T18:30:15',
    'no newline at its end',
  );
});

test('NTP servers are names and addresses, each once and not too many, whoever named them', async (t) => {
  const { file, shell } = await rig(t);
  const text = await readFile(join(scripts, 'ntp'), 'utf8');
  const named = text.slice(text.indexOf('named() {'), text.indexOf('\n}\n') + 3);
  const one = await file('one', '192.0.2.1 ntp.example\nntp.example\n2001:db8::1\n');
  const two = await file('two', 'bad;name\n-n\nallow 0/0\n\n');
  t.is(shell(`${named}\nnamed "$@"`, [one, two, '/no/such/file']), '192.0.2.1\nntp.example\n2001:db8::1\nallow');
  const many = await file('many', Array.from({ length: 20 }, (_, index) => `ntp${index}.example\n`).join(''));
  t.is(shell(`${named}\nnamed "$@"`, [many]).split('\n').length, 8);
});

test('the time of an image is that of its newest input, or the one that was asked for', async (t) => {
  const [old, late] = [new Date('2001-01-01T00:00:00Z'), new Date('2101-01-01T00:00:00Z')];
  t.is(timeLine(await buildTime(late)), '2101-01-01T00:00:00Z\n');
  const before = process.env['SOURCE_DATE_EPOCH'];
  process.env['SOURCE_DATE_EPOCH'] = '1767225600';
  t.is(timeLine(await buildTime(late)), '2026-01-01T00:00:00Z\n');
  delete process.env['SOURCE_DATE_EPOCH'];
  if (before !== undefined) process.env['SOURCE_DATE_EPOCH'] = before;
  t.true((await buildTime(old)) >= old);
});

test('an image says which squashfs compressors its kernel and its boot loader both read', async (t) => {
  const { config } = await fetchKernel(cacheFolder());
  t.deepEqual(bootChainOf(config), { squashfs: ['gzip', 'xz', 'lzo'] });
  t.deepEqual(bootChainOf('CONFIG_SQUASHFS_ZLIB=y\n# CONFIG_SQUASHFS_XZ is not set\nCONFIG_SQUASHFS_ZSTD=y\n'), {
    squashfs: ['gzip'],
  });
  // what GRUB's own module of squashfs asks for
  const [line] = /^squash4:.*$/m.exec(await readFile('/usr/lib/grub/i386-pc/moddep.lst', 'utf8')) ?? [];
  t.deepEqual(
    line?.split(' ').filter((name) => /^(gz|xz|lzop|zstd|lz4)/.test(name)),
    ['gzio', 'xzio', 'lzopio'],
  );
});
