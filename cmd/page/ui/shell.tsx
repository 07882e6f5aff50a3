import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { nodeOf } from '../state/fleet.ts';
import { live } from '../state/live.ts';
import { route } from '../state/route.ts';
import { may, session, signOut } from '../state/session.ts';
import { complain } from '../state/toasts.ts';
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

const sections = {
  fleet: 'fleet',
  node: 'fleet',
  images: 'images',
  rollouts: 'rollouts',
  rollout: 'rollouts',
  groups: 'groups',
  group: 'groups',
  admin: 'admin',
} as const;

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

/** Another page begins at its top, has its own title, and is where the keyboard goes on. */
const useNewPage = (): void => {
  const at = route.value;
  const place = 'id' in at ? at.id : 'name' in at ? at.name : at.page;
  const seen = useRef(place);
  useEffect(() => {
    const section = at.page === 'unknown' ? t.product : t.nav[sections[at.page]];
    document.title =
      place === at.page ? `${section} · ${t.product}` : `${nodeOf(place)?.name ?? place} · ${section} · ${t.product}`;
    if (seen.current === place) return;
    seen.current = place;
    const main = document.querySelector<HTMLElement>('#main');
    main?.scrollTo({ top: 0 });
    main?.focus({ preventScroll: true });
  }, [at, place]);
};

/** The frame: sections, the mark that says whether what one sees is live, theme, who one is. */
export const Shell = ({ children }: { readonly children: ComponentChildren }) => {
  const user = session.value?.user;
  useNewPage();
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
            onClick={() => void signOut().catch(complain)}
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
