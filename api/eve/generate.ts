/**
 * Makes `gen/` from the definitions beside it; with `--check` it only tells whether the committed files are what the
 * definitions give. Run it after every change of a definition: `npm run proto`.
 *
 * An agent reads all of this code when it starts, so it holds what is used and nothing else: the messages that are sent
 * or received and what they consist of, to encode and to decode. Conversions to plain objects were more than half of it;
 * the one that is needed, protobuf's JSON mapping, asks for nothing but the enum of a field, which is in
 * `enum-fields.json`.
 *
 * pbjs runs twice for each file, because it takes the type declarations out of the comments of the code: once with
 * comments for the declarations, once without for the code.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import protobuf from 'protobufjs';
import { closure, loadDefinitions, prefix, prune } from './definitions.ts';

/** The messages that are encoded or decoded by themselves; those of metrics apart, as no program of a node reads them. */
const used = {
  eve: [
    'attest.ZAttestReq',
    'attest.ZAttestResponse',
    'auth.AuthContainer',
    'certs.ZControllerCert',
    'common.EncryptionBlock',
    'config.ConfigRequest',
    'config.ConfigResponse',
    'info.ZInfoMsg',
    'register.ZRegisterMsg',
    'uuid.UuidRequest',
    'uuid.UuidResponse',
  ],
  metrics: ['metrics.ZMetricMsg'],
} as const;

/** The messages that are shown as JSON. */
const shown = ['config.EdgeDevConfig', 'info.ZInfoMsg'];

const gen = path.join(import.meta.dirname, 'gen');

const shrinkCode = (text: string): string => text.replaceAll(/^[ \t]+/gm, '').replaceAll(/\n{2,}/g, '\n');

const shrinkTypes = (text: string): string =>
  text
    .replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
    .replaceAll(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 4))
    .replaceAll(/^[ \t]*\n/gm, '');

/** Code and types of the definitions in a file of JSON. */
const translate = (definitions: string, name: string): readonly [code: string, types: string] => {
  const pbjs = createRequire(import.meta.url).resolve('protobufjs-cli/bin/pbjs');
  const without = ['verify', 'convert', 'create', 'delimited', 'typeurl', 'service'].map((part) => `--no-${part}`);
  const run = (...more: string[]): string => {
    const file = `${definitions}.pb.js`;
    const options = ['-t', 'static-module', '-w', 'esm', '--force-long', '-r', `basalt-${name}`, ...without];
    execFileSync(process.execPath, [pbjs, ...options, ...more, '-o', file, definitions]);
    return file;
  };
  const code = readFileSync(run('--no-comments'), 'utf8');
  return [shrinkCode(code), shrinkTypes(readFileSync(run('--dts').replace(/\.js$/, '.d.ts'), 'utf8'))];
};

/** By message the enums of its fields, all without the prefix that they share. */
const enumFields = (root: protobuf.Root): string => {
  const short = ({ fullName }: protobuf.ReflectionObject): string => fullName.slice(1 + prefix.length);
  const types = [...closure(root, shown)].filter((definition) => definition instanceof protobuf.Type);
  const entries = types.map((type) => [
    short(type),
    type.fieldsArray.flatMap(({ name, resolvedType }) =>
      resolvedType instanceof protobuf.Enum ? [[name, short(resolvedType)]] : [],
    ),
  ]);
  const lines = entries
    .filter(([, fields]) => fields!.length > 0)
    .map(([name, fields]) => `${JSON.stringify(name)}:${JSON.stringify(Object.fromEntries(fields as []))}`);
  return `{\n${lines.toSorted().join(',\n')}\n}\n`;
};

/** The generated files' texts by name, made in a temporary folder. */
const generate = (): Readonly<Record<string, string>> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'basalt-pb-'));
  try {
    const files = Object.entries(used).flatMap(([name, messages]) => {
      const root = loadDefinitions();
      prune(root, closure(root, messages));
      const definitions = path.join(dir, `${name}.json`);
      writeFileSync(definitions, JSON.stringify(root));
      const [code, types] = translate(definitions, name);
      return [
        [`${name}.pb.js`, code],
        [`${name}.pb.d.ts`, types],
      ];
    });
    return { ...Object.fromEntries(files), 'enum-fields.json': enumFields(loadDefinitions()) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

const committed = (name: string): string | undefined =>
  readdirSync(gen).includes(name) ? readFileSync(path.join(gen, name), 'utf8') : undefined;

/** The names of the files that differ from what the definitions give, are missing, or are not generated. */
export const staleFiles = (): string[] => {
  const fresh = generate();
  const names = new Set([...Object.keys(fresh), ...readdirSync(gen)]);
  return [...names].filter((name) => committed(name) !== fresh[name]);
};

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = staleFiles();
    if (stale.length > 0) {
      console.error(`stale: ${stale.join(', ')}; run npm run proto`);
      process.exitCode = 1;
    }
  } else {
    for (const [name, text] of Object.entries(generate())) writeFileSync(path.join(gen, name), text);
  }
}
