/**
 * Makes `eve.pb.js` and `eve.pb.d.ts` from `api/eve/*.proto`; with `--check` it only tells whether the committed files
 * are what the definitions give. Run it after every change of a definition: `node pkg/eve/pb/generate.ts`.
 *
 * pbjs runs twice, because it takes the type declarations out of the comments of the code: once with comments for the
 * declarations, once without for the code. Comments and deep indentation are dropped from the result, they are most of
 * its size.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const protoDir = path.resolve(here, '../../../api/eve');
const names = ['eve.pb.js', 'eve.pb.d.ts'] as const;

const shrinkCode = (text: string): string => text.replaceAll(/^[ \t]+/gm, '').replaceAll(/\n{2,}/g, '\n');

const shrinkTypes = (text: string): string =>
  text
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
    .replaceAll(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 4))
    .replaceAll(/^[ \t]*\n/gm, '');

/** The generated files' texts by name, made in a temporary folder. */
const generate = (): Record<(typeof names)[number], string> => {
  const pbjs = createRequire(import.meta.url).resolve('protobufjs-cli/bin/pbjs');
  const dir = mkdtempSync(path.join(tmpdir(), 'basalt-pb-'));
  try {
    const protos = readdirSync(protoDir)
      .filter((name) => name.endsWith('.proto'))
      .toSorted();
    const run = (out: string, ...more: string[]): string => {
      const file = path.join(dir, out);
      const options = ['-t', 'static-module', '-w', 'esm', '--force-long', '-r', 'basalt-eve', '-p', protoDir];
      const lean = ['--no-verify', '--no-delimited', '--no-typeurl', '--no-service'];
      execFileSync(process.execPath, [pbjs, ...options, ...lean, ...more, '-o', file, ...protos], { cwd: protoDir });
      return file;
    };
    const code = readFileSync(run('eve.pb.js', '--no-comments'), 'utf8');
    const typed = run('typed.pb.js', '--dts');
    const types = readFileSync(typed.replace(/\.js$/, '.d.ts'), 'utf8');
    return { 'eve.pb.js': shrinkCode(code), 'eve.pb.d.ts': shrinkTypes(types) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** The names of the committed files that differ from what the definitions give. */
export const staleFiles = (): string[] => {
  const fresh = generate();
  return names.filter((name) => readFileSync(path.join(here, name), 'utf8') !== fresh[name]);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = staleFiles();
    if (stale.length > 0) {
      console.error(`stale: ${stale.join(', ')}; run node pkg/eve/pb/generate.ts`);
      process.exitCode = 1;
    }
  } else {
    for (const [name, text] of Object.entries(generate())) writeFileSync(path.join(here, name), text);
  }
}
