import { useEffect } from 'preact/hooks';
import { AdminPage } from '../pages/admin.tsx';
import { FleetPage } from '../pages/fleet.tsx';
import { GroupPage } from '../pages/group.tsx';
import { GroupsPage } from '../pages/groups.tsx';
import { ImagesPage } from '../pages/images.tsx';
import { LoginPage } from '../pages/login.tsx';
import { NodePage } from '../pages/node.tsx';
import { RolloutPage } from '../pages/rollout.tsx';
import { RolloutsPage } from '../pages/rollouts.tsx';
import { startLive } from '../state/live.ts';
import { route } from '../state/route.ts';
import { session } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { Shell } from './shell.tsx';
import { Toasts } from './toasts.tsx';

const Page = () => {
  const at = route.value;
  switch (at.page) {
    case 'fleet':
      return <FleetPage query={at.query} />;
    case 'node':
      return <NodePage key={at.id} id={at.id} tab={at.tab} />;
    case 'images':
      return <ImagesPage />;
    case 'rollouts':
      return <RolloutsPage />;
    case 'rollout':
      return <RolloutPage key={at.id} id={at.id} />;
    case 'groups':
      return <GroupsPage />;
    case 'group':
      return <GroupPage key={at.name} name={at.name} />;
    case 'admin':
      return <AdminPage tab={at.tab} />;
    case 'unknown':
      return <p class="empty">{t.common.notFound}</p>;
  }
};

const SignedIn = () => {
  useEffect(startLive, []);
  return (
    <Shell>
      <Page />
    </Shell>
  );
};

/** The page: who is not signed in sees the login and nothing else. */
export const App = () => (
  <>
    {session.value === undefined ? null : session.value === null ? (
      <LoginPage />
    ) : (
      <SignedIn key={session.value.user.name} />
    )}
    <Toasts />
  </>
);
