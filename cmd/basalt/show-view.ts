import type { NodeView } from './node-view.ts';
import { table } from './table.ts';

/** The text of `basalt status`. */
export const showView = (view: NodeView): string => {
  const rows = view.versions.map(({ slot, state, version, activity }) => [
    slot === '' ? '-' : slot,
    state === '' ? '-' : state,
    version === '' ? '(empty)' : version,
    activity,
  ]);
  const errors = view.versions
    .filter(({ error }) => error !== '')
    .flatMap(({ version, error, outlook }) => [`  ${version}: ${error.split('\n')[0]}`, `    ${outlook}`]);
  const facts = Object.entries(view.facts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value.split('\n')[0]}`);
  return [
    `${view.name}: ${view.state}${view.running === '' ? '' : `, runs ${view.running}`}${view.wanted === '' ? '' : `, wanted: ${view.wanted}`}`,
    ...(rows.length === 0 ? [] : ['', table(['SLOT', 'STATE', 'VERSION', 'WHAT'], rows)]),
    ...(errors.length === 0 ? [] : ['', 'errors:', ...errors]),
    '',
    ...facts,
  ].join('\n');
};
