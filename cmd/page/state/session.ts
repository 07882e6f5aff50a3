import { signal } from '@preact/signals';
import { fetchTransport, RefusedError } from '#pkg/rest/fetch-transport.ts';
import { reaches } from '#pkg/rest/role-order.ts';
import type { Role } from '#pkg/rest/role.ts';
import type { Session } from '#pkg/rest/session.ts';
import { createTypedClient } from '#pkg/rest/typed-client.ts';
import { hearAnswers } from '../logic/answered.ts';

/** undefined until it is known; null for nobody. */
export const session = signal<Session | null | undefined>(undefined);

/** How far the controller's clock is ahead of this browser's, milliseconds. */
export const skew = signal(0);

/** The controller's time, which is what the times in its answers are measured by. */
export const serverNow = (): number => Date.now() + skew.peek();

/** The REST API by name of call, with the session's cookie and proof. */
export const { call } = createTypedClient(
  fetchTransport({
    base: '/api/v1',
    csrf: () => session.peek()?.csrf,
    fetch: (url, init) => fetch(url, init),
    answered: hearAnswers({
      unauthorised: () => {
        session.value = null;
      },
      clock: (at) => {
        // the header has whole seconds only: smaller differences are none
        const ahead = at + 500 - Date.now();
        skew.value = Math.abs(ahead) > 2000 ? ahead : 0;
      },
    }),
  }),
);

export const loadSession = async (): Promise<void> => {
  session.value = await call('GET /session').catch(() => null);
};

/** Notices a session that ended, or that another tab began anew; an answer that does not come tells nothing. */
export const checkSession = async (): Promise<void> => {
  const before = session.peek();
  if (!before) return;
  const now = await call('GET /session').catch((error: unknown) =>
    error instanceof RefusedError && error.status === 401 ? null : before,
  );
  // who signed in meanwhile is not signed out by an older answer
  if (session.peek() === before && now?.csrf !== before.csrf) session.value = now;
};

export const signIn = async (user: string, password: string): Promise<void> => {
  session.value = await call('POST /session', { body: { user, password } });
};

export const signOut = async (): Promise<void> => {
  try {
    await call('DELETE /session');
  } catch (error) {
    // the cookie still opens the page to who comes next: that must not look like an end
    if (!(error instanceof RefusedError && error.status === 401)) throw error;
  }
  session.value = null;
};

/** Whether the user's role allows what needs `role`; the controller decides, the page only does not offer. */
export const may = (role: Role): boolean => {
  const own = session.value?.user.role;
  return own !== undefined && reaches(own, role);
};
