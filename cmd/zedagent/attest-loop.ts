import { attestationState } from '#pkg/swinfo/enums.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import type { Alarm } from '#pkg/async/alarm.ts';
import type { Attestation } from '#pkg/link/attestation.ts';

export interface AttestLoopOptions {
  readonly attestation: Attestation;
  /** `ConfigGetStatus` of the last poll */
  readonly status: () => number;
  /** an accepted quote is worth a poll */
  readonly pollSoon: () => void;
  readonly alarm: Alarm;
  readonly signal: AbortSignal;
}

/** A sequence that failed starts again after this time (`docs/rules/eve-api.md 7`). */
const restartMs = 15_000;

/**
 * Attests at the start, and again while it is refused and no config comes: a controller that hands them out all the same
 * asks for no token, and is not bothered. A refused config has the session attest, whatever this loop waits for.
 */
export const runAttestLoop = async (options: AttestLoopOptions): Promise<void> => {
  const { attestation, alarm, signal } = options;
  for (;;) {
    if ((await alarm.wait(restartMs, signal)) === 'aborted') return;
    const missing = attestation.info.state !== attestationState.complete;
    if (!missing || options.status() === configGetStatus.success) continue;
    if (await attestation.attest()) options.pollSoon();
  }
};
