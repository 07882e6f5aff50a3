import { useState } from 'preact/hooks';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';

/** Gives something that has a name another one. */
export const RenameDialog = ({
  title,
  name: before,
  act,
  onClose,
}: {
  readonly title: string;
  readonly name: string;
  readonly act: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}) => {
  const [name, setName] = useState(before);
  return (
    <Confirm
      title={title}
      text={t.actions.rename.text}
      go={t.actions.rename.go}
      done={t.actions.rename.done}
      act={() => act(name)}
      onClose={onClose}
    >
      <Field label={t.actions.rename.name} value={name} onValue={setName} required />
    </Confirm>
  );
};
