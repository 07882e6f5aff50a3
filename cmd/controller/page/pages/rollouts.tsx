import { href } from '../logic/route.ts';
import { toneOf } from '../logic/status.ts';
import { useRollouts } from '../state/rollout.ts';
import { t } from '../strings/current.ts';
import type { Rollout } from '../types.ts';
import { Badge } from '../ui/badge.tsx';
import { CountsBar } from '../ui/counts-bar.tsx';
import { Loaded } from '../ui/loading.tsx';
import { Ago } from '../ui/time.tsx';

const columns = ['name', 'version', 'state', 'progress', 'created', 'by'] as const;

/** All rollouts, those that go on first. */
export const RolloutsPage = () => {
  const resource = useRollouts<{ rollouts: Rollout[] }>('/rollouts');
  return (
    <div class="page">
      <header class="page-head">
        <div class="page-title">
          <h1>{t.rollout.title}</h1>
        </div>
      </header>
      <Loaded from={resource}>
        {({ rollouts }) =>
          rollouts.length === 0 ? (
            <p class="empty card">{t.rollout.empty}</p>
          ) : (
            <div class="card list-card">
              <table class="list">
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {t.rollout.columns[column]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rollouts
                    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
                    .map((rollout) => (
                      <tr key={rollout.id}>
                        <th scope="row">
                          <a href={href('rollouts', rollout.id)}>{rollout.name}</a>
                        </th>
                        <td class="mono" data-label={t.rollout.columns.version}>
                          {rollout.version}
                        </td>
                        <td data-label={t.rollout.columns.state}>
                          <Badge tone={toneOf(rollout.state)}>{t.rollout.states[rollout.state] ?? rollout.state}</Badge>
                        </td>
                        <td class="grow">
                          <CountsBar counts={rollout.counts} />
                        </td>
                        <td data-label={t.rollout.columns.created}>
                          <Ago time={rollout.createdAt} />
                        </td>
                        <td data-label={t.rollout.columns.by}>{rollout.createdBy}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </div>
  );
};
