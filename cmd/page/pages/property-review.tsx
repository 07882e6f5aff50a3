import { effective, type Draft, type Editable, type Scope } from '../logic/properties.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';

/** What the nodes say they run, in a line. */
const runs = ({ reports }: Editable, scope: Scope): string => {
  const values = reports.map(({ value, error, nodes }) => {
    const text = error === '' ? value : t.properties.refusedBy(error);
    return scope === 'node' ? text : t.properties.onNodes(text, nodes);
  });
  return values.length === 0 ? t.properties.notReported[scope] : values.join(', ');
};

interface Props {
  readonly rows: readonly Editable[];
  readonly changes: Draft;
  readonly scope: Scope;
  readonly save: (changes: Draft) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What will change, beside what applies now and what the nodes say they run. */
export const PropertyReview = ({ rows, changes, scope, save, onClose }: Props) => (
  <Confirm
    wide
    title={t.properties.reviewTitle}
    text={scope === 'node' ? t.properties.reviewText : t.properties.reviewGroup}
    go={t.properties.apply}
    done={t.properties.applied}
    act={() => save(changes)}
    onClose={onClose}
  >
    <table class="diff">
      <thead>
        <tr>
          {(['key', 'before', 'after', 'runs'] as const).map((column) => (
            <th key={column} scope="col">
              {column === 'runs' ? t.properties.diff.runs[scope] : t.properties.diff[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) => {
          const wanted = changes[row.key];
          if (wanted === undefined) return [];
          return [
            <tr key={row.key}>
              <th scope="row" class="mono">
                {row.key}
              </th>
              <td>
                <del class="mono">{effective(row)}</del>
              </td>
              <td>
                <ins class="mono">{wanted ?? t.properties.removed}</ins>
              </td>
              <td class="mono small">{runs(row, scope)}</td>
            </tr>,
          ];
        })}
      </tbody>
    </table>
  </Confirm>
);
