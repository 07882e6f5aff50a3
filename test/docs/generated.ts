import path from 'node:path';
import { configArrows } from './config-walk.ts';
import { collectHealth } from './health-walk.ts';
import { machineDiagram } from './machine-walk.ts';
import { operationTable } from './operation-table.ts';
import { slotDiagram, walk } from './slot-walk.ts';
import { propertyRows } from './tables.ts';

export const pagePath = (page: string): string => path.resolve(import.meta.dirname, '../..', page);

interface Generated {
  readonly page: string;
  readonly text: string;
  /** of the part, on a page with several */
  readonly name?: string;
}

/** The parts of the docs that are made from the code, or from what its tests walk. */
export const generated = (): readonly Generated[] => {
  const { changes, arrows } = walk();
  collectHealth(arrows);
  const states = 'docs/states.md';
  return [
    { page: 'docs/config-properties.md', text: propertyRows() },
    { page: 'docs/engine.md', text: operationTable() },
    { page: states, text: slotDiagram(changes) },
    { page: states, name: 'engine', text: machineDiagram(arrows.engine, 'idle') },
    { page: states, name: 'test', text: machineDiagram(arrows.test, 'unknown') },
    { page: states, name: 'power', text: machineDiagram(arrows.power, 'on') },
    { page: states, name: 'config', text: machineDiagram(configArrows(), 'resting') },
  ];
};
