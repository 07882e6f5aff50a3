import type { NodeSummary } from '#pkg/rest/nodes.ts';
import { progressText, statusText } from '../logic/status-text.ts';
import { percentOf, remaining, statusOf, toneOf, type Tone } from '../logic/status.ts';
import { now } from '../state/clock.ts';
import { millis } from '../logic/format.ts';

export const Badge = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <span class={`badge tone-${tone}`}>
    <span class="dot" aria-hidden="true" />
    {children}
  </span>
);

/** A node's status; while something goes on, what, and how far it is. The seconds of a test run by themselves, from the report on. */
export const NodeStatus = ({ node }: { readonly node: NodeSummary }) => {
  const status = statusOf(node);
  const { update } = node;
  if (!update || status === 'PENDING') return <Badge tone={toneOf(status)}>{statusText(status)}</Badge>;
  const testing = update.subStatus === 'UPDATE_TESTING' && status === 'UPDATING';
  const left = testing
    ? remaining(update.subStatusProgress, millis(node.reportedAt), now.value)
    : update.subStatusProgress;
  const text = progressText({ ...update, subStatusProgress: left });
  const percent = status === 'FAILED' ? undefined : percentOf(update);
  return (
    <span class="status">
      <Badge tone={toneOf(status, update.subStatus)}>{text === '' ? statusText(status) : text}</Badge>
      {percent !== undefined && <progress max={100} value={percent} aria-label={text} />}
      {status === 'FAILED' && update.error !== '' && (
        <span class="status-note" title={update.error}>
          {update.error}
        </span>
      )}
    </span>
  );
};
