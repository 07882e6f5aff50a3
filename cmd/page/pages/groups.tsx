import { useMemo, useState } from 'preact/hooks';
import { tally } from '../logic/fleet.ts';
import { href } from '../logic/route.ts';
import { nodes } from '../state/fleet.ts';
import { useLiveReload } from '../state/live-reload.ts';
import { useResource } from '../state/resource.ts';
import { call, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';
import { List } from '../ui/list.tsx';
import { Loaded } from '../ui/loading.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RowButton } from '../ui/row-button.tsx';

/** The groups of nodes. */
export const GroupsPage = () => {
  const resource = useResource('GET /groups');
  useLiveReload(resource.reload, (event) => event.type === 'node' && event.what === 'group');
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const [removing, setRemoving] = useState<string | undefined>(undefined);
  const all = nodes.value;
  const counts = useMemo(() => new Map(tally(all, ({ group }) => group ?? '')), [all]);
  const changing = may('operator');
  return (
    <div class="page">
      <PageHead title={t.groups.title}>
        {changing && (
          <div class="actions">
            <button type="button" class="primary" onClick={() => setAdding(true)}>
              {t.groups.add}
            </button>
          </div>
        )}
      </PageHead>
      <Loaded from={resource}>
        {({ groups }) => (
          <List
            rows={groups}
            keyOf={(group) => group.name}
            empty={t.groups.empty}
            columns={[
              { head: t.groups.name, cell: (group) => <a href={href('groups', group.name)}>{group.name}</a> },
              {
                head: t.groups.nodes,
                labelled: true,
                cell: (group) => (
                  <a href={`#/nodes?group=${encodeURIComponent(group.name)}`}>
                    {t.groups.count(counts.get(group.name) ?? 0)}
                  </a>
                ),
              },
              {
                head: t.node.tabs.properties,
                labelled: true,
                cell: ({ properties }) => t.node.properties(Object.keys(properties).length),
              },
            ]}
            actions={(group) =>
              changing && <RowButton danger label={t.common.remove} act={() => setRemoving(group.name)} />
            }
          />
        )}
      </Loaded>
      {adding && (
        <Confirm
          title={t.groups.add}
          text={t.fleet.groupDialog.lead}
          go={t.common.save}
          done={t.groups.created}
          act={async () => {
            await call('POST /groups', { body: { name } });
            setName('');
            resource.reload();
          }}
          onClose={() => setAdding(false)}
        >
          <Field label={t.groups.name} value={name} onValue={setName} required />
        </Confirm>
      )}
      {removing !== undefined && (
        <Confirm
          title={t.groups.removeTitle(removing)}
          text={t.groups.removeText}
          go={t.common.remove}
          danger
          act={async () => {
            await call('DELETE /groups/:name', { params: { name: removing } });
            resource.reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </div>
  );
};
