import { useState } from 'preact/hooks';
import type { UserChanges } from '#pkg/rest/users.ts';
import type { Role } from '#pkg/rest/role.ts';
import { useResource } from '../state/resource.ts';
import { call } from '../state/session.ts';
import { complain } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';
import { List } from '../ui/list.tsx';
import { Loaded } from '../ui/loading.tsx';
import { RoleSelect } from '../ui/role-select.tsx';
import { RowButton } from '../ui/row-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Ago } from '../ui/time.tsx';

const blank = { name: '', role: 'viewer' as Role, password: '' };

/** The people who may sign in. */
export const UsersTab = () => {
  const resource = useResource('GET /users');
  const [adding, setAdding] = useState<typeof blank | undefined>(undefined);
  const [removing, setRemoving] = useState<string | undefined>(undefined);
  const change = (name: string, body: UserChanges): void => {
    // a refused role must not stay in the select: what is read anew is shown in any case
    call('PUT /users/:name', { params: { name }, body }).catch(complain).finally(resource.reload);
  };
  return (
    <>
      <SectionHead add={t.admin.addUser} onAdd={() => setAdding(blank)}>
        {t.admin.rolesHint}
      </SectionHead>
      <Loaded from={resource}>
        {({ users }) => (
          <List
            rows={users}
            keyOf={({ name }) => name}
            rowClass={({ disabled }) => (disabled ? 'quiet' : '')}
            empty={t.admin.noUser}
            columns={[
              {
                head: t.admin.user,
                cell: ({ name, disabled }) => (
                  <>
                    {name} {disabled && <span class="mark">{t.admin.disabled}</span>}
                  </>
                ),
              },
              {
                head: t.admin.role,
                cell: ({ name, role }) => (
                  <RoleSelect
                    hidden
                    label={`${t.admin.role} ${name}`}
                    value={role}
                    onValue={(next) => change(name, { role: next })}
                  />
                ),
              },
              { head: t.admin.lastLogin, labelled: true, cell: ({ lastLogin }) => <Ago time={lastLogin} /> },
            ]}
            actions={({ name, disabled }) => (
              <>
                <RowButton
                  label={disabled ? t.admin.enable : t.admin.disable}
                  act={() => change(name, { disabled: !disabled })}
                />
                <RowButton danger label={t.common.remove} act={() => setRemoving(name)} />
              </>
            )}
          />
        )}
      </Loaded>
      {adding && (
        <Confirm
          title={t.admin.addUser}
          text={t.admin.rolesHint}
          go={t.common.save}
          act={async () => {
            await call('POST /users', { body: adding });
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
            await call('DELETE /users/:name', { params: { name: removing } });
            resource.reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
};
