import { useState } from 'preact/hooks';
import type { Rollout, RolloutNode } from '#pkg/rest/rollouts.ts';
import { age, millis } from '../logic/format.ts';
import { countsOf, rolloutTone, waveTone } from '../logic/rollout.ts';
import { href } from '../logic/route.ts';
import { toneOf } from '../logic/status.ts';
import { now } from '../state/clock.ts';
import { useLiveReload } from '../state/live-reload.ts';
import { useResource } from '../state/resource.ts';
import { go } from '../state/route.ts';
import { call, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { Badge } from '../ui/badge.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { CountsBar, PartsBar } from '../ui/counts-bar.tsx';
import { Loaded } from '../ui/loading.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { dateText } from '../ui/time.tsx';

const shownAtFirst = 60;

const NodeLine = ({ node }: { readonly node: RolloutNode }) => {
  const contact = millis(node.lastContact);
  return (
    <li class="wave-node">
      <a href={href('nodes', node.id)}>{node.name}</a>
      <Badge tone={toneOf(node.state)}>{t.rollout.nodeStates[node.state]}</Badge>
      {node.offline && (
        <span class="problem small">
          {contact === undefined ? t.rollout.neverThere : t.rollout.offline(age((now.value - contact) / 1000))}
        </span>
      )}
      {node.error !== '' && <span class="problem small">{node.error}</span>}
    </li>
  );
};

/** What needs a person comes first in a wave. */
const urgency = ['failed', 'refused', 'testing', 'updating', 'downloading', 'wanted', 'waiting', 'withdrawn', 'done'];

const Wave = ({ wave }: { readonly wave: Rollout['waves'][number] }) => {
  const [all, setAll] = useState(false);
  const nodes = wave.nodes.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state));
  return (
    <details
      class={`card wave wave-${wave.state}`}
      open={wave.state === 'running' || wave.nodes.some(({ state }) => state === 'failed' || state === 'refused')}
    >
      <summary>
        <h2>{t.rollout.wave(wave.index, wave.nodes.length)}</h2>
        <Badge tone={waveTone(wave)}>{t.rollout.waveStates[wave.state]}</Badge>
        <PartsBar counts={countsOf(wave.nodes)} alone />
      </summary>
      <ul class="wave-nodes">
        {nodes.slice(0, all ? undefined : shownAtFirst).map((node) => (
          <NodeLine key={node.id} node={node} />
        ))}
      </ul>
      {!all && nodes.length > shownAtFirst && (
        <button type="button" class="ghost" onClick={() => setAll(true)}>
          {t.common.more}
        </button>
      )}
    </details>
  );
};

const offers: Readonly<Record<Rollout['state'], readonly Asked[]>> = {
  running: ['pause', 'abort'],
  paused: ['resume', 'abort'],
  stopped: ['resume', 'abort'],
  aborted: ['remove'],
  done: ['remove'],
};

type Asked = 'pause' | 'resume' | 'abort' | 'remove';

const Actions = ({
  rollout,
  onRollout,
}: {
  readonly rollout: Rollout;
  readonly onRollout: (rollout: Rollout) => void;
}) => {
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  if (!may('operator')) return null;
  const { state, id } = rollout;
  return (
    <div class="actions">
      {offers[state].map((what) => (
        <button
          key={what}
          type="button"
          class={what === 'resume' ? 'primary' : what === 'pause' ? '' : 'danger-text'}
          onClick={() => setAsked(what)}
        >
          {t.rollout[what].label}
        </button>
      ))}
      {asked && (
        <Confirm
          {...t.rollout[asked]}
          danger={asked === 'abort' || asked === 'remove'}
          act={async () => {
            if (asked === 'remove') {
              await call('DELETE /rollouts/:id', { params: { id } });
              go('#/rollouts');
              return;
            }
            onRollout(await call(`POST /rollouts/:id/${asked}`, { params: { id } }));
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
};

/** One rollout: how far it is, wave by wave. */
export const RolloutPage = ({ id }: { readonly id: string }) => {
  const resource = useResource('GET /rollouts/:id', { params: { id } });
  useLiveReload(resource.reload, (event) => event.type === 'rollout' && event.id === id);
  return (
    <div class="page">
      <Loaded from={resource}>
        {(rollout) => (
          <>
            <PageHead
              title={rollout.name}
              back={{ to: '#/rollouts', label: t.rollout.title }}
              below={
                <p class="quiet">
                  <span class="mono">{rollout.version}</span> ·{' '}
                  {rollout.mode === 'activate' ? t.rollout.mode_activate : t.rollout.mode_download} ·{' '}
                  {t.rollout.stopsAt(rollout.maxFailures)} · {rollout.createdBy}, {dateText(rollout.createdAt)}
                </p>
              }
            >
              <Badge tone={rolloutTone(rollout)}>{t.rollout.states[rollout.state]}</Badge>
              <Actions rollout={rollout} onRollout={resource.put} />
            </PageHead>
            {rollout.reason !== '' && <p class="error-box severity-warning">{rollout.reason}</p>}
            <section class="card">
              <CountsBar counts={rollout.counts} />
            </section>
            {rollout.waves.map((wave) => (
              <Wave key={wave.index} wave={wave} />
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
};
