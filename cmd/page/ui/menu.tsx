import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

/** Less frequent actions behind one button; escape or a click elsewhere closes it, arrows move. */
export const Menu = ({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) => {
  const ref = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (ref.current) ref.current.open = false;
  };
  useEffect(() => {
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, []);
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      close();
      ref.current?.querySelector('summary')?.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (ref.current) ref.current.open = true;
    const buttons = [...(ref.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    const index = buttons.findIndex((button) => button === document.activeElement);
    buttons[(index + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <details ref={ref} class="menu" onKeyDown={move}>
      <summary>
        {label} <Icon name="down" />
      </summary>
      <div class="menu-list">
        {items.map(({ label: text, act, danger = false, disabled = false }) => (
          <button
            key={text}
            type="button"
            class={danger ? 'danger-text' : ''}
            disabled={disabled}
            onClick={() => {
              close();
              act();
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </details>
  );
};
