import { propertyTable } from '#pkg/configprops/table.ts';
import { maxUint32, type Property } from '#pkg/configprops/property.ts';

const limit = (value: number | undefined): string =>
  value === undefined ? '' : value === maxUint32 ? '∞' : String(value);

const row = (name: string, property: Property): string => {
  const { min, max, unit } = property as { min?: number; max?: number; unit?: string };
  const cells = [
    `\`${name}\``,
    property.type,
    `\`${String(property.default)}\``,
    limit(min),
    limit(max),
    unit ?? '',
    isUnused(property) ? `Not used here. In EVE: ${property.meaning}` : property.meaning,
  ];
  return `| ${cells.join(' | ')} |`;
};

/** EVE has it, and nothing here reads it. */
const isUnused = (property: Property): boolean => 'unused' in property;

/** The property table as it stands in docs/config-properties.md. */
export const propertyRows = (): string =>
  [
    '| name | type | default | min | max | unit | effect |',
    '|---|---|---|---|---|---|---|',
    ...Object.entries(propertyTable).map(([name, property]) => row(name, property)),
  ].join('\n');

const end = '<!-- table: end -->';

/** A page with what stands between two markers, a table or a diagram, replaced; a page with several names them. */
export const withTable = (page: string, table: string, name?: string): string => {
  const begin = new RegExp(`(<!-- table${name === undefined ? '' : ` ${name}`}: begin[^>]*-->\\n)`);
  const [head, marker, rest] = page.split(begin);
  if (head === undefined || marker === undefined || rest === undefined) throw new Error('the page has no table marker');
  return `${head}${marker}${table}\n${rest.slice(rest.indexOf(end))}`;
};
