import type { AnyNode, Node } from 'acorn';
import { literalChanges } from './literals.ts';
import { listChanges } from './lists.ts';
import type { Change } from './mutant.ts';

/** Other operators for one operator: neighbours that a slip of the pen, or of the mind, would give. */
const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '|': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '^': ['&'],
  '+=': ['-='],
  '-=': ['+='],
  '&&=': ['='],
  '||=': ['='],
  '??=': ['='],
  '++': ['--'],
  '--': ['++'],
};

/** Methods whose call may be left out: what it is called on takes its place. */
const droppable = new Set(
  'filter toSorted toReversed reverse trim trimStart trimEnd toLowerCase toUpperCase slice concat padStart padEnd'.split(
    ' ',
  ),
);

const siblings: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

/** What may go wrong at one node: operators, conditions, literals, calls left out, order of arguments. */
export const changesOf = (node: AnyNode, parent: AnyNode | undefined, source: string): readonly Change[] => {
  const textOf = ({ start, end }: Node): string => source.slice(start, end);
  const put = (text: string, { start, end }: Node = node): Change => ({ start, end, text });
  const operatorBetween = (left: Node, right: Node, operator: string): Change[] => {
    const start = source.indexOf(operator, left.end);
    return (operators[operator] ?? []).map((text) => ({
      start,
      end: Math.min(start + operator.length, right.start),
      text,
    }));
  };
  switch (node.type) {
    case 'BinaryExpression':
    case 'AssignmentExpression':
      return operatorBetween(node.left, node.right, node.operator);
    case 'LogicalExpression':
      return [put(textOf(node.left)), put(textOf(node.right))];
    case 'UnaryExpression':
      return node.operator === 'typeof' || node.operator === 'void' ? [] : [put(textOf(node.argument))];
    case 'UpdateExpression': {
      const start = node.prefix ? node.start : node.argument.end;
      return operators[node.operator]?.map((text) => ({ start, end: start + 2, text })) ?? [];
    }
    case 'ConditionalExpression':
      return [put(textOf(node.consequent)), put(textOf(node.alternate))];
    case 'IfStatement':
      return [put('true', node.test), put('false', node.test)];
    case 'WhileStatement':
      return [put('false', node.test)];
    case 'ForStatement':
      return node.test ? [put('false', node.test)] : [];
    case 'ExpressionStatement':
      return node.expression.type === 'Literal' ? [] : [put(';')];
    case 'ContinueStatement':
    case 'BreakStatement':
    case 'ThrowStatement':
      return [put(';')];
    case 'CallExpression': {
      const changes: Change[] = [...listChanges(node, parent, source)];
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return changes;
      const { name } = callee.property;
      if (droppable.has(name)) changes.push(put(textOf(callee.object)));
      const sibling = siblings.get(name);
      if (sibling !== undefined) changes.push(put(sibling, callee.property));
      return changes;
    }
    case 'ArrayExpression':
    case 'ObjectExpression':
      return listChanges(node, parent, source);
    case 'Literal':
    case 'TemplateLiteral':
      return literalChanges(node, parent, source);
    default:
      return [];
  }
};
