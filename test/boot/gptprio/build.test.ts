import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { runToolOk } from '#pkg/host/tool.ts';
import { buildGptprio, defaultCacheDir } from '#grub/gptprio/build.ts';

test('the build answers whole module folders with the lists by which GRUB finds the command', async (t) => {
  t.timeout(1_800_000);
  const built = await buildGptprio({ cacheDir: defaultCacheDir() });
  for (const [folder, platform] of [
    [built.pc, 'i386-pc'],
    [built.efi, 'x86_64-efi'],
  ] as const) {
    const debian = await readdir(join('/usr/lib/grub', platform));
    t.deepEqual((await readdir(folder)).toSorted(), [...debian, 'gptprio.mod'].toSorted());
    t.regex(await readFile(join(folder, 'moddep.lst'), 'utf8'), /^gptprio: extcmd disk$/m);
    t.regex(await readFile(join(folder, 'command.lst'), 'utf8'), /^gptprio\.next: gptprio$/m);
    // what one module lets others see must not be in the way of what another calls by the same name
    const visible = await runToolOk('nm', ['--defined-only', '--extern-only', join(folder, 'gptprio.mod')]);
    t.is(visible, '');
  }
  await access(join(built.pc, 'boot.img'));
  t.deepEqual(await buildGptprio({ cacheDir: defaultCacheDir() }), built);
});
