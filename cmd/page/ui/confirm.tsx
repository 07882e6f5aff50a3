import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { sentence, told } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Dialog } from './dialog.tsx';
import { Problem } from './problem.tsx';

interface Props {
  readonly title: string;
  /** what will happen */
  readonly text: string;
  readonly go: string;
  readonly danger?: boolean;
  readonly wide?: boolean;
  readonly done?: string;
  /** false while what is to be filled in is not */
  readonly ready?: boolean;
  readonly act: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

/** Asks before something is done, says what will happen, and stays open with the reason when it is refused. */
export const Confirm = ({
  title,
  text,
  go,
  danger = false,
  wide = false,
  done,
  ready = true,
  act,
  onClose,
  children,
}: Props) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await act();
      if (done !== undefined) told(done);
      onClose();
    } catch (error) {
      setProblem(sentence(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form onSubmit={(event) => void submit(event)}>
        <div class="dialog-body">
          <p>{text}</p>
          {children}
          <Problem text={problem} />
        </div>
        <footer>
          <button type="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button type="submit" class={danger ? 'danger' : 'primary'} disabled={busy || !ready}>
            {go}
          </button>
        </footer>
      </form>
    </Dialog>
  );
};
