import type { BaseOsConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';
import type { Agents } from './agents.ts';
import type { Contents } from './contents.ts';
import type { Fate } from './fate.ts';
import type { Session } from './session.ts';

/** What runs between power on and power off. */
export interface Run {
  readonly agents: Agents;
  readonly session: Session;
  readonly contents: Contents;
  /** what the image in the running slot is good for */
  readonly fate: Fate;
  wish: BaseOsConfig | undefined;
  datastores: readonly DatastoreConfig[];
  resend: boolean;
  fetchCerts: boolean;
}
