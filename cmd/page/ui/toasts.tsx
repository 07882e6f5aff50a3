import { dismiss, toasts } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Icon } from './icons.tsx';

/** What was done, and what was refused, for a moment; read out by screen readers. */
export const Toasts = () => (
  <div class="toasts" role="status" aria-live="polite">
    {toasts.value.map(({ id, tone, text }) => (
      <div key={id} class={`toast toast-${tone}`}>
        <span>{text}</span>
        <button type="button" class="ghost square" aria-label={t.common.close} onClick={() => dismiss(id)}>
          <Icon name="close" />
        </button>
      </div>
    ))}
  </div>
);
