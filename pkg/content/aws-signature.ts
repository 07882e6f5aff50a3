import { createHash, createHmac } from 'node:crypto';
import { canonicalPath, encodeSegment, queryParameters } from './object-path.ts';

export interface AwsCredentials {
  readonly keyId: string;
  readonly secret: string;
  readonly region: string;
}

/** What else than a GET without body is signed. */
export interface AwsRequest {
  readonly method?: string;
  /** of the body, hex */
  readonly bodySha256?: string;
}

const algorithm = 'AWS4-HMAC-SHA256';
const emptySha256 = createHash('sha256').digest('hex');

/**
 * The headers that sign a request to S3, a GET without body unless told, AWS Signature Version 4. A `Range` and each `x-amz-`
 * header among the given ones are signed too.
 * (docs.aws.amazon.com, Amazon S3 API Reference, "Signature Calculations for the Authorization Header".)
 */
export const awsHeaders = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  { keyId, secret, region }: AwsCredentials,
  at: Date,
  { method = 'GET', bodySha256 = emptySha256 }: AwsRequest = {},
): Record<string, string> => {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const date = time.slice(0, 8);
  const added = { 'x-amz-content-sha256': bodySha256, 'x-amz-date': time };
  const signed: readonly (readonly [string, string])[] = Object.entries({ ...headers, ...added, host: url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .filter(([name]) => name === 'host' || name === 'range' || name.startsWith('x-amz-'))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const request = [
    method,
    canonicalPath(url.pathname),
    canonicalQuery(url.search),
    ...signed.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    bodySha256,
  ].join('\n');
  const scope = `${date}/${region}/s3/aws4_request`;
  const text = [algorithm, time, scope, createHash('sha256').update(request).digest('hex')].join('\n');
  const key = [date, region, 's3', 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`));
  const signature = hmac(key, text).toString('hex');
  return {
    ...added,
    Authorization: `${algorithm} Credential=${keyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
};

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const canonicalQuery = (search: string): string =>
  queryParameters(search)
    .map(([name, value]) => [encodeSegment(name), encodeSegment(value)] as const)
    // by name first: as text, `a-b=` comes before `a=`
    .toSorted(([aName, aValue], [bName, bValue]) => compare(aName, bName) || compare(aValue, bValue))
    .map((pair) => pair.join('='))
    .join('&');

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
