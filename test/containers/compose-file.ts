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
          required: Type.Optional(Type.Literal(false)),
        }),
      ),
    ),
    networks: Type.Optional(Type.Object({ default: Type.Object({ aliases: Words }) }, { additionalProperties: false })),
    stop_signal: Type.Optional(Type.Literal('SIGINT')),
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

/** One `COPY` of a stage; its sources are the repository's unless it names another stage. */
export interface Copy {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly to: string;
}

/** From one `FROM` of the Dockerfile to the next. */
export interface Stage {
  readonly name: string | undefined;
  /** the stage that it goes on from, or an image */
  readonly base: string;
  readonly copies: readonly Copy[];
  /** what is run in it by npm, without what installs packages */
  readonly scripts: readonly string[];
}

/** What the Dockerfile puts into the image, stage by stage. */
export const readStages = (): Stage[] => {
  const text = readFileSync(join(repository, 'Dockerfile'), 'utf8');
  return text
    .split(/^FROM /m)
    .slice(1)
    .map((stage) => ({
      name: /^\S+ AS (\w+)/.exec(stage)?.[1],
      base: /^\S+/.exec(stage)?.[0] ?? '',
      copies: [...stage.matchAll(/^COPY (?:--from=(\w+) )?(.+)$/gm)].map(([, from, paths = '']) => {
        const words = paths.split(/\s+/);
        return { from, sources: words.slice(0, -1), to: words.at(-1) ?? '' };
      }),
      scripts: [...stage.matchAll(/^RUN npm run (\w+)$/gm)].map(([, script = '']) => script),
    }));
};
