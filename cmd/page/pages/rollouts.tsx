import { rolloutTone } from '../logic/rollout.ts';
import { href } from '../logic/route.ts';
import { useLiveReload } from '../state/live-reload.ts';
import { useResource } from '../state/resource.ts';
import { t } from '../strings/current.ts';
import { Badge } from '../ui/badge.tsx';
import { CountsBar } from '../ui/counts-bar.tsx';
import { List } from '../ui/list.tsx';
import { Loaded } from '../ui/loading.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Ago } from '../ui/time.tsx';

/** All rollouts, the newest first. */
export const RolloutsPage = () => {
  const resource = useResource('GET /rollouts');
  useLiveReload(resource.reload, (event) => event.type === 'rollout');
  const heads = t.rollout.columns;
  return (
    <div class="page">
      <PageHead title={t.rollout.title} />
      <Loaded from={resource}>
        {({ rollouts }) => (
          <List
            rows={rollouts}
            keyOf={({ id }) => id}
            empty={t.rollout.empty}
            columns={[
              { head: heads.name, cell: ({ id, name }) => <a href={href('rollouts', id)}>{name}</a> },
              { head: heads.version, labelled: true, class: 'mono', cell: ({ version }) => version },
              {
                head: heads.state,
                labelled: true,
                cell: (rollout) => <Badge tone={rolloutTone(rollout)}>{t.rollout.states[rollout.state]}</Badge>,
              },
              { head: heads.progress, class: 'grow', cell: ({ counts }) => <CountsBar counts={counts} /> },
              { head: heads.created, labelled: true, cell: ({ createdAt }) => <Ago time={createdAt} /> },
              { head: heads.by, labelled: true, cell: ({ createdBy }) => createdBy },
            ]}
          />
        )}
      </Loaded>
    </div>
  );
};
