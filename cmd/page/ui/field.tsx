import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'password' | 'date';
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly mono?: boolean;
}

/** An input with its label, a hint, and what is wrong with its value. */
export const Field = ({
  label,
  value,
  onValue,
  type = 'text',
  hint,
  problem,
  required = false,
  autocomplete = 'off',
  mono = false,
}: Props) => {
  const id = useId();
  const wrong = problem !== undefined && problem !== '';
  const shared = {
    id,
    class: mono ? 'mono' : '',
    value,
    required,
    autocomplete,
    'aria-invalid': wrong,
    'aria-describedby': wrong || hint !== undefined ? `${id}-hint` : undefined,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {/* one element for each type: the JSX types tell inputs apart by it */}
      {type === 'text' && <input type="text" {...shared} />}
      {type === 'password' && <input type="password" {...shared} />}
      {type === 'date' && <input type="date" {...shared} />}
      {(wrong || hint !== undefined) && (
        <small id={`${id}-hint`} class={wrong ? 'problem' : 'hint'}>
          {wrong ? problem : hint}
        </small>
      )}
    </div>
  );
};

/** A choice of a few, with its label. */
export const Select = ({
  label,
  value,
  onValue,
  children,
  hidden = false,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ComponentChildren;
  /** the label is only read out */
  readonly hidden?: boolean;
  readonly hint?: string | undefined;
}) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={hidden ? 'unseen' : ''}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {children}
      </select>
      {hint !== undefined && (
        <small id={`${id}-hint`} class="hint">
          {hint}
        </small>
      )}
    </div>
  );
};
