import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { Role } from './role.ts';
import { Nullable, TextOrNull, TimeOrNull } from './shapes.ts';
import { Text } from './text.ts';

/** One call that changed something, or was to. */
export const AuditEntry = Type.Object({
  seq: Type.Integer({ description: 'grows, never reused' }),
  at: TimeOrNull,
  actor: Type.String({ description: 'a user, `token:NAME`, or empty for who did not log in' }),
  role: Nullable(Role),
  action: Type.String({ description: 'the call, e.g. PUT /nodes/:id/baseos' }),
  target: Type.String({ description: 'the path as it was called' }),
  nodeId: TextOrNull,
  detail: Type.String({ description: 'JSON of what was asked, without secrets; after it why it was refused' }),
  outcome: Type.Union([Type.Literal('done'), Type.Literal('refused')]),
  status: Type.Integer(),
});
export type AuditEntry = Static<typeof AuditEntry>;
export const AuditList = Type.Object({
  entries: Type.Array(AuditEntry),
  last: Type.Integer({ description: '`before` of the next page, or `after` when that was given' }),
});

export const AuditQuery = Type.Object(
  {
    after: Type.Optional(
      Type.Integer({ minimum: 0, description: 'the seq of the last row had; the oldest first then, else the newest' }),
    ),
    before: Type.Optional(Type.Integer({ minimum: 0, description: 'rows older than this seq' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    node: Type.Optional(Text({ maxLength: 256, description: 'UUID, serial or name' })),
    actor: Type.Optional(Text({ maxLength: 128 })),
  },
  { additionalProperties: false },
);

export const auditCalls = {
  'GET /audit': {
    summary: 'Who changed what: the newest first, or from a number on the oldest first',
    tags: ['audit'],
    'x-role': 'operator',
    querystring: AuditQuery,
    response: { 200: AuditList },
  },
} as const satisfies Calls;
