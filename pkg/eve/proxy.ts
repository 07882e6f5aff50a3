import { BasaltError } from '#pkg/errors/error.ts';

/**
 * The address of an HTTP proxy, `http://[user:password@]host[:port]`, as the file or flag that names it has it; undefined
 * when it is empty. CONFIG_INVALID for anything else, without quoting it: it may hold a password.
 */
export const parseProxy = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    throw badProxy();
  }
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.hostname !== '';
  if (url.protocol !== 'http:' || !plain) throw badProxy();
  return url.href;
};

const badProxy = (): BasaltError =>
  new BasaltError('CONFIG_INVALID', 'the proxy is not http://[user:password@]host[:port]; correct it');
