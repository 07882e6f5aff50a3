import { useState } from 'preact/hooks';
import { useResource } from '../state/resource.ts';
import { api } from '../state/session.ts';
import { t } from '../strings/current.ts';
import type { Role, Token } from '../types.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Loaded } from '../ui/loading.tsx';
import { RoleSelect } from '../ui/role-select.tsx';
import { Ago, dateText } from '../ui/time.tsx';

const blank = { name: '', role: 'viewer' as Role, expires: '' };

/** What programs sign in with. */
export const TokensTab = () => {
  const resource = useResource<{ tokens: Token[] }>('/tokens');
  const [adding, setAdding] = useState<typeof blank | undefined>(undefined);
  const [made, setMade] = useState<string | undefined>(undefined);
  const [removing, setRemoving] = useState<Token | undefined>(undefined);
  return (
    <>
      <div class="section-head">
        <p class="hint">{t.admin.rolesHint}</p>
        <button type="button" class="primary" onClick={() => setAdding(blank)}>
          {t.admin.addToken}
        </button>
      </div>
      <Loaded from={resource}>
        {({ tokens }) => (
          <div class="card list-card">
            <table class="list">
              <thead>
                <tr>
                  <th scope="col">{t.admin.tokenName}</th>
                  <th scope="col">{t.admin.role}</th>
                  <th scope="col">{t.images.columns.created}</th>
                  <th scope="col">{t.admin.expires}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {tokens.map((token) => (
                  <tr key={token.id}>
                    <th scope="row">{token.name}</th>
                    <td data-label={t.admin.role}>{t.admin.roles[token.role]}</td>
                    <td>
                      <Ago time={token.createdAt} never={t.common.none} />
                    </td>
                    <td data-label={t.admin.expires}>
                      {token.expiresAt == null ? t.common.never : dateText(token.expiresAt)}
                    </td>
                    <td class="row-actions">
                      <button type="button" class="ghost danger-text" onClick={() => setRemoving(token)}>
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
          title={t.admin.addToken}
          text={t.admin.rolesHint}
          go={t.common.save}
          act={async () => {
            const { name, role, expires } = adding;
            const expiresAt = expires === '' ? {} : { expiresAt: new Date(`${expires}T23:59:59Z`).toISOString() };
            setMade((await api.send<{ token: string }>('POST', '/tokens', { name, role, ...expiresAt })).token);
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
      {made !== undefined && (
        <Dialog title={t.admin.addToken} onClose={() => setMade(undefined)}>
          <div class="dialog-body">
            <p>{t.admin.tokenOnce}</p>
            <output class="secret mono">{made}</output>
          </div>
          <footer>
            <button type="button" onClick={() => void navigator.clipboard.writeText(made)}>
              {t.common.copy}
            </button>
            <button type="button" class="primary" onClick={() => setMade(undefined)}>
              {t.common.close}
            </button>
          </footer>
        </Dialog>
      )}
      {removing && (
        <Confirm
          title={t.admin.removeToken(removing.name)}
          text={t.admin.removeTokenText}
          go={t.common.remove}
          danger
          act={async () => {
            await api.send('DELETE', `/tokens/${encodeURIComponent(removing.id)}`);
            resource.reload();
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
};
