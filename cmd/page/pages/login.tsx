import { useState } from 'preact/hooks';
import { RefusedError } from '#pkg/rest/fetch-transport.ts';
import { signIn } from '../state/session.ts';
import { sentence } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Field } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';

/** User and password for a session of this browser. */
export const LoginPage = () => {
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      await signIn(user, password);
    } catch (error) {
      setProblem(error instanceof RefusedError && error.status === 401 ? t.login.wrong : sentence(error));
      setBusy(false);
    }
  };
  return (
    <main class="login">
      <form onSubmit={(event) => void submit(event)}>
        <div class="login-brand">
          <img src="/icon.svg" alt="" width="40" height="40" />
          <div>
            <h1>{t.product}</h1>
            <p>{t.login.lead}</p>
          </div>
        </div>
        <Field label={t.login.user} value={user} onValue={setUser} autocomplete="username" required />
        <Field
          label={t.login.password}
          type="password"
          value={password}
          onValue={setPassword}
          autocomplete="current-password"
          required
        />
        <Problem text={problem} />
        <button type="submit" class="primary" disabled={busy}>
          {t.login.submit}
        </button>
        <p class="hint">{t.login.hint}</p>
      </form>
    </main>
  );
};
