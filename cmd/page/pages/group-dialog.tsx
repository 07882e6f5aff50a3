import { useState } from 'preact/hooks';
import { inTurn } from '../logic/in-turn.ts';
import { enter } from '../state/fleet.ts';
import { useResource } from '../state/resource.ts';
import { call } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Select } from '../ui/field.tsx';

/** Puts nodes into a group, or out of theirs. */
export const GroupDialog = ({
  nodes,
  onClose,
}: {
  readonly nodes: readonly string[];
  readonly onClose: () => void;
}) => {
  const { data } = useResource('GET /groups');
  const [group, setGroup] = useState('');
  const act = (): Promise<void> =>
    inTurn(nodes, async (id) => {
      enter(await call('PUT /nodes/:id', { params: { id }, body: { group: group === '' ? null : group } }));
    });
  return (
    <Confirm
      title={t.fleet.groupDialog.title(nodes.length)}
      text={t.fleet.groupDialog.lead}
      go={t.fleet.groupDialog.apply}
      act={act}
      onClose={onClose}
    >
      <Select label={t.fleet.group} value={group} onValue={setGroup}>
        <option value="">{t.fleet.noGroup}</option>
        {data?.groups.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Confirm>
  );
};
