import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { FastifyServerOptions } from 'fastify';

type Compiler = typeof TypeBoxValidatorCompiler;
type Factories = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>;

/**
 * Compiler of a part of a request that does its work with the first request: a controller has far more schemas than its first
 * minutes use, and a start waits for each that is compiled then.
 */
export const compileAtFirstUse: Compiler = (route) => {
  let check: ReturnType<Compiler> | undefined;
  return (value) => (check ??= TypeBoxValidatorCompiler(route))(value);
};

/** Compilers of every route's schemas, in the place of the web server's own, which take longer to load than the rest of it. */
export const schemaCompilers: Factories = {
  // the option's type knows Ajv alone
  buildValidator: (() => compileAtFirstUse) as unknown as NonNullable<Factories['buildValidator']>,
  // schemas of replies are held by the compiler and the tests; a serializer of their own could only hide fields
  buildSerializer: () => () => JSON.stringify,
};
