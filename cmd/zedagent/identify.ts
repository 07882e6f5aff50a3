import { setTimeout as sleep } from 'node:timers/promises';
import type { OnboardingStatus } from '#pkg/topics/agents.ts';
import { isUuid } from '#pkg/topics/uuid.ts';

export interface IdentifyOptions {
  /** what the boot before stored */
  readonly stored: OnboardingStatus | undefined;
  /** asks the controller until it answers; undefined when there is no usable link, or when aborted */
  readonly ask: () => Promise<OnboardingStatus | undefined>;
  /** the controller's answer came after the stored one was taken */
  readonly onLateAnswer: (answer: OnboardingStatus) => void;
  readonly patienceMs?: number;
}

const nilUuid = '00000000-0000-0000-0000-000000000000';

const usable = (stored: OnboardingStatus | undefined): OnboardingStatus | undefined =>
  stored !== undefined && isUuid(stored.DeviceUUID) && stored.DeviceUUID !== nilUuid ? stored : undefined;

/**
 * Who this node is: what its controller says, or after 5 s without an answer what it said in an earlier boot
 * (`docs/rules/eve-api.md 6`). A node never names itself.
 */
export const identify = async (options: IdentifyOptions): Promise<OnboardingStatus | undefined> => {
  const stored = usable(options.stored);
  const asking = options.ask();
  if (stored === undefined) return asking;
  const first = await Promise.race([asking, sleep(options.patienceMs ?? 5000, undefined, { ref: false })]);
  if (first !== undefined) return first;
  void asking.then((answer) => answer && options.onLateAnswer(answer));
  return stored;
};
