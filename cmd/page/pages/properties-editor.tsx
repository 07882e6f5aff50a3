import { useState } from 'preact/hooks';
import { changesOf, counterKey, differing, grouped, problemOf } from '../logic/properties.ts';
import type { Draft, Editable, Scope } from '../logic/properties.ts';
import { t } from '../strings/current.ts';
import { PropertyReview } from './property-review.tsx';
import { PropertyRowView } from './property-row.tsx';

interface Props {
  readonly rows: readonly Editable[];
  readonly scope: Scope;
  readonly save: (changes: Draft) => Promise<unknown>;
}

/** Every config property with what it means, its limits, what is set and what the nodes made of it. */
export const PropertiesEditor = ({ rows, scope, save }: Props) => {
  const [draft, setDraft] = useState<Draft>({});
  const [search, setSearch] = useState('');
  const [onlySet, setOnlySet] = useState(false);
  const [review, setReview] = useState(false);
  const changes = changesOf(rows, draft, scope);
  const count = Object.keys(changes).length;
  const wrong = rows.some((row) => {
    const wanted = changes[row.key];
    return typeof wanted === 'string' && problemOf(row, wanted) !== undefined;
  });
  const shown = rows.filter(
    (row) =>
      !(scope === 'group' && row.key === counterKey) &&
      (!onlySet || row.from !== 'default' || differing(row).length > 0 || row.key in draft),
  );
  const sections = grouped(shown, search);
  const edit = (key: string, text: string | null | undefined): void => {
    // what was typed just before is not drawn yet, and must not be lost
    setDraft(({ [key]: _before, ...others }) => (text === undefined ? others : { ...others, [key]: text }));
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
          <input type="checkbox" checked={onlySet} onChange={(event) => setOnlySet(event.currentTarget.checked)} />
          {t.properties.changedOnly}
        </label>
      </div>
      {sections.length === 0 && <p class="empty">{t.properties.empty}</p>}
      {sections.map(([name, section]) => (
        <div key={name} class="card property-section">
          {section.map((row) => (
            <PropertyRowView
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
        <PropertyReview
          rows={rows}
          changes={changes}
          scope={scope}
          save={async (wanted) => {
            await save(wanted);
            setDraft({});
          }}
          onClose={() => setReview(false)}
        />
      )}
    </section>
  );
};
