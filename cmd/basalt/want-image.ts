import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { CommandError } from './command-error.ts';
import type { ControllerTarget } from './target.ts';
import type { Terminal } from './terminal.ts';
import { waitForOutcome } from './wait-outcome.ts';

/** The node has this version in a slot whose test it lost: it will refuse it, and no new row will say so. */
const refusedAlready = (detail: NodeDetail, version: string): string | undefined =>
  detail.reported?.swList.find(
    ({ shortVersion, partitionState, userStatus }, index) =>
      index > 0 && shortVersion === version && partitionState === 'inprogress' && userStatus === 'FAILED',
  )?.swErr?.description;

export interface WantedImage {
  /** its name at the controller */
  readonly image: string;
  readonly version: string;
  readonly activate: boolean;
  readonly wait: boolean;
  /** seconds */
  readonly timeout: number;
  /** timeline rows up to this one are history */
  readonly after: number;
}

/**
 * Wants an image of the controller on a node, which was as `before` says, and waits for the end if asked to. Errors: CommandError
 * failed, refused by a node that lost its test before, timedOut, interrupted.
 */
export const wantImage = async (
  terminal: Terminal,
  target: ControllerTarget,
  before: NodeDetail,
  { image, version, activate, wait, timeout, after }: WantedImage,
  stop: AbortSignal,
): Promise<void> => {
  await target.api.call('PUT /nodes/:id/baseos', {
    params: { id: target.node },
    body: { image, version, activate },
  });
  const failure = refusedAlready(before, version);
  if (failure !== undefined && activate)
    throw new CommandError(
      'refused',
      `${version} failed on this node before (${failure.split('\n')[0]}): "basalt retry" tries it once more, "basalt forget" forgets it`,
    );
  if (!wait) {
    terminal.result({ image, version, activate }, `${version} is wanted now; "basalt watch" shows how it goes`);
    return;
  }
  const outcome = await waitForOutcome(terminal, target, { version, activate, after, seconds: timeout }, stop);
  if (outcome.kind === 'failed') throw new CommandError('failed', `${version} failed: ${outcome.why}`);
  const text =
    outcome.kind === 'committed' ? `${version} runs and is committed` : `${version} is downloaded and verified`;
  terminal.result({ image, version, outcome: outcome.kind }, text);
};
