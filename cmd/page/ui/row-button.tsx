/** An action at the end of a row. */
export const RowButton = ({
  label,
  act,
  danger = false,
}: {
  readonly label: string;
  readonly act: () => void;
  readonly danger?: boolean;
}) => (
  <button type="button" class={danger ? 'ghost danger-text' : 'ghost'} onClick={act}>
    {label}
  </button>
);
