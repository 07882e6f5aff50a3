import { useState } from 'preact/hooks';
import { loadFleet } from '../state/fleet.ts';
import { go } from '../state/route.ts';
import { call, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';
import { PageHead } from '../ui/page-head.tsx';

/** A serial that is registered in advance, of a node that has not come yet. */
export const PendingNode = ({ serial }: { readonly serial: string }) => {
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <PageHead title={serial} back={{ to: '#/nodes', label: t.node.back }}>
        {may('admin') && (
          <div class="actions">
            <button type="button" class="danger-text" onClick={() => setRemoving(true)}>
              {t.register.remove}
            </button>
          </div>
        )}
      </PageHead>
      <p class="empty">{t.node.pending}</p>
      {removing && (
        <Confirm
          title={t.register.removeTitle(serial)}
          text={t.register.removeText}
          go={t.common.remove}
          danger
          done={t.register.removed}
          act={async () => {
            await call('DELETE /onboarding/:serial', { params: { serial } });
            await loadFleet();
            go('#/nodes');
          }}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
};
