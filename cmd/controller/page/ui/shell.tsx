import type { ComponentChildren } from 'preact';
import { live } from '../state/live.ts';
import { route } from '../state/route.ts';
import { may, session, signOut } from '../state/session.ts';
import { nextTheme, theme } from '../state/theme.ts';
import { t } from '../strings/current.ts';
import { Icon } from './icons.tsx';

const Link = ({
  to,
  name,
  on,
}: {
  readonly to: string;
  readonly name: 'fleet' | 'images' | 'rollouts' | 'groups' | 'admin';
  readonly on: boolean;
}) => (
  <a href={to} aria-current={on ? 'page' : undefined}>
    <Icon name={name} />
    <span>{t.nav[name]}</span>
  </a>
);

const Nav = () => {
  const { page } = route.value;
  return (
    <nav class="nav" aria-label={t.nav.label}>
      <Link to="#/nodes" name="fleet" on={page === 'fleet' || page === 'node'} />
      <Link to="#/rollouts" name="rollouts" on={page === 'rollouts' || page === 'rollout'} />
      <Link to="#/images" name="images" on={page === 'images'} />
      <Link to="#/groups" name="groups" on={page === 'groups' || page === 'group'} />
      <Link to="#/admin" name="admin" on={page === 'admin'} />
    </nav>
  );
};

const LiveMark = () => (
  <span class={`live live-${live.value}`} role="status">
    <span class="dot" aria-hidden="true" />
    {t.live[live.value]}
  </span>
);

/** The frame: sections, the mark that says whether what one sees is live, theme, who one is. */
export const Shell = ({ children }: { readonly children: ComponentChildren }) => {
  const user = session.value?.user;
  return (
    <div class="shell">
      <button type="button" class="skip" onClick={() => document.querySelector<HTMLElement>('#main')?.focus()}>
        {t.nav.skip}
      </button>
      <header class="bar">
        <a class="brand" href="#/nodes">
          <img src="/icon.svg" alt="" width="22" height="22" />
          <span>{t.product}</span>
        </a>
        <Nav />
        <div class="bar-end">
          <LiveMark />
          <button
            type="button"
            class="ghost square"
            onClick={nextTheme}
            aria-label={t.theme[theme.value]}
            title={t.theme[theme.value]}
          >
            <Icon name={theme.value} />
          </button>
          {user && (
            <span class="who" title={t.admin.roles[user.role]}>
              {user.name}
              {!may('admin') && <small>{t.admin.roles[user.role]}</small>}
            </span>
          )}
          <button
            type="button"
            class="ghost square"
            onClick={() => void signOut()}
            aria-label={t.login.out}
            title={t.login.out}
          >
            <Icon name="out" />
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};
