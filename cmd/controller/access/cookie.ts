const name = 'basalt_session';
// RFC 6265 4.1.2: scripts never see it, it goes over TLS only, and no other site can make a browser send it
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Strict';

/** The value of the session's cookie in a `Cookie` header (RFC 6265 4.2), if there is exactly one. */
export const sessionCookie = (header: string | undefined): string | undefined => {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [value] = values;
  return values.length === 1 && value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
};

/** `Set-Cookie` of a new session; the browser forgets it when it ends. */
export const setSessionCookie = (value: string): string => `${name}=${value}; ${attributes}`;

export const clearSessionCookie = `${name}=; ${attributes}; Max-Age=0`;
