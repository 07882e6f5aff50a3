import { Type } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { TimeOrNull } from './shapes.ts';

export const Status = Type.Object({
  version: Type.String(),
  startedAt: TimeOrNull,
  datastoreUrl: Type.String(),
  counts: Type.Object({
    nodes: Type.Integer(),
    pending: Type.Integer({ description: 'serials registered in advance and not yet onboarded' }),
    images: Type.Integer(),
    infoMessages: Type.Integer(),
    metrics: Type.Integer(),
    timeline: Type.Integer(),
  }),
});

export const statusCalls = {
  'GET /status': { summary: 'How the controller is', tags: ['status'], response: { 200: Status } },
  'GET /openapi.json': {
    summary: 'This description',
    tags: ['status'],
    'x-role': 'none',
    response: { 200: Type.Record(Type.String(), Type.Unknown()) },
  },
} as const satisfies Calls;
