import { roles } from '#pkg/rest/role-order.ts';
import type { Role } from '#pkg/rest/role.ts';
import { t } from '../strings/current.ts';
import { Select } from './field.tsx';

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
