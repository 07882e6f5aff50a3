import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { bootByEnvironment, type EnvironmentPick } from '#pkg/boot/grubenv-boot.ts';
import { blockWith } from '#pkg/boot/grubenv.ts';
import { goodOf, goodVariables, readRecords, recordVariables } from '#pkg/boot/grubenv-records.ts';
import { casesFor, recordsWith, type Case } from './support/cases.ts';
import { makeDisk, readBack, rescueConfig, slotConfig, type Files } from './support/disk.ts';
import { efiProgram, installBios, runMachine, signedProgram, type Machine } from './support/grub.ts';
import { uuids } from './support/node.ts';
import { shimProgram } from './support/shim.ts';

const environmentConfig = await readFile(path.resolve(import.meta.dirname, '../../../grub/env.cfg'), 'utf8');
/** GRUB is slow at reading a script, and keeps functions: what is done at each start becomes one, too. */
const asFunction = environmentConfig.replace(/# ---- this start\n([^]*)$/, 'function start {\n$1}\n');
const seed = Number(process.env['BASALT_GRUBENV_SEED'] ?? Date.now() % 1_000_000);
/** Every case is started so often: the second start finds what the first one left. */
const starts = 2;

const scratch = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'basalt-grub-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** Runs env.cfg once per case and start; `reboot` and `sleep` are not in this GRUB, so that these take their places. */
const harness = (cases: readonly Case[]): string =>
  [
    'serial --unit=0 --speed=115200',
    'terminal_output serial',
    // the console of a BIOS and of UEFI takes its time for every character
    'set grub_platform=tested',
    'function sleep { true; }',
    'function reboot { true; }',
    'search --file --set=frozen /frozen',
    'set writable=$root',
    'source ($root)/env.cfg',
    ...cases.flatMap(({ frozen }, at) => [
      `set root=$${frozen ? 'frozen' : 'writable'}`,
      `set prefix=($root)/c/${at}`,
      ...Array.from({ length: starts }, () => [`echo "<CASE ${at}>"`, 'start']).flat(),
    ]),
    'echo "<END>"',
    'halt',
  ].join('\n');

/** Blanks out: GRUB breaks long lines where it likes. */
const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

const say = (pick: EnvironmentPick): string =>
  pick.kind === 'pick' ? `<PICK ${pick.label} ${pick.partUuid} (${pick.reason})>` : `<RESCUE (${pick.reason})>`;

/** What the model says of a case, start after start, and the block in the end. */
const expected = ({ environment, good, frozen }: Case) => {
  const said: string[] = [];
  let block = environment;
  for (let start = 0; start < starts; start += 1) {
    const partUuids = Object.values(uuids);
    const pick = bootByEnvironment({ environment: block, good, partUuids, writable: frozen !== true });
    block = pick.environment;
    said.push(squeeze(say(pick)));
  }
  return { said, block };
};

const compare = async (t: ExecutionContext, firmware: Machine['firmware'], random: number): Promise<void> => {
  t.log(`seed ${seed}`);
  const folder = await scratch(t);
  const cases = casesFor(random, seed);
  const files: Record<string, Uint8Array | string> = {
    'env.cfg': asFunction,
    'EFI/BOOT/grub.cfg': harness(cases),
  };
  for (const [at, { environment, good }] of cases.entries()) {
    files[`c/${at}/rescue.cfg`] = rescueConfig;
    if (environment) files[`c/${at}/grubenv`] = environment;
    if (good) files[`c/${at}/grubenv.ok`] = good;
  }
  const program: Files = firmware === 'uefi' ? { 'EFI/BOOT/BOOTX64.EFI': await efiProgram(folder) } : {};
  const disk = await makeDisk(folder, 'disk', { ...files, ...program });
  const frozen = await makeDisk(folder, 'frozen', { ...files, frozen: '' });
  if (firmware === 'bios') await installBios(folder, disk);
  const output = squeeze(await runMachine(folder, { firmware, disk, frozen, timeoutSeconds: 1500 }));
  t.true(output.endsWith('<END>'), `GRUB did not come to the end: ${output.slice(-400)}`);
  const parts = output.split('<CASE').slice(1);
  t.is(parts.length, cases.length * starts);
  await readBack(disk, 'c', folder);
  for (const [at, each] of cases.entries()) {
    const model = expected(each);
    const said = parts
      .slice(at * starts, (at + 1) * starts)
      // the device is GRUB's own name for the partition, which the model does not know
      .map((part) => part.match(/<(?:PICK|RESCUE).*?>/)?.[0].replace(/hd\d,gpt\d(?=\()/, ''));
    t.deepEqual(said, model.said, each.name);
    if (each.frozen) continue;
    const found = await readFile(path.join(folder, 'c', String(at), 'grubenv')).catch(() => undefined);
    t.deepEqual(found && new Uint8Array(found), model.block, `${each.name}: the block afterwards`);
  }
  t.log(`${cases.length} environments, ${parts.length} starts`);
};

/** Random environments for each one of `npm test`; `test/soak/grubenv.test.ts` has more. */
const factor = Number(process.env['BASALT_GRUBENV_FACTOR'] ?? 1);

/** The script is the same on both; the signed program below takes it on UEFI, where the soak run has all of this too. */
const tried = factor > 1 ? (['bios', 'uefi'] as const) : (['bios'] as const);

for (const firmware of tried) {
  test.serial(`stock GRUB on ${firmware} starts the slot of the model, and leaves its block`, async (t) => {
    t.timeout(1_800_000);
    await compare(t, firmware, 12 * factor);
  });
}

test.serial(
  "under Secure Boot, Debian's signed GRUB counts an armed slot down over restarts, and goes back",
  async (t) => {
    t.timeout(1_800_000);
    const folder = await scratch(t);
    const records = recordsWith(0x102, 0x023);
    const esp = {
      'EFI/BOOT/BOOTX64.EFI': await shimProgram(folder),
      'EFI/BOOT/grubx64.efi': await signedProgram(),
      // the place that is compiled into the signed program; the script is the one that is installed
      'EFI/debian/grub.cfg': environmentConfig,
      'EFI/debian/grubenv': blockWith(recordVariables(records))!,
      'EFI/debian/grubenv.ok': blockWith(goodVariables(goodOf(records)))!,
      'EFI/debian/rescue.cfg': rescueConfig,
    };
    const slot = `${slotConfig}echo "<LOCKDOWN $lockdown>"\nif [ $label = IMGA ]; then halt; fi\n`;
    const disk = await makeDisk(folder, 'disk', esp, slot);
    const output = squeeze(await runMachine(folder, { firmware: 'secure', disk, timeoutSeconds: 1500 }));
    t.deepEqual(
      [...output.matchAll(/<PICK(IMG.)[^>]*\((.*?)\)><LOCKDOWNy>/g)].map(([, label, reason]) => `${label} ${reason}`),
      ['IMGB ontrial,1triesleft', 'IMGB ontrial,0triesleft', 'IMGA ithasproveditself'],
      output.slice(-600),
    );
    await readBack(disk, 'EFI/debian', folder);
    const found = readRecords(new Uint8Array(await readFile(path.join(folder, 'debian/grubenv'))));
    // the start of the slot that has proved itself is counted
    t.deepEqual(found, { value: recordsWith(0x102, 0x003, [0x100, 0]) });
  },
);
