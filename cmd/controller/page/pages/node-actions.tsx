import { useState } from 'preact/hooks';
import { entryOfInterest } from '../logic/status.ts';
import { enter } from '../state/fleet.ts';
import { api, may } from '../state/session.ts';
import { complain, told } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import type { NodeDetail } from '../types.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { RolloutDialog } from './rollout-dialog.tsx';

type Asked =
  | 'retry'
  | 'fallback'
  | 'confirm'
  | 'withdraw'
  | 'reboot'
  | 'shutdown'
  | 'maintenanceOn'
  | 'maintenanceOff'
  | 'rollout';

/** What can be done with a node; each asks first and says what will happen. */
export const NodeActions = ({
  node,
  onNode,
}: {
  readonly node: NodeDetail;
  readonly onNode: (node: NodeDetail) => void;
}) => {
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const { id, name, desired, reported } = node;
  if (id === null || !may('operator')) return null;

  const take = (answer: NodeDetail): void => {
    onNode(answer);
    enter(answer);
  };
  const call = async (method: 'POST' | 'PUT' | 'DELETE', what: string, body?: unknown): Promise<void> =>
    take(await api.send<NodeDetail>(method, `/nodes/${id}/${what}`, body));

  const entry = entryOfInterest(reported?.swList ?? [], desired.baseos?.version);
  const running = reported?.swList[0];
  const testing = running?.partitionState === 'inprogress' ? running.shortVersion : undefined;
  const failed =
    reported?.swList.some(({ partitionState, activated }) => partitionState === 'inprogress' && !activated) ?? false;
  const waits = running?.subStatus === 'UPDATE_NEED_TEST_CONFIRM';

  const acts: Readonly<Record<Exclude<Asked, 'rollout'>, () => Promise<void>>> = {
    retry: () => call('POST', 'retry'),
    fallback: () => call('POST', 'fallback'),
    confirm: () => call('POST', 'confirm', { version: testing ?? '' }),
    withdraw: () => call('DELETE', 'baseos'),
    reboot: () => call('POST', 'reboot'),
    shutdown: () => call('POST', 'shutdown'),
    maintenanceOn: () => call('PUT', 'maintenance', { enabled: true }),
    maintenanceOff: () => call('PUT', 'maintenance', { enabled: false }),
  };
  const harsh: readonly Asked[] = ['fallback', 'withdraw', 'reboot', 'shutdown'];
  const item = (what: Exclude<Asked, 'rollout'>, disabled = false): MenuItem => ({
    label: t.actions[what].label,
    act: () => setAsked(what),
    danger: harsh.includes(what),
    disabled,
  });
  const refresh: MenuItem = {
    label: t.actions.refresh.label,
    act: () => void call('POST', 'refresh').then(() => told(t.actions.refresh.done), complain),
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
          item(desired.maintenance ? 'maintenanceOff' : 'maintenanceOn'),
          item('fallback'),
          item('withdraw', desired.baseos === null),
          item('reboot'),
          item('shutdown'),
        ]}
      />
      {asked === 'rollout' && <RolloutDialog nodes={[id]} onClose={() => setAsked(undefined)} />}
      {asked !== undefined && asked !== 'rollout' && (
        <Confirm
          title={t.actions[asked].title(asked === 'confirm' ? (testing ?? '') : name)}
          text={t.actions[asked].text}
          go={t.actions[asked].go}
          done={t.actions[asked].done}
          danger={harsh.includes(asked)}
          act={acts[asked]}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
};
