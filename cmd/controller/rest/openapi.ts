import swagger from '@fastify/swagger';
import { Type } from '@sinclair/typebox';
import { needOf, type Call } from '#pkg/rest/call.ts';
import { Refusal } from '#pkg/rest/shapes.ts';
import { statusCalls } from '#pkg/rest/status.ts';
import type { App } from '../app.ts';

/** `GET /nodes/:id/baseos` as a name for generated code: getNodesByIdBaseos. */
const operationIdOf = (method: string, url: string): string =>
  method.toLowerCase() +
  url
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(':') ? `-by-${part.slice(1)}` : `-${part}`))
    .join('')
    .replaceAll(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase());

/** As JSON also where the reply proper is something else. */
const refused = { description: 'Refused', content: { 'application/json': { schema: Refusal } } };

/** What the document says of a call beyond its schema: who may make it, how it is refused, what kind of body it takes. */
const describe = (method: string, url: string, call: Call) => {
  const need = needOf(method, call);
  return {
    ...call,
    operationId: operationIdOf(method, url),
    description: need === 'none' ? 'Needs no login.' : `Needs ${need === 'login' ? 'a login' : `the role ${need}`}.`,
    'x-role': need,
    ...(need === 'none' ? { security: [] } : {}),
    ...(call['x-bytes']
      ? { body: Type.String({ contentEncoding: 'binary' }), consumes: ['application/octet-stream'] }
      : {}),
    response: { ...call.response, default: refused },
  };
};

/** Collects the routes that are added after it into the OpenAPI document, and serves that. */
export const openApiRoutes = async (app: App, prefix: string, version: string): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Basalt controller', version, description: 'Errors are `{ code, message }`.' },
      servers: [{ url: prefix }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'basalt_session',
            description: 'with x-csrf-token for changes',
          },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: describe(String(route.method), url.slice(prefix.length), schema as unknown as Call) as never,
    }),
  });

  app.get('/openapi.json', { schema: statusCalls['GET /openapi.json'] }, async () => ({ ...app.swagger() }));
};
