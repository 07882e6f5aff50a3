import { createAlarm } from '#pkg/async/alarm.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import type { FailureLog } from '#pkg/link/failure-log.ts';
import type { Logger } from '#pkg/process/log.ts';
import type { Publication } from '#pkg/pubsub/port.ts';
import type { OnboardingStatus } from '#pkg/topics/agents.ts';
import type { Background } from './background.ts';
import { identify } from './identify.ts';
import { onboard } from './onboard.ts';

export interface BecomeKnownOptions {
  readonly link: ControllerLink | undefined;
  readonly serial: string;
  readonly softSerial: string;
  readonly publication: Publication<OnboardingStatus>;
  /** hears why an attempt failed */
  readonly onTrouble: (why: string) => void;
  /** takes the controller's answer, when it came after the stored one was used; undefined while nobody can */
  readonly learn: (answer: OnboardingStatus) => Promise<void> | undefined;
  readonly background: Background;
  readonly random: () => number;
  readonly failures: FailureLog;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

export interface Known {
  /** the newest answer, asked for when it is used: one may have come since */
  readonly answer: () => OnboardingStatus;
  /** this boot gave the node its UUID */
  readonly isNew: boolean;
}

/** Finds out who the node is, from the controller or from an earlier boot, and stores it. Undefined when the agent ends. */
export const becomeKnown = async (options: BecomeKnownOptions): Promise<Known | undefined> => {
  const { link, publication, background, signal, log } = options;
  const stored = publication.current.get('global');
  const publish = (answer: OnboardingStatus): Promise<void> => publication.publish('global', answer);
  let late: OnboardingStatus | undefined;
  const known = await identify({
    stored,
    ask: async () =>
      link === undefined ? undefined : background.add(onboard({ ...options, link, alarm: createAlarm() })),
    onLateAnswer: (answer) => {
      if (signal.aborted) return;
      late = answer;
      const told = options.learn(answer) ?? publish(answer);
      void background.add(told.catch((error: unknown) => log.error({ err: error }, 'not published')));
    },
  });
  if (known === undefined || signal.aborted) return undefined;
  await publish(known).catch((error: unknown) => log.error({ err: error }, 'the UUID was not stored'));
  return { answer: () => late ?? known, isNew: known.DeviceUUID !== stored?.DeviceUUID };
};
