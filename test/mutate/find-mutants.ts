import { stripTypeScriptTypes } from 'node:module';
import { parse, type AnyNode } from 'acorn';
import { changesOf } from './changes.ts';
import type { Mutant } from './mutant.ts';

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const childrenOf = (node: AnyNode): AnyNode[] =>
  Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );

/**
 * Every mutant of a TypeScript file, in the order of the text. The syntax tree is that of the file without its types,
 * whose places are blank there, so that positions hold for both.
 */
export const findMutants = (file: string, source: string): readonly Mutant[] => {
  const tree = parse(stripTypeScriptTypes(source), { ecmaVersion: 'latest', sourceType: 'module' });
  const found = new Map<string, Mutant>();
  const visit = (node: AnyNode, parent: AnyNode | undefined): void => {
    if (node.type.startsWith('Import') || node.type === 'ExportAllDeclaration') return;
    for (const { start, end, text } of changesOf(node, parent, source)) {
      if (source.slice(start, end) !== text) found.set(`${start} ${end} ${text}`, { file, start, end, text });
    }
    for (const child of childrenOf(node)) visit(child, node);
  };
  visit(tree, undefined);
  return [...found.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
};
