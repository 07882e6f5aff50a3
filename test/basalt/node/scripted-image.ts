import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToolOk } from '#pkg/host/tool.ts';

/** sh lines that stand for an agent: they beat `$run/$agent.touch` five times a second for ever. */
export const beating = 'while :; do echo x > "$run/$agent.touch"; sleep 0.2; done';

export interface ScriptedImage {
  readonly release?: string;
  readonly zedagent?: string;
  readonly baseosmgr?: string;
}

const preamble = (agent: string): string =>
  [
    '#!/bin/sh',
    `agent=${agent} run= persist= power= previous=`,
    'for argument; do',
    '  case "$previous" in --run) run=$argument ;; --persist) persist=$argument ;; --power-file) power=$argument ;; esac',
    '  previous=$argument',
    'done',
    'cp "$run/cmdline" "$persist/cmdline.$agent"',
    '',
  ].join('\n');

/** A squashfs with the two launchers given as sh lines, so that the machine itself can be tested. */
export const buildScriptedImage = async (scratch: string, name: string, image: ScriptedImage): Promise<string> => {
  const root = join(scratch, `${name}.root`);
  const out = join(scratch, `${name}.img`);
  await mkdir(join(root, 'etc'), { recursive: true });
  await mkdir(join(root, 'opt/basalt/bin'), { recursive: true });
  await writeFile(join(root, 'etc/eve-release'), `${image.release ?? '1.0.0-kvm-amd64'}\n`);
  for (const agent of ['baseosmgr', 'zedagent'] as const) {
    const launcher = join(root, 'opt/basalt/bin', agent);
    await writeFile(launcher, `${preamble(agent)}${image[agent] ?? beating}\n`);
    await chmod(launcher, 0o755);
  }
  await runToolOk('mksquashfs', [root, out, '-noappend', '-quiet', '-no-progress', '-all-root', '-no-xattrs']);
  return out;
};
