/** Reads the definitions beside this file, and leaves out of them what nobody uses; for `generate.ts`. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import protobuf from 'protobufjs';

type Definition = protobuf.Type | protobuf.Enum;

/** The beginning that the names of all our messages share. */
export const prefix = 'org.lfedge.eve.';

/** All definitions, their references resolved; fields are called as in the code, or with `keepCase` as in the definition. */
export const loadDefinitions = ({ keepCase = false } = {}): protobuf.Root => {
  const root = new protobuf.Root();
  root.resolvePath = (_origin, name) =>
    name.startsWith('google/') ? name : path.join(import.meta.dirname, path.basename(name));
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.proto'));
  root.loadSync(files.toSorted(), { keepCase }).resolveAll();
  return root;
};

/** These messages and all that they consist of. */
export const closure = (root: protobuf.Root, names: readonly string[]): ReadonlySet<unknown> => {
  const found = new Set<Definition>(names.map((name) => root.lookupType(prefix + name)));
  // a set that grows is walked to its end
  for (const definition of found) {
    if (definition instanceof protobuf.Enum) continue;
    for (const { resolvedType } of definition.fieldsArray) if (resolvedType !== null) found.add(resolvedType);
  }
  return found;
};

/** Takes out of a namespace what is not kept, and namespaces that are empty then. */
export const prune = (namespace: protobuf.NamespaceBase, kept: ReadonlySet<unknown>): void => {
  for (const child of namespace.nestedArray) {
    if (kept.has(child)) continue;
    const group = child instanceof protobuf.Namespace && !(child instanceof protobuf.Type) ? child : undefined;
    if (group) prune(group, kept);
    if (group === undefined || group.nestedArray.length === 0) namespace.remove(child);
  }
};
