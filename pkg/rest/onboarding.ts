import { Type, type Static } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { Nothing, TextOrNull, TimeOrNull } from './shapes.ts';
import { Text } from './text.ts';

const Serial = Type.String({ pattern: '^[\\x21-\\x7e]{1,256}$' });
export const Serials = Type.Object(
  { serials: Type.Array(Serial, { minItems: 1, maxItems: 1000 }) },
  { additionalProperties: false },
);
export const PreRegistrations = Type.Object({
  serials: Type.Array(Type.Object({ serial: Type.String(), createdAt: TimeOrNull, nodeId: TextOrNull })),
});

/** What a new node is given; certificates and key as PEM. */
export const Bundle = Type.Object({
  server: Type.String({ description: 'host:port' }),
  rootCertificate: Type.String(),
  onboardCertificate: Type.String(),
  onboardKey: Type.String(),
});
export type Bundle = Static<typeof Bundle>;

const tags = ['onboarding'];

export const onboardingCalls = {
  'POST /onboarding': {
    summary: 'Let nodes with these serials register',
    tags,
    'x-role': 'admin',
    body: Serials,
    response: { 201: Type.Object({ serials: Type.Array(Type.String()) }) },
  },
  'GET /onboarding': { summary: 'Serials registered in advance', tags, response: { 200: PreRegistrations } },
  'DELETE /onboarding/:serial': {
    summary: 'Let this serial register no more',
    tags,
    'x-role': 'admin',
    params: Type.Object({ serial: Text({ maxLength: 256 }) }),
    response: { 204: Nothing },
  },
  'GET /onboarding/bundle': {
    summary: 'What a new node needs to register, with the onboarding key',
    tags,
    'x-role': 'admin',
    response: { 200: Bundle },
  },
} as const satisfies Calls;
