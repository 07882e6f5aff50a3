import { useState } from 'preact/hooks';
import { useResource } from '../state/resource.ts';
import { api } from '../state/session.ts';
import { complain } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import type { Role, User } from '../types.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';
import { Loaded } from '../ui/loading.tsx';
import { RoleSelect } from '../ui/role-select.tsx';

const blank = { name: '', role: 'viewer' as Role, password: '' };

/** The people who may sign in. */
export const UsersTab = () => {
  const resource = useResource<{ users: User[] }>('/users');
  const [adding, setAdding] = useState<typeof blank | undefined>(undefined);
  const [removing, setRemoving] = useState<string | undefined>(undefined);
  const change = (name: string, body: Partial<User>): void => {
    api.send('PUT', `/users/${encodeURIComponent(name)}`, body).then(resource.reload, (error: unknown) => {
      complain(error);
      resource.reload();
    });
  };
  return (
    <>
      <div class="section-head">
        <p class="hint">{t.admin.rolesHint}</p>
        <button type="button" class="primary" onClick={() => setAdding(blank)}>
          {t.admin.addUser}
        </button>
      </div>
      <Loaded from={resource}>
        {({ users }) => (
          <div class="card list-card">
            <table class="list">
              <thead>
                <tr>
                  <th scope="col">{t.admin.user}</th>
                  <th scope="col">{t.admin.role}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {users.map(({ name, role, disabled = false }) => (
                  <tr key={name} class={disabled ? 'quiet' : ''}>
                    <th scope="row">
                      {name} {disabled && <span class="mark">{t.admin.disabled}</span>}
                    </th>
                    <td>
                      <RoleSelect
                        hidden
                        label={`${t.admin.role} ${name}`}
                        value={role}
                        onValue={(next) => change(name, { role: next })}
                      />
                    </td>
                    <td class="row-actions">
                      <button type="button" class="ghost" onClick={() => change(name, { disabled: !disabled })}>
                        {disabled ? t.admin.enable : t.admin.disable}
                      </button>
                      <button type="button" class="ghost danger-text" onClick={() => setRemoving(name)}>
                        {t.common.remove}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {adding && (
        <Confirm
          title={t.admin.addUser}
          text={t.admin.rolesHint}
          go={t.common.save}
          act={async () => {
            await api.send('POST', '/users', adding);
            resource.reload();
          }}
          onClose={() => setAdding(undefined)}
        >
          <Field label={t.admin.user} value={adding.name} onValue={(name) => setAdding({ ...adding, name })} required />
          <RoleSelect label={t.admin.role} value={adding.role} onValue={(role) => setAdding({ ...adding, role })} />
          <Field
            label={t.admin.password}
            type="password"
            autocomplete="new-password"
            value={adding.password}
            onValue={(password) => setAdding({ ...adding, password })}
            required
          />
        </Confirm>
      )}
      {removing !== undefined && (
        <Confirm
          title={t.admin.removeUser(removing)}
          text={t.admin.removeUserText}
          go={t.common.remove}
          danger
          act={async () => {
            await api.send('DELETE', `/users/${encodeURIComponent(removing)}`);
            resource.reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
};
