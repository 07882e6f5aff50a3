import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import { engineOf, type Engine } from './engine.ts';
import type { Schema } from './schema.ts';

/**
 * A query that is put together once for each engine and run with other values each time: for those that every request of a
 * node asks, as building one takes longer than running it. `build` is given stand-ins for the values and has to put each
 * into the query once, as it is and in their order.
 */
export const prepared = <Values extends readonly unknown[], Row>(
  build: (db: Kysely<Schema>, ...values: Values) => Compilable<Row>,
): ((db: Kysely<Schema>, ...values: Values) => Promise<Row[]>) => {
  const standIns = standInsFor(build.length - 1);
  const compiled: Partial<Record<Engine, CompiledQuery<Row>>> = {};
  return async (db, ...values) => {
    const engine = engineOf(db);
    compiled[engine] ??= asked(checked(build(db, ...(standIns as unknown as Values)).compile(), standIns));
    const query = compiled[engine];
    const { rows } = await db.executeQuery({ ...query, parameters: values });
    return rows as Row[];
  };
};

const texts = new Map<string, string>();

const asked = <Row>(query: CompiledQuery<Row>): CompiledQuery<Row> => {
  if (!texts.has(query.sql)) texts.set(query.sql, `basalt-${texts.size}`);
  return query;
};

/** The name under which a server may keep what it made of this text, for the next time; undefined for any other text. */
export const nameOfPrepared = (text: string): string | undefined => texts.get(text);

const standInsFor = (count: number): number[] => Array.from({ length: count }, (_, at) => 1_000_000 + at);

const checked = <Row>(query: CompiledQuery<Row>, standIns: readonly number[]): CompiledQuery<Row> => {
  // one that is missing, or out of its order, would silently ask for something else
  const same = query.parameters.length === standIns.length && standIns.every((one, at) => query.parameters[at] === one);
  if (!same) throw new Error(`a query that does not take its ${standIns.length} values in their order: ${query.sql}`);
  return query;
};
