import type { Logger } from '#pkg/process/log.ts';
import type { AttestationInfo } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { attestationState } from '#pkg/swinfo/enums.ts';
import { severity } from '#pkg/topics/common.ts';
import type { FailureLog } from './failure-log.ts';

export interface AttestationOptions {
  /** one quote without a TPM and the controller's answer */
  readonly attest: () => Promise<Outcome<void>>;
  /** what the device info shows has changed */
  readonly changed: () => void;
  /** milliseconds since 1970 */
  readonly wallMs: () => number;
  readonly failures: FailureLog;
  readonly log: Logger;
}

export interface Attestation {
  /** how the last attempt ended; before it, that the controller is waited for */
  readonly info: AttestationInfo;
  /** the controller has answered an attempt since the start, whatever it said */
  readonly answered: boolean;
  /** A config was refused for want of a token although one was accepted: somebody else's has taken its place. */
  readonly tokenLost: () => void;
  /** Attests, so that the controller hands out configs (`docs/rules/eve-api.md 7`); says whether it was accepted. */
  readonly attest: () => Promise<boolean>;
}

/** Attests, and remembers for the device info how that went (`docs/rules/eve-api.md 9`). */
export const createAttestation = ({ attest, changed, wallMs, failures, log }: AttestationOptions): Attestation => {
  let info: AttestationInfo = { state: attestationState.attestWait, error: undefined };
  let answered = false;
  let losses: readonly number[] = [];
  let underWay: Promise<boolean> | undefined;

  const once = async (): Promise<boolean> => {
    const outcome = await attest();
    answered ||= outcome.kind !== 'failed' || outcome.status !== undefined;
    failures.tell('attest', outcome, 'attestation was not accepted');
    info = withSuspicion(infoAfter(outcome, info, wallMs()), isShared() ? wallMs() : undefined);
    changed();
    return outcome.kind === 'ok';
  };

  const isShared = (): boolean => losses.filter((at) => wallMs() - at < lossWindowMs).length >= lossesOfTwo;

  return {
    tokenLost: () => {
      if (info.state !== attestationState.complete) return;
      losses = [...losses, wallMs()].slice(-lossesOfTwo);
      if (isShared()) log.warn({ losses: losses.length }, sharedKey);
    },
    get info() {
      return info;
    },
    get answered() {
      return answered;
    },
    // one at a time: each accepted quote makes the token before it worthless
    attest: () => {
      underWay ??= once().finally(() => (underWay = undefined));
      return underWay;
    },
  };
};

/** A token that an hour has seen replaced so often is no controller that was started again. */
const lossesOfTwo = 4;
const lossWindowMs = 3_600_000;

const sharedKey =
  "this node's attestation is replaced again and again: another machine seems to use its key (a copied disk); give one of them a key of its own";

/** Accepted, and yet something is wrong. */
const withSuspicion = (info: AttestationInfo, at: number | undefined): AttestationInfo =>
  at === undefined || info.state !== attestationState.complete
    ? info
    : {
        ...info,
        error: { description: sharedKey, timestamp: at, severity: severity.warning, retryCondition: '', entities: [] },
      };

const infoAfter = (outcome: Outcome<void>, before: AttestationInfo, now: number): AttestationInfo => {
  if (outcome.kind === 'ok') return { state: attestationState.complete, error: undefined };
  const description = 'error' in outcome ? outcome.error.message : outcome.kind;
  // the same once more is no news: a new time alone would be another message at each attempt
  if (before.error?.description === description) return before;
  const error = { description, timestamp: now, severity: severity.error, retryCondition: '', entities: [] };
  return { state: attestationState.restartWait, error };
};
