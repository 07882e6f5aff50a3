import { useEffect, useState } from 'preact/hooks';
import {
  changesOf,
  differs,
  effective,
  grouped,
  isOwn,
  isUnbounded,
  problemOf,
  type Draft,
} from '../logic/properties.ts';
import { useResource } from '../state/resource.ts';
import { api, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import type { PropertyRow } from '../types.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Loaded } from '../ui/loading.tsx';

type Scope = 'node' | 'group';

/** Removing it, or giving it to a group, would be a change of the counter for nodes: the controller refuses both. */
const counterKey = 'force.fallback.counter';

const Input = ({
  row,
  value,
  onValue,
  wrong,
}: {
  readonly row: PropertyRow;
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly wrong: boolean;
}) => {
  const choices = row.type === 'bool' ? ['true', 'false'] : row.allowed;
  const disabled = !may('operator');
  const shared = { id: `property-${row.key}`, disabled, 'aria-describedby': `about-${row.key}`, 'aria-invalid': wrong };
  if (choices) {
    return (
      <select {...shared} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {!choices.includes(value) && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      class="mono"
      inputMode={row.type === 'uint32' ? 'numeric' : 'text'}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  );
};

const limitsText = (row: PropertyRow): string => {
  const standard = t.properties.defaultValue(`${String(row.default)}${row.unit === undefined ? '' : ` ${row.unit}`}`);
  if (row.type !== 'uint32') return standard;
  return `${standard}, ${t.properties.limits(row.min ?? 0, row.max ?? 0, isUnbounded(row), row.unit ?? '')}`;
};

interface RowProps {
  readonly row: PropertyRow;
  readonly scope: Scope;
  readonly draft: string | null | undefined;
  readonly onDraft: (text: string | null | undefined) => void;
}

const Row = ({ row, scope, draft, onDraft }: RowProps) => {
  const own = isOwn(row, scope);
  const value = draft === null ? String(row.default) : (draft ?? effective(row));
  const problem = draft === undefined || draft === null ? undefined : problemOf(row, draft);
  const from = draft !== undefined ? 'draft' : own ? scope : (row.from ?? 'default');
  const canReset = draft === undefined ? own && row.key !== counterKey && may('operator') : true;
  return (
    <div class={`property ${draft === undefined ? '' : 'changed'} ${own ? 'own' : ''}`}>
      <div class="property-about" id={`about-${row.key}`}>
        <label for={`property-${row.key}`} class="mono">
          {row.key}
        </label>
        <p>{row.meaning}</p>
        <p class="hint">{limitsText(row)}</p>
      </div>
      <div class="property-value">
        <div class="property-input">
          <Input row={row} value={value} onValue={onDraft} wrong={problem !== undefined} />
          {row.unit !== undefined && <span class="unit">{row.unit}</span>}
          {canReset && (
            <button
              type="button"
              class="ghost"
              aria-label={t.properties.resetLabel(row.key)}
              onClick={() => onDraft(draft === undefined ? null : undefined)}
            >
              {draft === undefined ? t.properties.reset : t.properties.discard}
            </button>
          )}
        </div>
        {problem !== undefined && <p class="problem">{problem}</p>}
        {from !== 'draft' && from !== 'default' && (
          <p class="hint">{t.properties.from[from === scope ? 'node' : from]}</p>
        )}
        {differs(row) && row.reported && (
          <p class="reported">
            {row.reported.error === '' ? t.properties.reported : t.properties.reportedError}:{' '}
            <span class="mono">{row.reported.error === '' ? row.reported.value : row.reported.error}</span>
          </p>
        )}
      </div>
    </div>
  );
};

const Review = ({
  rows,
  changes,
  scope,
  path,
  onClose,
  onDone,
}: {
  readonly rows: readonly PropertyRow[];
  readonly changes: Draft;
  readonly scope: Scope;
  readonly path: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => (
  <Confirm
    title={t.properties.reviewTitle}
    text={scope === 'node' ? t.properties.reviewText : t.properties.reviewGroup}
    go={t.properties.apply}
    done={t.properties.applied}
    act={async () => {
      await api.send('PUT', `${path}/properties`, changes);
      onDone();
    }}
    onClose={onClose}
  >
    <table class="diff">
      <tbody>
        {Object.entries(changes).map(([key, value]) => {
          const row = rows.find((one) => one.key === key);
          return (
            <tr key={key}>
              <th scope="row" class="mono">
                {key}
              </th>
              <td>
                <del class="mono">{row ? effective(row) : ''}</del>
              </td>
              <td>
                <ins class="mono">{value ?? t.properties.removed}</ins>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </Confirm>
);

/** Every config property with what it means, its limits, what is set and what the node made of it. */
export const PropertiesEditor = ({
  scope,
  path,
  version,
}: {
  readonly scope: Scope;
  readonly path: string;
  readonly version: number;
}) => {
  const resource = useResource<{ properties: PropertyRow[] }>(`${path}/properties`);
  const [draft, setDraft] = useState<Draft>({});
  const [search, setSearch] = useState('');
  const [onlySet, setOnlySet] = useState(false);
  const [review, setReview] = useState(false);
  useEffect(resource.reload, [version, resource.reload]);
  return (
    <Loaded from={resource}>
      {({ properties }) => {
        const changes = changesOf(properties, draft, scope);
        const count = Object.keys(changes).length;
        const wrong = properties.some(
          (row) => typeof changes[row.key] === 'string' && problemOf(row, changes[row.key] ?? '') !== undefined,
        );
        const shown = properties.filter(
          (row) =>
            !(scope === 'group' && row.key === counterKey) &&
            (!onlySet || row.value !== null || differs(row) || row.key in draft),
        );
        const sections = grouped(shown, search);
        const edit = (key: string, text: string | null | undefined): void => {
          const { [key]: _before, ...others } = draft;
          setDraft(text === undefined ? others : { ...others, [key]: text });
        };
        return (
          <section class="properties">
            <div class="filter-row">
              <label class="search">
                <span class="unseen">{t.properties.search}</span>
                <input
                  type="search"
                  placeholder={t.properties.search}
                  value={search}
                  onInput={(event) => setSearch(event.currentTarget.value)}
                />
              </label>
              <label class="check">
                <input
                  type="checkbox"
                  checked={onlySet}
                  onChange={(event) => setOnlySet(event.currentTarget.checked)}
                />
                {t.properties.changedOnly}
              </label>
            </div>
            {sections.length === 0 && <p class="empty">{t.properties.empty}</p>}
            {sections.map(([name, rows]) => (
              <div key={name} class="card property-section">
                {rows.map((row) => (
                  <Row
                    key={row.key}
                    row={row}
                    scope={scope}
                    draft={draft[row.key]}
                    onDraft={(text) => edit(row.key, text)}
                  />
                ))}
              </div>
            ))}
            {count > 0 && (
              <div class="bulk">
                <button type="button" class="primary" disabled={wrong} onClick={() => setReview(true)}>
                  {t.properties.review(count)}
                </button>
                <button type="button" class="ghost" onClick={() => setDraft({})}>
                  {t.properties.discard}
                </button>
              </div>
            )}
            {review && (
              <Review
                rows={properties}
                changes={changes}
                scope={scope}
                path={path}
                onClose={() => setReview(false)}
                onDone={() => {
                  setDraft({});
                  resource.reload();
                }}
              />
            )}
          </section>
        );
      }}
    </Loaded>
  );
};
