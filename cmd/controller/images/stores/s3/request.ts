import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { getCACertificates } from 'node:tls';
import { Agent, request, type Dispatcher } from 'undici';
import { awsHeaders } from '#pkg/content/aws-signature.ts';
import { encodePath, encodeSegment } from '#pkg/content/object-path.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { bucketUrl, type S3Settings } from './settings.ts';
import { textOf } from './xml.ts';
import '#pkg/host/address-attempts.ts';

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** of an object; empty for the bucket */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** statuses that are an answer and not an error, besides those from 200 to 299 */
  readonly also?: readonly number[];
}

export interface S3Reply {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: Buffer;
}

export interface S3Link {
  /**
   * Signs a request anew for each attempt. Errors: STORE_UNAVAILABLE when the store cannot be reached or fails, and again
   * after a while; STORE_NO_SPACE; STORE_IO, with its own words, when it refuses.
   */
  ask(asked: S3Request): Promise<S3Reply>;
  close(): Promise<void>;
}

const attempts = 4;
/** Before the second attempt; twice as long before each one after that. */
const firstPauseMs = 200;
/** Without a byte, for what takes the store some time: to write, and to put parts together. */
const writeMs = 120_000;
/** For everything else: controllers wait for each other while one asks whether an image is there. */
const readMs = 20_000;
/** A piece of an upload is the largest thing that is read, and a list of a thousand keys takes less. */
const maxReplyBytes = 64 * 1024 * 1024;
/** Requests for less, and stores that are busy or broken: the same request may succeed. */
const passing = new Set([408, 429, 500, 502, 503, 504]);

const addressOf = (base: string, { key, query = {} }: S3Request): URL => {
  const words = Object.entries(query).map(([name, value]) => `${encodeSegment(name)}=${encodeSegment(value)}`);
  return new URL(`${base}${encodePath(key)}${words.length === 0 ? '' : `?${words.join('&')}`}`);
};

const readBody = async (body: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxReplyBytes) throw new Error(`a reply of more than ${maxReplyBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The store's own code and sentence, which are the best hint that an operator gets. */
const saidBy = ({ status, body }: S3Reply): string => {
  const text = body.subarray(0, 65_536).toString('utf8');
  const words = [textOf(text, 'Code'), textOf(text, 'Message')].filter((word) => word !== undefined);
  const shown = words.join(': ').replaceAll(/[^\x20-\x7e]/g, '?');
  return `status ${status}${shown === '' ? '' : ` ${shown.slice(0, 300)}`}`;
};

/** Opens what requests go through; it connects with the first of them. */
export const openLink = (settings: S3Settings, pauseMs: number = firstPauseMs): S3Link => {
  const base = bucketUrl(settings);
  const ca = settings.ca === undefined ? {} : { ca: [...getCACertificates('default'), settings.ca] };
  const agent = new Agent({
    connect: { ...ca, timeout: 30_000 },
    keepAliveTimeout: 4000,
  });

  const once = async (asked: S3Request): Promise<S3Reply> => {
    const { method, body } = asked;
    const url = addressOf(base, asked);
    const { keyId, secret, sessionToken } = await settings.credentials();
    const plain: Record<string, string> = sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken };
    const bodySha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const signed = awsHeaders(url, plain, { keyId, secret, region: settings.region }, new Date(), {
      method,
      bodySha256,
    });
    const patience = method === 'PUT' || method === 'POST' ? writeMs : readMs;
    const reply = await request(url, {
      dispatcher: agent,
      method,
      headersTimeout: patience,
      bodyTimeout: patience,
      headers: { ...plain, ...signed },
      ...(body === undefined ? {} : { body }),
    });
    return { status: reply.statusCode, headers: reply.headers, body: await readBody(reply.body) };
  };

  return {
    async ask(asked) {
      const what = `${asked.method} of ${asked.key === '' ? 'the bucket' : asked.key}`;
      let reason: unknown;
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (attempt > 0) await sleep(pauseMs * 2 ** (attempt - 1));
        let reply: S3Reply;
        try {
          reply = await once(asked);
        } catch (error) {
          if (error instanceof BasaltError) throw error;
          reason = error;
          continue;
        }
        const { status } = reply;
        if ((status >= 200 && status <= 299) || asked.also?.includes(status) === true) return reply;
        const said = `the S3 store answered ${what} with ${saidBy(reply)}`;
        if (status === 507) throw new BasaltError('STORE_NO_SPACE', said);
        if (!passing.has(status)) throw new BasaltError('STORE_IO', said, { status });
        reason = new Error(said);
      }
      const message = `the S3 store does not do it: ${what}: ${reason instanceof Error ? reason.message : String(reason)}`;
      throw new BasaltError('STORE_UNAVAILABLE', `${message}; try again later`, {}, reason);
    },
    close: () => agent.destroy(),
  };
};
