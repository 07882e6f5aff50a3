import { signal } from '@preact/signals';
import { createApi } from '../logic/api.ts';
import type { Role, Session } from '../types.ts';

/** undefined until it is known; null for nobody. */
export const session = signal<Session | null | undefined>(undefined);

/** How far the controller's clock is ahead of this browser's, milliseconds. */
export const skew = signal(0);

/** The controller's time, which is what the times in its answers are measured by. */
export const serverNow = (): number => Date.now() + skew.peek();

export const api = createApi({
  fetch: (path, init) => fetch(path, init),
  csrf: () => session.peek()?.csrf ?? '',
  unauthorised: () => {
    session.value = null;
  },
  clock: (at) => {
    // the header has whole seconds only: smaller differences are none
    const ahead = at + 500 - Date.now();
    skew.value = Math.abs(ahead) > 2000 ? ahead : 0;
  },
});

export const loadSession = async (): Promise<void> => {
  session.value = await api.get<Session>('/session').catch(() => null);
};

export const signIn = async (user: string, password: string): Promise<void> => {
  session.value = await api.send<Session>('POST', '/session', { user, password });
};

export const signOut = async (): Promise<void> => {
  await api.send('DELETE', '/session').catch(() => undefined);
  session.value = null;
};

const ranks: Readonly<Record<Role, number>> = { viewer: 0, operator: 1, admin: 2 };

/** Whether the user's role allows what needs `role`; the controller decides, the page only does not offer. */
export const may = (role: Role): boolean => {
  const own = session.value?.user.role;
  return own !== undefined && ranks[own] >= ranks[role];
};
