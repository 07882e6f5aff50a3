import { useState } from 'preact/hooks';
import type { AuditEntry } from '#pkg/rest/audit.ts';
import { href } from '../logic/route.ts';
import { nodeOf } from '../state/fleet.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../strings/current.ts';
import { Badge } from '../ui/badge.tsx';
import { Field } from '../ui/field.tsx';
import { List, type Column } from '../ui/list.tsx';
import { Loaded } from '../ui/loading.tsx';
import { dateText } from '../ui/time.tsx';

const limit = 200;
const heads = t.admin.audit;

/** A node by its name, as the path has only its UUID. */
const Target = ({ entry: { nodeId, target } }: { readonly entry: AuditEntry }) =>
  nodeId === null ? (
    <span class="small">{target}</span>
  ) : (
    <a href={href('nodes', nodeId)} title={target}>
      {nodeOf(nodeId)?.name ?? nodeId}
    </a>
  );

const columns: readonly Column<AuditEntry>[] = [
  { head: heads.at, cell: ({ at }) => dateText(at) },
  { head: heads.actor, labelled: true, cell: ({ actor }) => (actor === '' ? t.common.none : actor) },
  {
    head: heads.action,
    labelled: true,
    class: 'mono small',
    cell: ({ action, detail }) => (
      <>
        {action}
        {detail !== '' && <span class="audit-detail">{detail}</span>}
      </>
    ),
  },
  { head: heads.target, labelled: true, cell: (entry) => <Target entry={entry} /> },
  {
    head: heads.outcome,
    cell: ({ outcome, status }) => (
      <Badge tone={outcome === 'done' ? 'ok' : 'bad'}>
        {outcome === 'done' ? t.admin.done : `${t.admin.refused} (${status})`}
      </Badge>
    ),
  },
];

/** Who did what, or tried to; the newest first, page by page. */
export const AuditTab = () => {
  const [before, setBefore] = useState<number | undefined>(undefined);
  const [actor, setActor] = useState('');
  const [node, setNode] = useState('');
  const query = {
    limit,
    ...(before === undefined ? {} : { before }),
    ...(actor === '' ? {} : { actor }),
    ...(node === '' ? {} : { node }),
  };
  const resource = useResource('GET /audit', { query });
  const filter = (set: (text: string) => void) => (text: string) => {
    set(text);
    setBefore(undefined);
  };
  return (
    <>
      <div class="filter-row">
        <Field label={t.admin.auditActor} value={actor} onValue={filter(setActor)} />
        <Field label={t.admin.auditNode} value={node} onValue={filter(setNode)} />
      </div>
      <Loaded from={resource}>
        {({ entries, last }) => (
          <>
            <List rows={entries} keyOf={({ seq }) => seq} empty={heads.empty} columns={columns} />
            <div class="pages">
              {before !== undefined && (
                <button type="button" class="ghost" onClick={() => setBefore(undefined)}>
                  {t.admin.newest}
                </button>
              )}
              {entries.length === limit && (
                <button type="button" class="ghost" onClick={() => setBefore(last)}>
                  {t.admin.older}
                </button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
};
