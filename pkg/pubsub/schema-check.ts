import type { TSchema } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';

/** Says where and why a value breaks its schema, undefined when it does not. Never quotes the value: it may be secret. */
export type SchemaCheck = (value: unknown) => string | undefined;

const checks = new WeakMap<TSchema, SchemaCheck>();

/** The check of a schema, compiled once per process. Fields that the schema does not know are accepted. */
export const schemaCheck = (schema: TSchema): SchemaCheck => {
  const known = checks.get(schema);
  if (known !== undefined) return known;
  const compiled = TypeCompiler.Compile(schema);
  const check: SchemaCheck = (value) => {
    if (compiled.Check(value)) return undefined;
    const first = compiled.Errors(value).First();
    return first === undefined ? 'it breaks the schema' : `${first.path || 'the whole'}: ${first.message}`;
  };
  checks.set(schema, check);
  return check;
};
