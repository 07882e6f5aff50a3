import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { propertyRows, withTable } from './tables.ts';

const file = path.resolve(import.meta.dirname, '../../docs/config-properties.md');
writeFileSync(file, withTable(readFileSync(file, 'utf8'), propertyRows()));
