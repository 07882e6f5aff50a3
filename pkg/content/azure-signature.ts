import { createHmac } from 'node:crypto';
import { queryParameters } from './object-path.ts';

export interface AzureCredentials {
  readonly account: string;
  /** as Azure shows it: base64 */
  readonly key: string;
}

const version = '2021-12-02';

/**
 * The headers that sign a GET without body by Shared Key. (learn.microsoft.com, "Authorize with Shared Key", form of
 * 2009-09-19 and later.)
 */
export const azureHeaders = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  { account, key }: AzureCredentials,
  at: Date,
): Record<string, string> => {
  const added = { 'x-ms-date': at.toUTCString(), 'x-ms-version': version };
  const range = Object.entries(headers).find(([name]) => name.toLowerCase() === 'range')?.[1] ?? '';
  // after the verb: encoding, language, length, MD5, type, date and four conditions, none of which is sent
  const standard = ['GET', ...Array.from({ length: 10 }, () => ''), range];
  const text = [
    ...standard,
    ...Object.entries(added).map(([name, value]) => `${name}:${value}`),
    `/${account}${url.pathname}`,
    ...resourceParameters(url.search),
  ].join('\n');
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  return { ...added, Authorization: `SharedKey ${account}:${signature}` };
};

/** Names in lower case and order, values decoded, several of one name joined by commas. */
const resourceParameters = (search: string): string[] => {
  const byName = Map.groupBy(queryParameters(search), ([name]) => name.toLowerCase());
  return [...byName]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([name, all]) =>
        `${name}:${all
          .map(([, value]) => value)
          .toSorted()
          .join(',')}`,
    );
};
