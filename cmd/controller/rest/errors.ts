import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#pkg/process/log.ts';
import type { ErrorCode } from '#pkg/errors/codes.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { whereNotText } from '#pkg/rest/text.ts';

/** The HTTP status of each error code that REST can end in; anything else is 500. */
const statuses: Partial<Record<ErrorCode, number>> = {
  REQUEST_INVALID: 400,
  CONFIG_PROPERTY_UNKNOWN: 400,
  CONFIG_PROPERTY_INVALID: 400,
  CONFIG_PROPERTY_RANGE: 400,
  CONFIG_INVALID: 400,
  CONTENT_DIGEST_MISMATCH: 400,
  IMAGE_UNREADABLE: 400,
  IMAGE_VERSION_MISMATCH: 400,
  IMAGE_MANIFEST_INVALID: 400,
  REQUEST_UNAUTHORIZED: 401,
  REQUEST_FORBIDDEN: 403,
  NODE_UNKNOWN: 404,
  IMAGE_UNKNOWN: 404,
  GROUP_UNKNOWN: 404,
  ROLLOUT_UNKNOWN: 404,
  UPLOAD_UNKNOWN: 404,
  ROUTE_UNKNOWN: 404,
  USER_UNKNOWN: 404,
  TOKEN_UNKNOWN: 404,
  REQUEST_CONFLICT: 409,
  IMAGE_IN_USE: 409,
  IMAGE_WRONG_ARCHITECTURE: 409,
  IMAGE_TOO_LARGE_FOR_SLOT: 409,
  REQUEST_TOO_LARGE: 413,
  REQUEST_TOO_MANY: 429,
  STORE_UNAVAILABLE: 503,
  STORE_NO_SPACE: 507,
};

/** What a validator says of text that nothing behind it can carry is a pattern; people are told what is wrong with it. */
const whyInvalid = (error: FastifyError, { body, query, params }: FastifyRequest): string => {
  const place = whereNotText({ body, query, params });
  if (place === undefined) return error.message;
  return `${place.slice(1)} is not text: it holds a NUL or half of a surrogate pair; leave that out`;
};

const byHttpServer = (
  error: FastifyError,
  request: FastifyRequest,
): { status: number; code: ErrorCode; message: string } | undefined => {
  if (error.validation) return { status: 400, code: 'REQUEST_INVALID', message: whyInvalid(error, request) };
  const status = error.statusCode;
  if (status === undefined || status < 400 || status > 499) return undefined;
  return { status, code: status === 413 ? 'REQUEST_TOO_LARGE' : 'REQUEST_INVALID', message: error.message };
};

/** Answers any error of a REST route as `{ code, message }`; what is our own fault is logged and not told. */
export const restErrorHandler =
  (log: Logger) =>
  (error: FastifyError | BasaltError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error instanceof BasaltError && statuses[error.code] !== undefined) {
      const status = statuses[error.code] as number;
      const { retryAfter } = error.values;
      if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
      if (status === 401) void reply.header('www-authenticate', 'Bearer');
      return reply.status(status).send({ code: error.code, message: error.message });
    }
    const known = error instanceof BasaltError ? undefined : byHttpServer(error, request);
    if (known) return reply.status(known.status).send({ code: known.code, message: known.message });
    log.error({ err: error, method: request.method, path: request.url.split('?', 1)[0] }, 'request failed');
    const code = error instanceof BasaltError ? error.code : 'INTERNAL';
    return reply.status(500).send({ code, message: 'the controller failed; see its log' });
  };
