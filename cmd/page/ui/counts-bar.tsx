import type { Counts } from '../logic/rollout.ts';
import { t } from '../strings/current.ts';

const parts = [
  ['done', 'ok'],
  ['active', 'busy'],
  ['failed', 'bad'],
  ['refused', 'wait'],
  ['withdrawn', 'quiet'],
  ['waiting', 'none'],
] as const;

/** How many nodes are where as one bar; where no words stand beside it, it says them itself. */
export const PartsBar = ({ counts, alone = false }: { readonly counts: Counts; readonly alone?: boolean }) => {
  const there = parts.filter(([name]) => counts[name] > 0);
  const words = there.map(([name]) => `${counts[name].toLocaleString(t.locale)} ${t.rollout.counts[name]}`).join(', ');
  return (
    <span
      class="counts-bar"
      {...(alone ? { role: 'img', 'aria-label': words, title: words } : { 'aria-hidden': true })}
    >
      {there.map(([name, tone]) => (
        <span key={name} class={`tone-${tone}`} style={{ flexGrow: counts[name] }} />
      ))}
    </span>
  );
};

/** How many nodes of a rollout are where, as one bar and in words. */
export const CountsBar = ({ counts }: { readonly counts: Counts }) => (
  <div class="counts">
    <PartsBar counts={counts} />
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
