import { href } from '../logic/route.ts';
import { may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { AuditTab } from './audit.tsx';
import { PasswordTab } from './password.tsx';
import { TokensTab } from './tokens.tsx';
import { UsersTab } from './users.tsx';

const all = ['users', 'tokens', 'audit', 'password'] as const;
const needs = { users: 'admin', tokens: 'admin', audit: 'operator', password: 'viewer' } as const;

/** Who may do what, and who did what. */
export const AdminPage = ({ tab: wanted }: { readonly tab: string }) => {
  const tabs = all.filter((name) => may(needs[name]));
  const tab = tabs.find((name) => name === wanted) ?? tabs[0] ?? 'password';
  return (
    <div class="page">
      <PageHead
        title={t.admin.title}
        below={
          <Tabs
            label={t.admin.title}
            tabs={tabs.map((name) => ({ name, to: href('admin', name), text: t.admin.tabs[name] }))}
            at={tab}
          />
        }
      />
      {tab === 'users' && <UsersTab />}
      {tab === 'tokens' && <TokensTab />}
      {tab === 'audit' && <AuditTab />}
      {tab === 'password' && <PasswordTab />}
    </div>
  );
};
