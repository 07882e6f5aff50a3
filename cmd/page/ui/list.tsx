import type { ComponentChildren } from 'preact';

export interface Column<T> {
  readonly head: string;
  readonly cell: (row: T) => ComponentChildren;
  readonly class?: string;
  /** what a cell says needs its column's head beside it where a phone shows no heads */
  readonly labelled?: boolean;
}

interface Props<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string | number;
  /** the first one names its row */
  readonly columns: readonly Column<T>[];
  /** what can be done with a row */
  readonly actions?: ((row: T) => ComponentChildren) | undefined;
  readonly rowClass?: (row: T) => string;
  /** instead of a table without rows */
  readonly empty: string;
}

/** A table of what there are tens or hundreds of; on a phone each row is a card. */
export const List = <T,>({ rows, keyOf, columns, actions, rowClass, empty }: Props<T>) =>
  rows.length === 0 ? (
    <p class="empty card">{empty}</p>
  ) : (
    <div class="card list-card">
      <table class="list">
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {actions && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} class={rowClass?.(row) ?? ''}>
              {columns.map(({ head, cell, class: name = '', labelled = false }, index) =>
                index === 0 ? (
                  <th key={head} scope="row" class={name}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head} class={name} data-label={labelled ? head : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
              {actions && <td class="row-actions">{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
