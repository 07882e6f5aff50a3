import { useId, useState } from 'preact/hooks';
import { problemOfSerials, serialsOf } from '../logic/serials.ts';
import { loadFleet } from '../state/fleet.ts';
import { call } from '../state/session.ts';
import { told } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';

/** Lets nodes with these serials come. */
export const RegisterDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [text, setText] = useState('');
  const id = useId();
  const serials = serialsOf(text);
  const problem = problemOfSerials(serials);
  return (
    <Confirm
      title={t.register.title}
      text={t.register.text}
      go={t.register.go}
      ready={serials.length > 0 && problem === undefined}
      act={async () => {
        await call('POST /onboarding', { body: { serials: [...serials] } });
        await loadFleet();
        told(t.register.done(serials.length));
      }}
      onClose={onClose}
    >
      <div class="field">
        <label for={id}>{t.register.serials}</label>
        <textarea
          id={id}
          class="mono"
          rows={6}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <small id={`${id}-hint`} class={problem === undefined ? 'hint' : 'problem'}>
          {problem === undefined ? t.register.hint(serials.length) : t.register.problems[problem]}
        </small>
      </div>
    </Confirm>
  );
};
