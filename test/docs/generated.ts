import path from 'node:path';
import { operationTable } from './operation-table.ts';
import { slotDiagram, walkedChanges } from './slot-walk.ts';
import { propertyRows } from './tables.ts';

export const pagePath = (page: string): string => path.resolve(import.meta.dirname, '../..', page);

/** The parts of the docs that are made from the code, or from what its tests walk. */
export const generated = (): readonly { readonly page: string; readonly text: string }[] => [
  { page: 'docs/config-properties.md', text: propertyRows() },
  { page: 'docs/engine.md', text: operationTable() },
  { page: 'docs/states.md', text: slotDiagram(walkedChanges()) },
];
