import { useState } from 'preact/hooks';
import { api } from '../state/session.ts';
import { sentence, told } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Field } from '../ui/field.tsx';

/** One's own password. */
export const PasswordTab = () => {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await api.send('PUT', '/session/password', { old, new: next });
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
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="primary">
        {t.common.save}
      </button>
    </form>
  );
};
