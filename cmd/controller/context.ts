import type { Subject } from 'rxjs';
import type { Logger } from '#pkg/process/log.ts';
import type { Datastore } from '#pkg/eve/messages.ts';
import type { AuditLog } from './access/audit-log.ts';
import type { Contacts } from './contacts.ts';
import type { Database } from './db/schema.ts';
import type { EventHub } from './event-hub.ts';
import type { ImageStore } from './images/image-store.ts';
import type { Observer } from './observer.ts';
import type { ControllerKeys } from './pki/keys.ts';
import type { Rollouts } from './rollouts/rollouts.ts';
import type { UploadStore } from './images/upload-store.ts';

/** What the routes share. */
export interface Context {
  readonly db: Database;
  readonly keys: ControllerKeys;
  readonly images: ImageStore;
  /** the bytes of unfinished uploads */
  readonly uploads: UploadStore;
  readonly rollouts: Rollouts;
  readonly hub: EventHub;
  readonly contacts: Contacts;
  readonly audit: AuditLog;
  /** users, sessions or tokens changed: who is still connected has to be looked at again */
  readonly accessChanges: Subject<void>;
  readonly stateDir: string;
  readonly observer: Observer;
  readonly log: Logger;
  /** where images are, without a slash at the end */
  readonly datastoreUrl: string;
  /** where nodes fetch them, its credentials in clear */
  readonly datastore: Datastore;
  /** says all that configs carry beside what is wanted of a node; the same for the same */
  readonly surroundingsDigest: string;
  readonly startedAt: number;
  /** milliseconds since 1970 */
  readonly now: () => number;
  /** host:port of this controller as nodes shall write it into `server`; known once it listens */
  readonly server: () => string;
}
