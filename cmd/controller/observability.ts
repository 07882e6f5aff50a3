import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { readFileOr } from '#pkg/host/atomic-file.ts';
import { textType } from '#pkg/metrics/text.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { App } from './app.ts';
import type { Contacts } from './contacts.ts';
import { migrations } from './db/migrations.ts';
import type { Database } from './db/schema.ts';
import type { ControllerMetrics } from './metrics.ts';
import { hashToken, sameHash } from './access/tokens.ts';

export interface ObservabilityOptions {
  readonly db: Database;
  readonly contacts: Contacts;
  /** holds the token of /metrics, read at each request, so that it may be replaced */
  readonly tokenFile: string | undefined;
  /** lets pass who has the API token, and throws otherwise */
  readonly apiToken: (request: FastifyRequest) => Promise<void>;
}

const lengthOf = (header: unknown): number =>
  Number(typeof header === 'number' ? header : (/^\d{1,15}$/.exec(String(header))?.[0] ?? 0));

/** Why the controller cannot do its work: its database does not answer, or is not of this version. */
const notReady = async (db: Database): Promise<string | undefined> => {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    const done = new Set(rows.map(({ name }) => name));
    return Object.keys(migrations).every((name) => done.has(name)) ? undefined : 'the database is not migrated';
  } catch {
    return 'the database does not answer';
  }
};

/** Who may read the metrics. A database that fails is not a wrong token: that error goes on. */
const allowed = async (request: FastifyRequest, { tokenFile, apiToken }: ObservabilityOptions): Promise<boolean> => {
  if (tokenFile === undefined)
    return apiToken(request).then(
      () => true,
      (error: unknown) => {
        if (error instanceof BasaltError && error.code === 'REQUEST_UNAUTHORIZED') return false;
        throw new BasaltError('INTERNAL', 'the API token cannot be checked: the database does not answer', {}, error);
      },
    );
  const token = (await readFileOr(tokenFile, '')).trim();
  const given = /^Bearer ([\x21-\x7e]{1,256})$/.exec(request.headers.authorization ?? '')?.[1];
  // a file that is empty or gone lets nobody in
  return token !== '' && given !== undefined && sameHash(hashToken(token), hashToken(given));
};

/**
 * `/metrics` with a token, `/healthz` and `/readyz` without one, and the counting of all requests. To be called before the
 * other routes are entered: hooks count for what comes after them.
 */
export const observabilityRoutes = (app: App, metrics: ControllerMetrics, options: ObservabilityOptions): void => {
  const { db } = options;
  metrics.fleet(db, options.contacts);
  const ready = async (): Promise<string | undefined> => {
    const why = await notReady(db);
    metrics.databaseUp(why === undefined);
    return why;
  };
  metrics.registry.onCollect(async () => void (await ready()));

  app.addHook('onResponse', async (request, reply) => {
    // as it was entered, not as it was asked for: a path may be anything
    const route = request.routeOptions.url ?? 'none';
    const long = route.endsWith('/events') || request.routeOptions.config.upload === true;
    metrics.answered(request.method, route, reply.statusCode, long ? Number.NaN : reply.elapsedTime / 1000);
    metrics.bytes('in', route, lengthOf(request.headers['content-length']));
    metrics.bytes('out', route, lengthOf(reply.getHeader('content-length')));
  });

  app.get('/metrics', async (request, reply) => {
    if (!(await allowed(request, options)))
      return reply.status(401).header('www-authenticate', 'Bearer').send('a token is needed\n');
    return reply.type(textType).send(await metrics.registry.text());
  });
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', async (_request, reply) => {
    const why = await ready();
    return reply
      .status(why === undefined ? 200 : 503)
      .type('text/plain')
      .send(why === undefined ? 'ok\n' : `${why}\n`);
  });
};
