const hidden = '[redacted]';

/** Field names whose values never reach a log, compared without case and punctuation. */
const secretName =
  /^(?:.*(?:password|passwd|passphrase|secret|apikey|privatekey|token|credential|credentials|keypem)|authorization|proxyauthorization|cookie|setcookie|signature)$/;

const maxDepth = 6;

/** Scheme, host and path of a URL: user, password, query and fragment are left out, for signed URLs carry their right in them. */
export const redactUrl = (url: string): string => {
  if (!URL.canParse(url)) return redactText(url);
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol}//${host}${pathname}${search === '' ? '' : `?${hidden}`}`;
};

/** Text without the queries and user parts of URLs, bearer tokens and private keys in it. */
export const redactText = (text: string): string =>
  text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#"'<>@\\]*@/gi, `$1${hidden}@`)
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/[^\s?#"'<>\\]*)[?#][^\s"'<>\\]*/gi, `$1?${hidden}`)
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${hidden}`)
    .replace(/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, hidden);

/** A copy of a logged value with secrets hidden at any depth; errors become plain objects with their causes. */
export const redactValue = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= maxDepth) return '[nested too deeply]';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return redactUrl(value.href);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Map) return redactFields(Object.fromEntries(value), depth);
  if (value instanceof Set || Array.isArray(value)) return [...value].map((item) => redactValue(item, depth + 1));
  if ('toJSON' in value && typeof value.toJSON === 'function') return redactValue(value.toJSON(), depth + 1);
  return redactFields(value, depth);
};

const redactFields = (value: object, depth: number) =>
  Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      isSecret(name) && field !== '' && field !== null && field !== undefined ? hidden : redactValue(field, depth + 1),
    ]),
  );

const isSecret = (name: string): boolean => secretName.test(name.replace(/[^a-z0-9]/gi, '').toLowerCase());

const redactError = (error: Error, depth: number) => ({
  type: error.name,
  message: redactText(error.message),
  stack: redactText(error.stack ?? ''),
  ...redactFields(error, depth),
  ...(error.cause === undefined ? {} : { cause: redactValue(error.cause, depth + 1) }),
});
