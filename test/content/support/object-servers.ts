import { createHmac, type KeyObject, verify } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import aws4 from 'aws4';

/** Says why a request may not have what it asks for, undefined when it may. */
export type Check = (request: IncomingMessage) => string | undefined;

/** Answers as stores of objects do: 403 for a bad signature, 404 for another path, and the rest is left to the file. */
export const guarded =
  (check: Check, path: string) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const why = check(request);
    const found = new URL(request.url ?? '', 'http://x').pathname === path;
    if (why === undefined && found) return false;
    response.writeHead(why === undefined ? 404 : 403, { 'content-type': 'application/xml' });
    response.end(`<Error><Code>${why ?? 'NoSuchKey'}</Code></Error>`);
    return true;
  };

/** Signs what came in again, by a library that the code under test has nothing of. */
export const awsCheck =
  (credentials: { accessKeyId: string; secretAccessKey: string }, region: string): Check =>
  ({ url = '', method = 'GET', headers }) => {
    const given = headers.authorization ?? '';
    const names = /SignedHeaders=([^,]+),/.exec(given)?.[1]?.split(';');
    if (names === undefined) return 'AccessDenied';
    const age = Math.abs(Date.now() - dateOf(String(headers['x-amz-date'])));
    if (!(age < 15 * 60_000)) return 'RequestTimeTooSkewed';
    // a range that is not signed could be changed on the way
    if (headers.range !== undefined && !names.includes('range')) return 'RangeNotSigned';
    const signed = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
    // the library would leave the range out, and its types do not know how to tell it not to
    const again: aws4.Request & { extraHeadersToInclude: object } = {
      host: signed['host']!,
      path: url,
      method,
      service: 's3',
      region,
      headers: signed,
      extraHeadersToInclude: { range: true },
    };
    aws4.sign(again, credentials);
    return again.headers?.['Authorization'] === given ? undefined : 'SignatureDoesNotMatch';
  };

const dateOf = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** The string to sign, line by line as Microsoft documents it, from what came in. */
export const azureCheck =
  (account: string, key: string): Check =>
  ({ method = '', url = '', headers }) => {
    const header = (name: string): string => String(headers[name] ?? '');
    const { pathname, searchParams } = new URL(url, 'http://x');
    const length = header('content-length') === '0' ? '' : header('content-length');
    const own = Object.keys(headers).filter((name) => name.startsWith('x-ms-'));
    const names = [...new Set(searchParams.keys())].toSorted();
    let text = `${method}\n${header('content-encoding')}\n${header('content-language')}\n${length}\n`;
    text += `${header('content-md5')}\n${header('content-type')}\n${header('date')}\n`;
    text += `${header('if-modified-since')}\n${header('if-match')}\n${header('if-none-match')}\n`;
    text += `${header('if-unmodified-since')}\n${header('range')}\n`;
    for (const name of own.toSorted()) text += `${name}:${header(name)}\n`;
    text += `/${account}${pathname}`;
    for (const name of names) text += `\n${name}:${searchParams.getAll(name).toSorted().join(',')}`;
    const expected = createHmac('sha256', Buffer.from(key, 'base64')).update(text, 'utf8').digest('base64');
    if (header('x-ms-version') === '' || !(Math.abs(Date.now() - Date.parse(header('x-ms-date'))) < 15 * 60_000))
      return 'InvalidHeaderValue';
    return header('authorization') === `SharedKey ${account}:${expected}` ? undefined : 'AuthenticationFailed';
  };

/** A bearer token of the account with this key, of now and for storage. */
export const googleCheck =
  (email: string, keyId: string, key: KeyObject): Check =>
  ({ headers }) => {
    const [head = '', claims = '', signature = ''] = (headers.authorization ?? '').replace('Bearer ', '').split('.');
    const valid = verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'));
    if (!valid) return 'InvalidToken';
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
    const { iss, sub, aud, iat, exp } = read(claims);
    const now = Date.now() / 1000;
    const inTime = Number(iat) <= now && now < Number(exp) && Number(exp) - Number(iat) <= 3600;
    const rightHead = read(head)['alg'] === 'RS256' && read(head)['kid'] === keyId;
    const right = iss === email && sub === email && aud === 'https://storage.googleapis.com/';
    return inTime && rightHead && right ? undefined : 'InvalidClaims';
  };
