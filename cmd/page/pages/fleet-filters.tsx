import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { NodeSummary } from '#pkg/rest/nodes.ts';
import { everything, noGroup, tally, type FleetQuery } from '../logic/fleet.ts';
import { statusText } from '../logic/status-text.ts';
import { statusOf, toneOf } from '../logic/status.ts';
import { t } from '../strings/current.ts';
import { Select } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';

const order = ['FAILED', 'FALLBACK', 'UPDATING', 'DOWNLOADING', 'DOWNLOAD_DONE', 'UPDATED', 'NONE', 'PENDING'];

interface Props {
  readonly nodes: readonly NodeSummary[];
  readonly shown: number;
  readonly query: FleetQuery;
  readonly onQuery: (query: FleetQuery) => void;
  /** beside the counts */
  readonly children?: ComponentChildren;
}

/** How the fleet stands, each number being a filter; search, version and group. */
export const FleetFilters = ({ nodes, shown, query, onQuery, children }: Props) => {
  const statuses = useMemo(
    () => tally(nodes, statusOf).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
    [nodes],
  );
  const versions = useMemo(() => tally(nodes, ({ runningVersion }) => runningVersion ?? ''), [nodes]);
  const groups = useMemo(() => tally(nodes, ({ group }) => group ?? noGroup), [nodes]);
  const filtered = query.text !== '' || query.status !== '' || query.version !== '' || query.group !== '';
  return (
    <div class="filters">
      <div class="filter-top">
        <div class="chips" role="group" aria-label={t.fleet.status}>
          <button
            type="button"
            class="chip"
            aria-pressed={query.status === ''}
            onClick={() => onQuery({ ...query, status: '' })}
          >
            <b>{nodes.length.toLocaleString(t.locale)}</b> {t.common.all}
          </button>
          {statuses.map(([status, count]) => (
            <button
              key={status}
              type="button"
              class={`chip tone-${toneOf(status)}`}
              aria-pressed={query.status === status}
              onClick={() => onQuery({ ...query, status: query.status === status ? '' : status })}
            >
              <span class="dot" aria-hidden="true" />
              <b>{count.toLocaleString(t.locale)}</b> {statusText(status)}
            </button>
          ))}
        </div>
        {children}
      </div>
      <div class="filter-row">
        <label class="search">
          <Icon name="search" />
          <span class="unseen">{t.fleet.search}</span>
          <input
            type="search"
            placeholder={t.fleet.search}
            value={query.text}
            onInput={(event) => onQuery({ ...query, text: event.currentTarget.value })}
          />
        </label>
        <Select
          hidden
          label={t.fleet.version}
          value={query.version}
          onValue={(version) => onQuery({ ...query, version })}
        >
          <option value="">
            {t.fleet.version}: {t.common.all}
          </option>
          {versions.map(([version, count]) =>
            version === '' ? null : (
              <option key={version} value={version}>
                {version} ({count})
              </option>
            ),
          )}
        </Select>
        <Select hidden label={t.fleet.group} value={query.group} onValue={(group) => onQuery({ ...query, group })}>
          <option value="">
            {t.fleet.group}: {t.common.all}
          </option>
          {groups.map(([group, count]) => (
            <option key={group} value={group}>
              {group === noGroup ? t.fleet.noGroup : group} ({count})
            </option>
          ))}
        </Select>
        <span class="shown" role="status">
          {t.fleet.shown(shown, nodes.length)}
        </span>
        {filtered && (
          <button
            type="button"
            class="ghost"
            onClick={() => onQuery({ ...everything, sort: query.sort, descending: query.descending })}
          >
            {t.fleet.clear}
          </button>
        )}
      </div>
    </div>
  );
};
