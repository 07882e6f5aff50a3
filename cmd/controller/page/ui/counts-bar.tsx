import type { Rollout } from '#pkg/rest/rollouts.ts';
import { t } from '../strings/current.ts';

const parts = [
  ['done', 'ok'],
  ['active', 'busy'],
  ['failed', 'bad'],
  ['withdrawn', 'quiet'],
  ['waiting', 'none'],
] as const;

/** How many nodes of a rollout are where, as one bar and in words. */
export const CountsBar = ({ counts }: { readonly counts: Rollout['counts'] }) => (
  <div class="counts">
    <div class="counts-bar" aria-hidden="true">
      {parts.map(([name, tone]) =>
        counts[name] === 0 ? null : <span key={name} class={`tone-${tone}`} style={{ flexGrow: counts[name] }} />,
      )}
    </div>
    <p class="counts-text">
      {parts
        .filter(([name]) => counts[name] > 0)
        .map(([name]) => (
          <span key={name}>
            <b>{counts[name].toLocaleString(t.locale)}</b> {t.rollout.counts[name]}
          </span>
        ))}
    </p>
  </div>
);
