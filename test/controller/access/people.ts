import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from 'undici';
import type { Role } from '#pkg/rest/role.ts';
import type { Answer, Client, Rig } from '../rig.ts';

/** A clock that tests move. */
export const virtualTime = () => {
  let at = Date.parse('2026-03-01T00:00:00Z');
  return { now: (): number => at, advance: (ms: number): void => void (at += ms) };
};

export const minutes = 60_000;
export const hours = 3600_000;

/** The password that the first start made. */
export const firstPassword = async (client: Rig): Promise<string> =>
  (await readFile(join(client.stateDir, 'admin-password'), 'utf8')).trim();

export const logIn = (client: Client, user: string, password: string, headers = {}): Promise<Answer> =>
  client.send('POST', '/api/v1/session', {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ user, password }),
  });

export const cookieOf = (answer: Answer): string => String(answer.headers['set-cookie']).split(';', 1)[0] as string;

/** Requests as the page makes them, with what a login gave. */
export const asSession = (client: Client, login: Answer) => {
  const cookie = cookieOf(login);
  const csrf: string = login.json.csrf;
  return {
    cookie,
    csrf,
    rest: (method: string, path: string, body?: unknown, headers: Record<string, string> = { 'x-csrf-token': csrf }) =>
      client.send(method, `/api/v1${path}`, {
        headers: { cookie, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
};

/** Requests with a token of this role, made with the state folder's own. */
export const withToken = async (client: Client, role: Role, more: object = {}) => {
  const made = await client.rest('POST', '/tokens', { name: `t-${role}`, role, ...more });
  return { ...bearer(client, made.json.token), id: made.json.id as string, made };
};

export const bearer = (client: Client, token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  return {
    headers,
    rest: (method: string, path: string, body?: unknown) =>
      client.send(method, `/api/v1${path}`, {
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
};

/** An event stream that is connected; `ended` once the controller ends it. */
export const openStream = async (client: Client, headers: Record<string, string>) => {
  const { body } = await request(`${client.url}/api/v1/events`, { dispatcher: client.agent, headers });
  const chunks = body[Symbol.asyncIterator]();
  const first: unknown = (await chunks.next()).value;
  const ended = async (): Promise<void> => {
    while ((await chunks.next()).done !== true);
  };
  return { first: String(first), ended: ended() };
};
