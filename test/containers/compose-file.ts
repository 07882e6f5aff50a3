import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { parse } from 'yaml';

export const repository = join(import.meta.dirname, '../..');

const Words = Type.Array(Type.String());

/** What docker-compose.yml says of one service; a key that is not here is a typing error or needs a check of its own. */
const ComposeService = Type.Object(
  {
    image: Type.String(),
    pull_policy: Type.Optional(Type.Literal('never')),
    build: Type.Optional(Type.Object({ context: Type.Literal('.'), args: Type.Record(Type.String(), Type.String()) })),
    init: Type.Boolean(),
    read_only: Type.Boolean(),
    tmpfs: Words,
    cap_drop: Words,
    security_opt: Words,
    restart: Type.Union([Type.Literal('no'), Type.Literal('unless-stopped')]),
    volumes: Words,
    profiles: Type.Optional(Words),
    entrypoint: Type.Optional(Words),
    command: Words,
    ports: Type.Optional(Words),
    depends_on: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object({
          condition: Type.Union([Type.Literal('service_healthy'), Type.Literal('service_completed_successfully')]),
        }),
      ),
    ),
    stop_grace_period: Type.Optional(Type.String()),
    healthcheck: Type.Optional(
      Type.Object({
        test: Words,
        interval: Type.String(),
        timeout: Type.String(),
        retries: Type.Integer(),
        start_period: Type.String(),
      }),
    ),
  },
  { additionalProperties: false },
);
export type ComposeService = Static<typeof ComposeService>;

const ComposeFile = Type.Object({
  services: Type.Record(Type.String(), ComposeService),
  volumes: Type.Record(Type.String(), Type.Null()),
});

/** Compose's own substitution, with nothing set in the environment: `${NAME:-default}` and `$$`. */
const interpolate = (text: string): string =>
  text.replaceAll(/\$(?:\$|\{\w+:-([^}]*)\})/g, (whole, fallback: string | undefined) =>
    whole === '$$' ? '$' : (fallback ?? ''),
  );

/** Reads docker-compose.yml as `docker compose` does. Throws with the place when something is not as expected. */
export const readComposeFile = (): Static<typeof ComposeFile> => {
  const text = readFileSync(join(repository, 'docker-compose.yml'), 'utf8');
  const file: unknown = parse(
    text,
    (_key, value: unknown) => (typeof value === 'string' ? interpolate(value) : value),
    {
      merge: true,
    },
  );
  const wrong = Value.Errors(ComposeFile, file).First();
  if (wrong !== undefined) throw new Error(`docker-compose.yml ${wrong.path}: ${wrong.message}`);
  return file as Static<typeof ComposeFile>;
};

/** The paths that the Dockerfile copies into the image, from the repository. */
export const copiedPaths = (): string[] =>
  readFileSync(join(repository, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('COPY '))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));
