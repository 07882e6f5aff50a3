import type { AnyNode, Literal, TemplateLiteral } from 'acorn';
import type { Change } from './mutant.ts';

const isKey = (node: AnyNode, parent: AnyNode | undefined): boolean =>
  (parent?.type === 'Property' && parent.key === node && !parent.computed) || parent?.type === 'ExportNamedDeclaration';

/** Drops an anchor of the pattern, or has it match nothing. */
const patternChanges = (pattern: string, flags: string): string[] => {
  const changes = [`/(?!)/${flags}`];
  if (pattern.startsWith('^')) changes.push(`/${pattern.slice(1)}/${flags}`);
  if (pattern.endsWith('$') && !pattern.endsWith('\\$')) changes.push(`/${pattern.slice(0, -1)}/${flags}`);
  return changes;
};

/**
 * Other values for a literal. A text with a blank in it is wording, for people: that is not changed, as tests that repeat it
 * word for word would only hinder whoever improves it.
 */
export const literalChanges = (
  node: Literal | TemplateLiteral,
  parent: AnyNode | undefined,
  source: string,
): readonly Change[] => {
  if (isKey(node, parent)) return [];
  const { start, end } = node;
  const become = (...texts: readonly string[]): Change[] => texts.map((text) => ({ start, end, text }));
  if (node.type === 'TemplateLiteral') return source.slice(start, end).includes(' ') ? [] : become("''");
  if (node.regex) return become(...patternChanges(node.regex.pattern, node.regex.flags));
  if (typeof node.value === 'boolean') return become(String(!node.value));
  if (typeof node.value === 'number') return become(String(node.value + 1));
  if (typeof node.value === 'bigint') return become(`${node.value + 1n}n`);
  if (typeof node.value !== 'string' || node.value.includes(' ')) return [];
  return node.value === '' ? become("'mutant'") : become("''");
};
