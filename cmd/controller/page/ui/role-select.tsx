import { t } from '../strings/current.ts';
import type { Role } from '../types.ts';
import { Select } from './field.tsx';

const roles: readonly Role[] = ['viewer', 'operator', 'admin'];

export const RoleSelect = ({
  value,
  onValue,
  label,
  hidden = false,
}: {
  readonly value: Role;
  readonly onValue: (role: Role) => void;
  readonly label: string;
  readonly hidden?: boolean;
}) => (
  <Select
    hidden={hidden}
    label={label}
    value={value}
    onValue={(text) => {
      const role = roles.find((one) => one === text);
      if (role) onValue(role);
    }}
  >
    {roles.map((role) => (
      <option key={role} value={role}>
        {t.admin.roles[role]}
      </option>
    ))}
  </Select>
);
