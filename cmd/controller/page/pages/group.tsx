import { useState } from 'preact/hooks';
import { nodes } from '../state/fleet.ts';
import { may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { Icon } from '../ui/icons.tsx';
import { PropertiesEditor } from './properties-editor.tsx';
import { RolloutDialog } from './rollout-dialog.tsx';

/** One group: its nodes, what they all get. */
export const GroupPage = ({ name }: { readonly name: string }) => {
  const [rolling, setRolling] = useState(false);
  const members = nodes.value.filter(({ group }) => group === name).length;
  return (
    <div class="page">
      <header class="page-head">
        <a class="back" href="#/groups">
          <Icon name="back" /> {t.groups.title}
        </a>
        <div class="page-title">
          <h1>{name}</h1>
          <a href={`#/nodes?group=${encodeURIComponent(name)}`}>{t.groups.count(members)}</a>
          {may('operator') && (
            <div class="actions">
              <button type="button" class="primary" disabled={members === 0} onClick={() => setRolling(true)}>
                {t.actions.rollOut}
              </button>
            </div>
          )}
        </div>
      </header>
      <PropertiesEditor scope="group" path={`/groups/${encodeURIComponent(name)}`} version={0} />
      {rolling && <RolloutDialog group={name} onClose={() => setRolling(false)} />}
    </div>
  );
};
