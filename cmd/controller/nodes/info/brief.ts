import type { PresentedDevice } from './present.ts';

/** What the list of nodes shows of a report; kept beside it, as reading thousands of whole reports takes long. */
export interface Brief {
  readonly state: string;
  readonly lastBootReason: string;
  readonly swList: readonly BriefSw[];
}

export interface BriefSw {
  readonly shortVersion: string;
  readonly partitionState: string;
  readonly userStatus: string;
  readonly subStatus: string;
  readonly subStatusProgress: number;
  readonly subStatusStr: string;
  /** empty while there is none */
  readonly error: string;
}

export const briefOf = ({ state, lastBootReason, swList }: PresentedDevice): Brief => ({
  state,
  lastBootReason,
  swList: swList.map((sw) => ({
    shortVersion: sw.shortVersion,
    partitionState: sw.partitionState,
    userStatus: sw.userStatus,
    subStatus: sw.subStatus,
    subStatusProgress: sw.subStatusProgress,
    subStatusStr: sw.subStatusStr,
    error: sw.swErr?.description ?? '',
  })),
});
