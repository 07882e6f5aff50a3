import { useState } from 'preact/hooks';
import { age, millis } from '../logic/format.ts';
import { href } from '../logic/route.ts';
import { toneOf } from '../logic/status.ts';
import { now } from '../state/clock.ts';
import { nodeOf } from '../state/fleet.ts';
import { useRollouts } from '../state/rollout.ts';
import { api, may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import type { Rollout, RolloutNode } from '../types.ts';
import { Badge } from '../ui/badge.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { CountsBar } from '../ui/counts-bar.tsx';
import { Icon } from '../ui/icons.tsx';
import { Loaded } from '../ui/loading.tsx';
import { dateText } from '../ui/time.tsx';

/** Where the controller does not say it: longer without a word than any node with usual intervals: it holds its wave, and that must show. */
const offlineAfter = 300_000;
const shownAtFirst = 60;

const NodeLine = ({ node }: { readonly node: RolloutNode }) => {
  const contact = millis(node.lastContact ?? nodeOf(node.id)?.lastContact);
  const silent = contact === undefined ? undefined : now.value - contact;
  const under = !['waiting', 'done', 'failed', 'withdrawn'].includes(node.state);
  const offline = node.offline ?? (under && silent !== undefined && silent > offlineAfter);
  return (
    <li class="wave-node">
      <a href={href('nodes', node.id)}>{node.name}</a>
      <Badge tone={toneOf(node.state)}>{t.rollout.nodeStates[node.state] ?? node.state}</Badge>
      {offline && silent !== undefined && <span class="problem small">{t.rollout.offline(age(silent / 1000))}</span>}
      {node.error !== null && node.error !== '' && <span class="problem small">{node.error}</span>}
    </li>
  );
};

/** What needs a person comes first in a wave. */
const urgency = ['failed', 'testing', 'updating', 'downloading', 'wanted', 'waiting', 'withdrawn', 'done'];

const Wave = ({ wave }: { readonly wave: Rollout['waves'][number] }) => {
  const [all, setAll] = useState(false);
  const nodes = wave.nodes.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state));
  const done = wave.nodes.filter(({ state }) => state === 'done').length;
  return (
    <details
      class={`card wave wave-${wave.state}`}
      open={wave.state === 'running' || wave.nodes.some(({ state }) => state === 'failed')}
    >
      <summary>
        <h2>{t.rollout.wave(wave.index, wave.nodes.length)}</h2>
        <Badge tone={toneOf(wave.state)}>{t.rollout.waveStates[wave.state] ?? wave.state}</Badge>
        <progress max={wave.nodes.length} value={done} aria-label={t.rollout.columns.progress} />
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

type Asked = 'pause' | 'resume' | 'abort';

const Actions = ({ rollout, onRollout }: { readonly rollout: Rollout; readonly onRollout: () => void }) => {
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  if (!may('operator')) return null;
  const { state, id } = rollout;
  const offered: readonly Asked[] =
    state === 'running' ? ['pause', 'abort'] : state === 'paused' || state === 'stopped' ? ['resume', 'abort'] : [];
  return (
    <div class="actions">
      {offered.map((what) => (
        <button
          key={what}
          type="button"
          class={what === 'resume' ? 'primary' : what === 'abort' ? 'danger-text' : ''}
          onClick={() => setAsked(what)}
        >
          {t.rollout[what].label}
        </button>
      ))}
      {asked && (
        <Confirm
          {...t.rollout[asked]}
          danger={asked === 'abort'}
          act={async () => {
            await api.send('POST', `/rollouts/${encodeURIComponent(id)}/${asked}`);
            onRollout();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
};

/** One rollout: how far it is, wave by wave. */
export const RolloutPage = ({ id }: { readonly id: string }) => {
  const resource = useRollouts<Rollout>(`/rollouts/${encodeURIComponent(id)}`, id);
  return (
    <div class="page">
      <Loaded from={resource}>
        {(rollout) => (
          <>
            <header class="page-head">
              <a class="back" href="#/rollouts">
                <Icon name="back" /> {t.rollout.title}
              </a>
              <div class="page-title">
                <h1>{rollout.name}</h1>
                <Badge tone={toneOf(rollout.state)}>{t.rollout.states[rollout.state] ?? rollout.state}</Badge>
                <Actions rollout={rollout} onRollout={resource.reload} />
              </div>
              <p class="quiet">
                <span class="mono">{rollout.version}</span> ·{' '}
                {rollout.mode === 'activate' ? t.rollout.mode_activate : t.rollout.mode_download} ·{' '}
                {t.rollout.stopsAt(rollout.maxFailures)} · {rollout.createdBy}, {dateText(rollout.createdAt)}
              </p>
            </header>
            {rollout.reason !== null && rollout.reason !== '' && (
              <p class="error-box severity-warning">{rollout.reason}</p>
            )}
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
