import { useState } from 'preact/hooks';
import { call } from '../state/session.ts';
import { sentence, told } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Field } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';

/** One's own password. */
export const PasswordTab = () => {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await call('PUT /session/password', { body: { old, new: next } });
      told(t.admin.passwordDone);
      setOld('');
      setNext('');
      setProblem('');
    } catch (error) {
      setProblem(sentence(error));
    }
  };
  return (
    <form class="card narrow-form" onSubmit={(event) => void submit(event)}>
      <Field
        label={t.admin.oldPassword}
        type="password"
        autocomplete="current-password"
        value={old}
        onValue={setOld}
        required
      />
      <Field
        label={t.admin.newPassword}
        type="password"
        autocomplete="new-password"
        value={next}
        onValue={setNext}
        required
      />
      <Problem text={problem} />
      <button type="submit" class="primary">
        {t.common.save}
      </button>
    </form>
  );
};
