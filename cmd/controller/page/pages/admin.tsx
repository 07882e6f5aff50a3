import { href } from '../logic/route.ts';
import { may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { AuditTab } from './audit.tsx';
import { PasswordTab } from './password.tsx';
import { TokensTab } from './tokens.tsx';
import { UsersTab } from './users.tsx';

/** Who may do what, and who did what. */
export const AdminPage = ({ tab: wanted }: { readonly tab: string }) => {
  const tabs = [...(may('admin') ? ['users', 'tokens'] : []), ...(may('operator') ? ['audit'] : []), 'password'];
  const tab = tabs.includes(wanted) ? wanted : (tabs[0] ?? 'password');
  return (
    <div class="page">
      <header class="page-head">
        <div class="page-title">
          <h1>{t.admin.title}</h1>
        </div>
        <nav class="tabs" aria-label={t.admin.title}>
          {tabs.map((name) => (
            <a key={name} href={href('admin', name)} aria-current={tab === name ? 'page' : undefined}>
              {t.admin.tabs[name]}
            </a>
          ))}
        </nav>
      </header>
      {tab === 'users' && <UsersTab />}
      {tab === 'tokens' && <TokensTab />}
      {tab === 'audit' && <AuditTab />}
      {tab === 'password' && <PasswordTab />}
    </div>
  );
};
