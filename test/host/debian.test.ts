import test from 'ava';
import { ensureDebianPackages, type DebianHost } from '#pkg/host/debian.ts';

const packages = [
  { name: 'squashfs-tools', command: 'mksquashfs' },
  { name: 'gdisk', command: 'sgdisk' },
];

/** A machine on which apt-get installs what it is told, or fails. */
const machine = (present: string[], isRoot: boolean, works = true) => {
  const programs = new Set(present);
  const ran: string[] = [];
  const host: DebianHost = {
    isRoot,
    hasProgram: async (name) => programs.has(name),
    run: async (program, args) => {
      ran.push([program, ...args].join(' '));
      if (!works) return 100;
      for (const { name, command } of packages) if (args.includes(name)) programs.add(command);
      return 0;
    },
  };
  return { host, ran };
};

test('nothing is run when everything is there', async (t) => {
  const { host, ran } = machine(['mksquashfs', 'sgdisk'], true);
  t.deepEqual(await ensureDebianPackages(packages, host), []);
  t.deepEqual(ran, []);
});

test('root installs what is missing, and only that', async (t) => {
  const { host, ran } = machine(['mksquashfs'], true);
  t.deepEqual(await ensureDebianPackages(packages, host), ['gdisk']);
  t.regex(ran.at(-1) ?? '', /^apt-get .*install .*gdisk$/);
  t.notRegex(ran.join(), /squashfs-tools/);
  // another apt at work is waited for
  for (const line of ran) t.regex(line, /^apt-get .*-o DPkg::Lock::Timeout=\d{3} /);
});

test('without root the exact command is told and nothing is run', async (t) => {
  const { host, ran } = machine([], false);
  const error = await t.throwsAsync(ensureDebianPackages(packages, host));
  t.regex(error?.message ?? '', /apt-get install .*squashfs-tools gdisk/);
  t.deepEqual(ran, []);
});

test('an installation that fails is told with the command to try', async (t) => {
  const { host } = machine([], true, false);
  const error = await t.throwsAsync(ensureDebianPackages(packages, host));
  t.regex(error?.message ?? '', /squashfs-tools, gdisk.*apt-get: 100.*apt-get install/s);
});
