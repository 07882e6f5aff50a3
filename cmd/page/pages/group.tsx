import { useState } from 'preact/hooks';
import { href } from '../logic/route.ts';
import { loadFleet, nodes } from '../state/fleet.ts';
import { go } from '../state/route.ts';
import { call, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { PageHead } from '../ui/page-head.tsx';
import { GroupProperties } from './properties.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { RolloutDialog } from './rollout-dialog.tsx';

/** One group: its nodes, what they all get. */
export const GroupPage = ({ name }: { readonly name: string }) => {
  const [dialog, setDialog] = useState<'rollout' | 'rename' | undefined>(undefined);
  const members = nodes.value.filter(({ group }) => group === name).length;
  const close = (): void => setDialog(undefined);
  return (
    <div class="page">
      <PageHead title={name} back={{ to: '#/groups', label: t.groups.title }}>
        <a href={`#/nodes?group=${encodeURIComponent(name)}`}>{t.groups.count(members)}</a>
        {may('operator') && (
          <div class="actions">
            <button type="button" onClick={() => setDialog('rename')}>
              {t.actions.rename.label}
            </button>
            <button type="button" class="primary" disabled={members === 0} onClick={() => setDialog('rollout')}>
              {t.actions.rollOut}
            </button>
          </div>
        )}
      </PageHead>
      <GroupProperties name={name} />
      {dialog === 'rollout' && <RolloutDialog group={name} onClose={close} />}
      {dialog === 'rename' && (
        <RenameDialog
          title={t.actions.rename.title(name)}
          name={name}
          act={async (next) => {
            await call('PUT /groups/:name', { params: { name }, body: { name: next } });
            await loadFleet();
            go(href('groups', next));
          }}
          onClose={close}
        />
      )}
    </div>
  );
};
