import { useMemo, useState } from 'preact/hooks';
import { tally } from '../logic/fleet.ts';
import { href } from '../logic/route.ts';
import { nodes } from '../state/fleet.ts';
import { useResource } from '../state/resource.ts';
import { api, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import type { Group } from '../types.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';
import { Loaded } from '../ui/loading.tsx';

/** The groups of nodes. */
export const GroupsPage = () => {
  const resource = useResource<{ groups: Group[] }>('/groups');
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const [removing, setRemoving] = useState<string | undefined>(undefined);
  const all = nodes.value;
  const counts = useMemo(() => new Map(tally(all, ({ group }) => group ?? '')), [all]);
  return (
    <div class="page">
      <header class="page-head">
        <div class="page-title">
          <h1>{t.groups.title}</h1>
          {may('operator') && (
            <div class="actions">
              <button type="button" class="primary" onClick={() => setAdding(true)}>
                {t.groups.add}
              </button>
            </div>
          )}
        </div>
      </header>
      <Loaded from={resource}>
        {({ groups }) =>
          groups.length === 0 ? (
            <p class="empty card">{t.groups.empty}</p>
          ) : (
            <div class="card list-card">
              <table class="list">
                <thead>
                  <tr>
                    <th scope="col">{t.groups.name}</th>
                    <th scope="col">{t.groups.nodes}</th>
                    <th scope="col">{t.node.tabs['properties']}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {groups.map((group) => (
                    <tr key={group.name}>
                      <th scope="row">
                        <a href={href('groups', group.name)}>{group.name}</a>
                      </th>
                      <td data-label={t.groups.nodes}>
                        <a href={`#/nodes?group=${encodeURIComponent(group.name)}`}>
                          {t.groups.count(counts.get(group.name) ?? 0)}
                        </a>
                      </td>
                      <td data-label={t.node.tabs['properties']}>
                        {t.node.properties(Object.keys(group.properties ?? {}).length)}
                      </td>
                      <td class="row-actions">
                        {may('operator') && (
                          <button type="button" class="ghost danger-text" onClick={() => setRemoving(group.name)}>
                            {t.common.remove}
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
      {adding && (
        <Confirm
          title={t.groups.add}
          text={t.fleet.groupDialog.lead}
          go={t.common.save}
          done={t.groups.created}
          act={async () => {
            await api.send('POST', '/groups', { name });
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
            await api.send('DELETE', `/groups/${encodeURIComponent(removing)}`);
            resource.reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </div>
  );
};
