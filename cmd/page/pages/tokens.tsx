import { useState } from 'preact/hooks';
import type { Role } from '#pkg/rest/role.ts';
import type { Token } from '#pkg/rest/tokens.ts';
import { useResource } from '../state/resource.ts';
import { call } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';
import { List } from '../ui/list.tsx';
import { Loaded } from '../ui/loading.tsx';
import { RoleSelect } from '../ui/role-select.tsx';
import { RowButton } from '../ui/row-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Ago, dateText } from '../ui/time.tsx';
import { TokenSecret } from './token-secret.tsx';

const blank = { name: '', role: 'viewer' as Role, expires: '' };

/** What programs sign in with. */
export const TokensTab = () => {
  const resource = useResource('GET /tokens');
  const [adding, setAdding] = useState<typeof blank | undefined>(undefined);
  const [made, setMade] = useState<string | undefined>(undefined);
  const [removing, setRemoving] = useState<Token | undefined>(undefined);
  return (
    <>
      <SectionHead add={t.admin.addToken} onAdd={() => setAdding(blank)}>
        {t.admin.rolesHint}
      </SectionHead>
      <Loaded from={resource}>
        {({ tokens }) => (
          <List
            rows={tokens}
            keyOf={({ id }) => id}
            empty={t.admin.noToken}
            columns={[
              { head: t.admin.tokenName, cell: ({ name }) => name },
              { head: t.admin.role, labelled: true, cell: ({ role }) => t.admin.roles[role] },
              { head: t.admin.owner, labelled: true, cell: ({ owner }) => owner ?? t.common.none },
              { head: t.images.columns.created, cell: ({ createdAt: at }) => <Ago time={at} never={t.common.none} /> },
              { head: t.admin.used, labelled: true, cell: ({ usedAt }) => <Ago time={usedAt} /> },
              {
                head: t.admin.expires,
                labelled: true,
                cell: ({ expiresAt: at }) => (at === null ? t.common.never : dateText(at)),
              },
            ]}
            actions={(token) => <RowButton danger label={t.common.remove} act={() => setRemoving(token)} />}
          />
        )}
      </Loaded>
      {adding && (
        <Confirm
          title={t.admin.addToken}
          text={t.admin.rolesHint}
          go={t.common.save}
          act={async () => {
            const { name, role, expires } = adding;
            const expiresAt = expires === '' ? {} : { expiresAt: new Date(`${expires}T23:59:59Z`).toISOString() };
            setMade((await call('POST /tokens', { body: { name, role, ...expiresAt } })).token);
            resource.reload();
          }}
          onClose={() => setAdding(undefined)}
        >
          <Field
            label={t.admin.tokenName}
            value={adding.name}
            onValue={(name) => setAdding({ ...adding, name })}
            required
          />
          <RoleSelect label={t.admin.role} value={adding.role} onValue={(role) => setAdding({ ...adding, role })} />
          <Field
            label={t.admin.expires}
            type="date"
            value={adding.expires}
            onValue={(expires) => setAdding({ ...adding, expires })}
            hint={t.admin.expiresHint}
          />
        </Confirm>
      )}
      {made !== undefined && <TokenSecret secret={made} onClose={() => setMade(undefined)} />}
      {removing && (
        <Confirm
          title={t.admin.removeToken(removing.name)}
          text={t.admin.removeTokenText}
          go={t.common.remove}
          danger
          act={async () => {
            await call('DELETE /tokens/:id', { params: { id: removing.id } });
            resource.reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
};
