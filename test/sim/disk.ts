import { SimulatedDisk } from '#cmd/basalt/fleet/machine/disk.ts';

/** What an image does once it is booted. */
export type Behaviour = 'good' | 'panics' | 'crashes' | 'hangs' | 'deaf' | 'fills' | 'failsCheck';

export interface SimImage {
  /** what the controller calls it, and what `/etc/eve-release` in it says */
  readonly version: string;
  readonly inside: string;
  readonly behaviour: Behaviour;
}

/** Two slots with attribute words as on disk. */
export class SimDisk extends SimulatedDisk<SimImage> {}
