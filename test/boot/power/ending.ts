import { versions } from './lab.ts';
import type { Subject } from './subject.ts';

/** What becomes of an update in the end. */
export type Ending = 'committed' | 'failed';

/** The ending that the node reports at this moment, if it has come to one. */
export const endingNow = async (subject: Subject): Promise<Ending | undefined> => {
  const [current, other] = (await subject.detail()).reported?.swList ?? [];
  if (current?.shortVersion === versions.v2)
    return current.partitionState === 'active' &&
      current.userStatus === 'UPDATED' &&
      other?.shortVersion === versions.v1 &&
      other.partitionState === 'unused'
      ? 'committed'
      : undefined;
  return current?.partitionState === 'active' &&
    other?.shortVersion === versions.v2 &&
    other.partitionState === 'inprogress' &&
    other.userStatus === 'FAILED' &&
    other.swErr !== null
    ? 'failed'
    : undefined;
};
