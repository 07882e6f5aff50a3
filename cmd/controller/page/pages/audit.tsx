import { useState } from 'preact/hooks';
import { useResource } from '../state/resource.ts';
import { t } from '../strings/current.ts';
import type { AuditEntry } from '../types.ts';
import { Badge } from '../ui/badge.tsx';
import { Field } from '../ui/field.tsx';
import { Loaded } from '../ui/loading.tsx';
import { dateText } from '../ui/time.tsx';

const limit = 200;

const Entries = ({ entries }: { readonly entries: readonly AuditEntry[] }) => (
  <div class="card list-card">
    <table class="list">
      <thead>
        <tr>
          {(['at', 'actor', 'action', 'target', 'outcome'] as const).map((column) => (
            <th key={column} scope="col">
              {t.admin.audit[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <td>{dateText(entry.at)}</td>
            <td data-label={t.admin.audit.actor}>{entry.actor}</td>
            <td class="mono small" data-label={t.admin.audit.action}>
              {entry.action}
            </td>
            <td data-label={t.admin.audit.target}>{entry.target}</td>
            <td>
              <Badge tone={entry.outcome === 'done' ? 'ok' : 'bad'}>
                {entry.outcome === 'done' ? t.admin.done : `${t.admin.refused} (${entry.status})`}
              </Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Who did what, or tried to; oldest first, page by page. */
export const AuditTab = () => {
  const [after, setAfter] = useState(0);
  const [actor, setActor] = useState('');
  const [node, setNode] = useState('');
  const query = new URLSearchParams({
    after: String(after),
    limit: String(limit),
    ...(actor === '' ? {} : { actor }),
    ...(node === '' ? {} : { node }),
  });
  const resource = useResource<{ entries: AuditEntry[]; last: number }>(`/audit?${query.toString()}`);
  return (
    <>
      <div class="section-head">
        <Field
          label={t.admin.auditActor}
          value={actor}
          onValue={(text) => {
            setActor(text);
            setAfter(0);
          }}
        />
        <Field
          label={t.admin.auditNode}
          value={node}
          onValue={(text) => {
            setNode(text);
            setAfter(0);
          }}
        />
      </div>
      <Loaded from={resource}>
        {({ entries, last }) => (
          <>
            {entries.length === 0 ? <p class="empty card">{t.admin.audit.empty}</p> : <Entries entries={entries} />}
            {entries.length === limit && (
              <button type="button" class="ghost" onClick={() => setAfter(last)}>
                {t.common.more}
              </button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
};
