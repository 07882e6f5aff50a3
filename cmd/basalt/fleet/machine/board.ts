import type { Agenda } from './agenda.ts';
import type { FleetDisk } from './disk.ts';
import type { Persist } from './persist.ts';

/** The node around its agents. */
export interface Board {
  readonly agenda: Agenda;
  readonly disk: FleetDisk;
  readonly persist: Persist;
  readonly rebootDelaySeconds: number;
  /** how long it takes to write an image into a slot and to read it back */
  readonly installMs: number;
  /** the present time, RFC 3339 */
  at(): string;
  /** has a failed download begin again at once */
  retryContent(id: string): void;
  power(action: 'reset' | 'poweroff'): void;
  /** something that may be reported has changed */
  changed(): void;
}
