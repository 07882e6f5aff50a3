import { auditCalls } from './audit.ts';
import type { Calls } from './call.ts';
import { eventCalls } from './events.ts';
import { groupCalls } from './groups.ts';
import { imageCalls } from './images.ts';
import { nodeCalls } from './nodes.ts';
import { onboardingCalls } from './onboarding.ts';
import { propertyCalls } from './properties.ts';
import { rolloutCalls } from './rollouts.ts';
import { sessionCalls } from './session.ts';
import { statusCalls } from './status.ts';
import { summaryCalls } from './summary.ts';
import { tokenCalls } from './tokens.ts';
import { uploadCalls } from './uploads.ts';
import { userCalls } from './users.ts';
import { wantedCalls } from './wanted.ts';

/** Every call of the REST API below `/api/v1`, described once: for the server, its OpenAPI document and its clients. */
export const calls = {
  ...statusCalls,
  ...summaryCalls,
  ...sessionCalls,
  ...userCalls,
  ...tokenCalls,
  ...auditCalls,
  ...onboardingCalls,
  ...nodeCalls,
  ...wantedCalls,
  ...propertyCalls,
  ...groupCalls,
  ...imageCalls,
  ...uploadCalls,
  ...rolloutCalls,
  ...eventCalls,
} as const satisfies Calls;
export type CallName = keyof typeof calls;
