import type { AnyNode, ArrayExpression, CallExpression, Node, ObjectExpression } from 'acorn';
import type { Change } from './mutant.ts';

/** Functions that do not mind the order of their arguments. */
const unordered = new Set([
  'min',
  'max',
  'Union',
  'Intersect',
  'sameBytes',
  'sameRecords',
  'sameTable',
  'changedSectors',
]);
/** Longer lists are tables of data. */
const longestList = 16;

const nameOf = (callee: AnyNode): string =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : callee.type === 'Identifier'
      ? callee.name
      : '';

const swaps = (items: readonly Node[], source: string): Change[] =>
  items.slice(1).map((second, at) => {
    const first = items[at] as Node;
    const between = source.slice(first.end, second.start);
    const text = `${source.slice(second.start, second.end)}${between}${source.slice(first.start, first.end)}`;
    return { start: first.start, end: second.end, text };
  });

/** Leaves one item out, with the comma behind it, or the one before it when it is the last. */
const removals = (items: readonly Node[], source: string): Change[] =>
  items.map((item, at) => {
    const next = items[at + 1];
    const before = items[at - 1];
    if (next) return { start: item.start, end: next.start, text: '' };
    if (before) return { start: before.end, end: item.end, text: '' };
    const comma = /^\s*,/.exec(source.slice(item.end))?.[0].length ?? 0;
    return { start: item.start, end: item.end + comma, text: '' };
  });

/**
 * Items left out and neighbours exchanged: of a list of what is to be done in order, of the arguments of a call, and what
 * an object literal changes of the one that it spreads. Changes that the compiler refuses are sorted out later.
 */
export const listChanges = (
  node: ArrayExpression | ObjectExpression | CallExpression,
  parent: AnyNode | undefined,
  source: string,
): readonly Change[] => {
  if (node.type === 'CallExpression') return unordered.has(nameOf(node.callee)) ? [] : swaps(node.arguments, source);
  if (node.type === 'ObjectExpression') {
    const spread = node.properties.findIndex((property) => property.type === 'SpreadElement');
    if (spread === -1) return [];
    const all = removals(node.properties, source);
    return all.filter((_change, at) => at > spread || node.properties[at]?.type === 'SpreadElement');
  }
  const items = node.elements.filter((element) => element !== null);
  if (items.length === 0 || items.length > longestList) return [];
  const isSet =
    parent?.type === 'NewExpression' || (parent?.type === 'CallExpression' && unordered.has(nameOf(parent.callee)));
  const isData = items.every((item) => item.type === 'Literal');
  return [...removals(items, source), ...(isSet || isData ? [] : swaps(items, source))];
};
