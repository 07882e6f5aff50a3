import type { Editable } from '../logic/properties.ts';
import { may } from '../state/session.ts';

interface Props {
  readonly row: Editable;
  readonly value: string;
  readonly onValue: (text: string) => void;
  readonly wrong: boolean;
}

/** Where a property's value is typed, or chosen where there are only a few. */
export const PropertyInput = ({ row, value, onValue, wrong }: Props) => {
  const choices = row.type === 'bool' ? ['true', 'false'] : row.allowed;
  const shared = {
    id: `property-${row.key}`,
    disabled: !may('operator'),
    'aria-describedby': `about-${row.key}`,
    'aria-invalid': wrong,
  };
  if (choices) {
    return (
      <select {...shared} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {!choices.includes(value) && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      class="mono"
      inputMode={row.type === 'uint32' ? 'numeric' : 'text'}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  );
};
