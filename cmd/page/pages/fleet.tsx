import { useEffect, useMemo, useState } from 'preact/hooks';
import { keyOf, select, type FleetQuery } from '../logic/fleet.ts';
import { fromSearch, toSearch } from '../logic/fleet-query.ts';
import { nothing, prune, type Selection } from '../logic/selection.ts';
import { loaded, loadFleet, nodes } from '../state/fleet.ts';
import { useReadAgain } from '../state/read-again.ts';
import { replace } from '../state/route.ts';
import { may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { FleetFilters } from './fleet-filters.tsx';
import { FleetTable } from './fleet-table.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { RolloutDialog } from './rollout-dialog.tsx';

const readAgain = (): void => void loadFleet();

/** All nodes: what each runs, what it is to run, how far it is. */
export const FleetPage = ({ query: search }: { readonly query: URLSearchParams }) => {
  const [query, setQuery] = useState<FleetQuery>(() => fromSearch(search));
  const [selection, setSelection] = useState<Selection>(nothing);
  const [dialog, setDialog] = useState<'rollout' | 'group' | 'register' | undefined>(undefined);
  useEffect(() => setQuery(fromSearch(search)), [search]);

  const all = nodes.value;
  const shown = useMemo(() => select(all, query), [all, query]);
  const existing = useMemo(() => new Set(all.filter(({ id }) => id !== null).map(keyOf)), [all]);
  const chosen = useMemo(() => prune(selection, existing), [selection, existing]);

  const change = (next: FleetQuery): void => {
    setQuery(next);
    replace(`#/nodes${toSearch(next)}`);
  };
  const ids = [...chosen.keys];

  useReadAgain(readAgain);

  return (
    <div class="fleet">
      <h1 class="unseen">{t.fleet.title}</h1>
      <FleetFilters nodes={all} shown={shown.length} query={query} onQuery={change}>
        {may('admin') && (
          <button type="button" onClick={() => setDialog('register')}>
            {t.register.open}
          </button>
        )}
      </FleetFilters>
      <FleetTable
        rows={shown}
        query={query}
        onQuery={change}
        selection={chosen}
        onSelection={setSelection}
        selectable={may('operator')}
        empty={!loaded.value ? t.common.loading : all.length === 0 ? t.fleet.emptyFleet : t.fleet.empty}
      />
      {ids.length > 0 && (
        <div class="bulk" role="region" aria-label={t.actions.menu}>
          <strong>{t.fleet.selected(ids.length)}</strong>
          <button type="button" class="primary" onClick={() => setDialog('rollout')}>
            {t.fleet.rollOut}
          </button>
          <button type="button" onClick={() => setDialog('group')}>
            {t.fleet.setGroup}
          </button>
          <button type="button" class="ghost" onClick={() => setSelection(nothing)}>
            {t.fleet.selectNone}
          </button>
        </div>
      )}
      {dialog === 'rollout' && <RolloutDialog nodes={ids} onClose={() => setDialog(undefined)} />}
      {dialog === 'register' && <RegisterDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'group' && <GroupDialog nodes={ids} onClose={() => setDialog(undefined)} />}
    </div>
  );
};
