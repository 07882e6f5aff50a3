import { Type } from '@sinclair/typebox';
import type { Calls } from './call.ts';
import { NodeDetail } from './nodes.ts';
import { NodeParams, Version } from './shapes.ts';
import { Text } from './text.ts';

export const WantedBaseos = Type.Object(
  {
    image: Text({ minLength: 1, maxLength: 128 }),
    version: Type.Optional(Version),
    activate: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export const Confirm = Type.Object({ version: Version }, { additionalProperties: false });
export const Maintenance = Type.Object({ enabled: Type.Boolean() }, { additionalProperties: false });

const common = { tags: ['wanted'], params: NodeParams, response: { 200: NodeDetail } } as const;

export const wantedCalls = {
  'PUT /nodes/:id/baseos': { ...common, summary: 'Want this image on the node', body: WantedBaseos },
  'DELETE /nodes/:id/baseos': { ...common, summary: 'Want no image any more' },
  'POST /nodes/:id/retry': { ...common, summary: 'Try a failed version once more, or a failed download at once' },
  'POST /nodes/:id/fallback': { ...common, summary: 'Go back to the other slot' },
  'POST /nodes/:id/reboot': { ...common, summary: 'Reboot' },
  'POST /nodes/:id/shutdown': { ...common, summary: 'Shut down' },
  'POST /nodes/:id/refresh': { ...common, summary: 'Have the node send all info again' },
  'POST /nodes/:id/confirm': { ...common, summary: 'Confirm a version under test', body: Confirm },
  'PUT /nodes/:id/maintenance': { ...common, summary: 'Maintenance mode on or off', body: Maintenance },
} as const satisfies Calls;
