import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NodeSummary } from '#pkg/rest/nodes.ts';
import { columns, keyOf, type FleetQuery } from '../logic/fleet.ts';
import { sortedBy } from '../logic/fleet-query.ts';
import { href } from '../logic/route.ts';
import { extendTo, toggle, toggleAll, type Selection } from '../logic/selection.ts';
import { scrollTo, windowOf } from '../logic/virtual.ts';
import { go } from '../state/route.ts';
import { t } from '../strings/current.ts';
import { Icon } from '../ui/icons.tsx';
import { narrow, useView } from '../ui/viewport.ts';
import { FleetRow } from './fleet-row.tsx';

interface Props {
  readonly rows: readonly NodeSummary[];
  readonly query: FleetQuery;
  readonly onQuery: (query: FleetQuery) => void;
  readonly selection: Selection;
  readonly onSelection: (change: (before: Selection) => Selection) => void;
  readonly selectable: boolean;
  readonly empty: string;
}

const rowHeights = { wide: 40, narrow: 84 };

/** Where a key moves the cursor to, undefined for keys that do not move it. */
const moved = (key: string, from: number, count: number, page: number): number | undefined => {
  const to = new Map([
    ['ArrowDown', from + 1],
    ['ArrowUp', from - 1],
    ['PageDown', from + page],
    ['PageUp', from - page],
    ['Home', 0],
    ['End', count - 1],
  ]).get(key);
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
};

/**
 * The table of nodes. Only the rows in sight exist, so that thousands scroll as smoothly as ten. One row is in the tab order:
 * arrows move it, space selects, shift extends, enter opens.
 */
export const FleetTable = ({ rows, query, onQuery, selection, onSelection, selectable, empty }: Props) => {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller);
  const [cursor, setCursor] = useState(0);
  const focusing = useRef(false);
  const rowHeight = narrow.value ? rowHeights.narrow : rowHeights.wide;
  const current = Math.min(cursor, Math.max(0, rows.length - 1));
  const part = windowOf({ count: rows.length, rowHeight }, view);
  // every scrolled pixel draws anew: what goes over all rows is done when they change
  const keys = useMemo(() => rows.filter(({ id }) => id !== null).map(keyOf), [rows]);
  const all = useMemo(() => keys.length > 0 && keys.every((key) => selection.keys.has(key)), [keys, selection]);

  // rows keep the handlers they were made with: what these need must be today's
  const order = useRef(keys);
  order.current = keys;

  useEffect(() => {
    if (!focusing.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    focusing.current = false;
  });

  const press = (event: KeyboardEvent): void => {
    const row = rows[current];
    const from = event.target instanceof HTMLElement ? event.target : undefined;
    if (!row || from?.dataset['index'] === undefined) return;
    const to = moved(event.key, current, rows.length, Math.max(1, Math.floor(view.height / rowHeight) - 1));
    if (to !== undefined) {
      event.preventDefault();
      const target = rows[to];
      if (event.shiftKey && selectable && target?.id != null) {
        onSelection((before) =>
          extendTo(before.anchor === undefined ? toggle(before, keyOf(row)) : before, keyOf(target), keys),
        );
      }
      focusing.current = true;
      setCursor(to);
      scroller.current?.scrollTo({ top: scrollTo(to, rowHeight, view) });
    } else if (event.key === 'Enter') {
      go(href('nodes', keyOf(row)));
    } else if (event.key === ' ' && selectable && row.id !== null) {
      event.preventDefault();
      onSelection((before) => toggle(before, keyOf(row)));
    }
  };

  return (
    <div
      class={`table ${selectable ? '' : 'plain'}`}
      role="grid"
      aria-label={t.fleet.table}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={selectable}
    >
      {/* heads stay above their columns beside a scrollbar, and lines reach the edge where there is none */}
      <div role="rowgroup" class="thead" style={{ paddingRight: `${view.bar}px` }}>
        <div role="row" class="tr" aria-rowindex={1}>
          <span role="columnheader" class="td-check">
            {selectable && (
              <input
                type="checkbox"
                checked={all}
                indeterminate={!all && selection.keys.size > 0}
                aria-label={t.fleet.selectAll(keys.length)}
                title={t.fleet.selectAll(keys.length)}
                onChange={() => onSelection((before) => toggleAll(before, keys))}
              />
            )}
          </span>
          {columns.map((column) => {
            const on = query.sort === column;
            return (
              <span
                key={column}
                role="columnheader"
                class={`td-${column}`}
                aria-sort={!on ? 'none' : query.descending ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  class="sort"
                  title={t.fleet.sortBy(t.fleet.columns[column])}
                  onClick={() => onQuery(sortedBy(query, column))}
                >
                  {t.fleet.columns[column]}
                  {on && <Icon name={query.descending ? 'down' : 'up'} />}
                </button>
              </span>
            );
          })}
        </div>
      </div>
      <div class="tbody" ref={scroller} role="rowgroup" onKeyDown={press} tabIndex={rows.length === 0 ? 0 : -1}>
        {rows.length === 0 && (
          <div role="row">
            <p class="empty" role="gridcell">
              {empty}
            </p>
          </div>
        )}
        <div role="presentation" style={{ height: `${part.before}px` }} />
        {rows.slice(part.first, part.end).map((node, offset) => {
          const index = part.first + offset;
          const key = keyOf(node);
          return (
            <FleetRow
              key={key}
              node={node}
              index={index}
              current={index === current}
              selected={selection.keys.has(key)}
              selectable={selectable}
              onSelect={(extend) => {
                setCursor(index);
                onSelection((before) => (extend ? extendTo(before, key, order.current) : toggle(before, key)));
              }}
              onFocus={() => setCursor(index)}
            />
          );
        })}
        <div role="presentation" style={{ height: `${part.after}px` }} />
      </div>
    </div>
  );
};
