import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mutate, type Mutant } from './mutant.ts';
import { root } from './rooms.ts';

const stand: Readonly<Record<string, string>> = { ava: 'fake-ava.ts', '@fast-check/ava': 'fake-fast-check-ava.ts' };
const ownUrl = pathToFileURL(`${import.meta.dirname}/`).href;
const sourcesUrls = ['pkg', 'api', 'cmd', 'test'].map((folder) => pathToFileURL(`${path.join(root, folder)}/`).href);
const plain = (url: string): string => url.split('?')[0] as string;

/** Files by those that import them. */
const importers = new Map<string, Set<string>>();
const code = new Map<string, string>();

/** The files that a mutant of this file reaches: itself and whoever imports it, at whatever distance. */
const reachOf = (file: string): ReadonlySet<string> => {
  const reached = new Set<string>();
  const queue = [file];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    queue.push(...(importers.get(next) ?? []));
  }
  return reached;
};

let generation = 0;
let reach: ReadonlySet<string> = new Set();
let inForce: { readonly url: string; readonly mutant: Mutant } | undefined;

const stripped = (url: string): string => {
  const source = readFileSync(fileURLToPath(url), 'utf8');
  if (inForce?.url === url) return stripTypeScriptTypes(mutate(source, inForce.mutant));
  const known = code.get(url) ?? stripTypeScriptTypes(source);
  code.set(url, known);
  return known;
};

/**
 * Hooks the loader of this process: tests get the stand-ins for ava, and what a mutant reaches is loaded anew, under an
 * address of its own. Nothing is written anywhere.
 */
export const hookLoader = (): void => {
  registerHooks({
    resolve(specifier, context, next) {
      const standIn = stand[specifier];
      const own = context.parentURL?.startsWith(ownUrl) === true;
      if (standIn !== undefined && !own) return { url: new URL(standIn, ownUrl).href, shortCircuit: true };
      const resolved = next(specifier, { ...context, parentURL: plain(context.parentURL ?? '') });
      const url = plain(resolved.url);
      if (!url.endsWith('.ts') || url.startsWith(ownUrl) || !sourcesUrls.some((start) => url.startsWith(start)))
        return resolved;
      const from = plain(context.parentURL ?? '');
      if (generation === 0) importers.set(url, (importers.get(url) ?? new Set<string>()).add(from));
      return { ...resolved, url: reach.has(url) ? `${url}?generation=${generation}` : url };
    },
    load(url, context, next) {
      const file = plain(url);
      if (file.startsWith(ownUrl) || !file.endsWith('.ts') || !sourcesUrls.some((start) => file.startsWith(start)))
        return next(url, context);
      return { format: 'module', source: stripped(file), shortCircuit: true };
    },
  });
};

/** From now on what this mutant reaches is loaded with it. Tells which of the test files that is. */
export const putIn = (mutant: Mutant, tests: readonly string[]): readonly string[] => {
  generation += 1;
  const url = pathToFileURL(path.join(root, mutant.file)).href;
  reach = reachOf(url);
  inForce = { url, mutant };
  return tests.filter((test) => reach.has(pathToFileURL(path.join(root, test)).href));
};

/** Imports a test file as it is now, with the mutant that is in force. */
export const load = async (test: string): Promise<void> => {
  const { href } = pathToFileURL(path.join(root, test));
  await import(reach.has(href) ? `${href}?generation=${generation}` : href);
};
