import { useState } from 'preact/hooks';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { entryOfInterest } from '../logic/status.ts';
import { enter, forget } from '../state/fleet.ts';
import { go } from '../state/route.ts';
import { call, may } from '../state/session.ts';
import { complain, told } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { RolloutDialog } from './rollout-dialog.tsx';

type Wish = 'retry' | 'fallback' | 'confirm' | 'withdraw' | 'reboot' | 'shutdown' | 'maintenanceOn' | 'maintenanceOff';

/** What can be done with a node; each asks first and says what will happen. */
export const NodeActions = ({
  node,
  onNode,
}: {
  readonly node: NodeDetail;
  readonly onNode: (node: NodeDetail) => void;
}) => {
  const [asked, setAsked] = useState<Wish | 'rollout' | 'rename' | 'remove' | undefined>(undefined);
  const { id, name, desired, reported } = node;
  if (id === null || !may('operator')) return null;

  const take = (answer: NodeDetail): void => {
    onNode(answer);
    enter(answer);
  };

  const entry = entryOfInterest(reported?.swList ?? [], desired.baseos?.version);
  const running = reported?.swList[0];
  const testing = running?.partitionState === 'inprogress' ? running.shortVersion : undefined;
  const failed =
    reported?.swList.some(({ partitionState, activated }) => partitionState === 'inprogress' && !activated) ?? false;
  const waits = running?.subStatus === 'UPDATE_NEED_TEST_CONFIRM';

  const at = { params: { id } };
  const acts: Readonly<Record<Wish, () => Promise<NodeDetail>>> = {
    retry: () => call('POST /nodes/:id/retry', at),
    fallback: () => call('POST /nodes/:id/fallback', at),
    confirm: () => call('POST /nodes/:id/confirm', { ...at, body: { version: testing ?? '' } }),
    withdraw: () => call('DELETE /nodes/:id/baseos', at),
    reboot: () => call('POST /nodes/:id/reboot', at),
    shutdown: () => call('POST /nodes/:id/shutdown', at),
    maintenanceOn: () => call('PUT /nodes/:id/maintenance', { ...at, body: { enabled: true } }),
    maintenanceOff: () => call('PUT /nodes/:id/maintenance', { ...at, body: { enabled: false } }),
  };
  const harsh: readonly Wish[] = ['fallback', 'withdraw', 'reboot', 'shutdown'];
  const item = (what: Wish, disabled = false): MenuItem => ({
    label: t.actions[what].label,
    act: () => setAsked(what),
    danger: harsh.includes(what),
    disabled,
  });
  const refresh: MenuItem = {
    label: t.actions.refresh.label,
    act: () => void call('POST /nodes/:id/refresh', at).then(() => told(t.actions.refresh.done), complain),
  };
  const canRetry = desired.baseos !== null && (failed || entry?.userStatus === 'FAILED');

  return (
    <div class="actions">
      <button type="button" class={waits || canRetry ? '' : 'primary'} onClick={() => setAsked('rollout')}>
        {t.actions.rollOut}
      </button>
      {testing !== undefined && (
        <button type="button" class={waits ? 'primary' : ''} onClick={() => setAsked('confirm')}>
          {t.actions.confirm.label}
        </button>
      )}
      {canRetry && (
        <button type="button" class="primary" onClick={() => setAsked('retry')}>
          {t.actions.retry.label}
        </button>
      )}
      <Menu
        label={t.actions.menu}
        items={[
          item('retry', desired.baseos === null),
          item('confirm', testing === undefined),
          refresh,
          { label: t.actions.rename.label, act: () => setAsked('rename') },
          item(desired.maintenance ? 'maintenanceOff' : 'maintenanceOn'),
          item('fallback'),
          item('withdraw', desired.baseos === null),
          item('reboot'),
          item('shutdown'),
          ...(may('admin') ? [{ label: t.actions.remove.label, act: () => setAsked('remove'), danger: true }] : []),
        ]}
      />
      {asked === 'rollout' && <RolloutDialog nodes={[id]} onClose={() => setAsked(undefined)} />}
      {asked === 'rename' && (
        <RenameDialog
          title={t.actions.rename.title(name)}
          name={name}
          act={async (next) => take(await call('PUT /nodes/:id', { ...at, body: { name: next } }))}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'remove' && (
        <Confirm
          title={t.actions.remove.title(name)}
          text={t.actions.remove.text}
          go={t.common.remove}
          done={t.actions.remove.done}
          danger
          act={async () => {
            await call('DELETE /nodes/:id', at);
            forget(id);
            go('#/nodes');
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked !== undefined && asked !== 'rollout' && asked !== 'rename' && asked !== 'remove' && (
        <Confirm
          title={t.actions[asked].title(asked === 'confirm' ? (testing ?? '') : name)}
          text={t.actions[asked].text}
          go={t.actions[asked].go}
          done={t.actions[asked].done}
          danger={harsh.includes(asked)}
          act={async () => take(await acts[asked]())}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
};
