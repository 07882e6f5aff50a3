import { useMemo } from 'preact/hooks';
import type { TimelineRow } from '#pkg/rest/reported.ts';
import { duration } from '../logic/format.ts';
import { isSettled, secondsOf, updatesOf, type Attempt, type Phase } from '../logic/timeline.ts';
import { now } from '../state/clock.ts';
import { t } from '../strings/current.ts';
import { clockText, dateText } from '../ui/time.tsx';

const toneFor = (phase: Phase): string => {
  if (phase.kind === 'FAILED') return 'bad';
  if (phase.kind === 'UPDATED') return 'ok';
  if (phase.kind === 'FALLBACK' || phase.kind === 'CONFIRM' || phase.kind === 'DEFERRED') return 'wait';
  if (isSettled(phase.kind)) return 'quiet';
  return 'busy';
};

const nameOf = (phase: Phase): string =>
  (phase.endedAt === undefined ? t.phasesNow[phase.kind] : undefined) ?? t.phases[phase.kind] ?? phase.kind;

/** Long phases are wider, but short ones can still be seen: the width goes with the square root of the time. */
const Bar = ({ phases, at }: { readonly phases: readonly Phase[]; readonly at: number }) => (
  <div class="phase-bar" aria-hidden="true">
    {phases
      .filter((phase) => !isSettled(phase.kind))
      .map((phase) => (
        <span
          key={phase.startedAt}
          class={`tone-${toneFor(phase)} ${phase.endedAt === undefined ? 'going' : ''}`}
          style={{ flexGrow: Math.sqrt(secondsOf(phase, at) + 1) }}
          title={`${nameOf(phase)} ${duration(secondsOf(phase, at))}`}
        />
      ))}
  </div>
);

const AttemptView = ({ attempt }: { readonly attempt: Attempt }) => {
  const at = now.value;
  const [first] = attempt.phases;
  return (
    <li class="attempt">
      <header>
        <h3 class="mono">{attempt.version}</h3>
        <span class="quiet">{dateText(first?.startedAt)}</span>
      </header>
      <Bar phases={attempt.phases} at={at} />
      <ol class="phases">
        {attempt.phases.map((phase) => (
          <li
            key={`${phase.kind}${phase.startedAt}`}
            class={`phase tone-${toneFor(phase)} ${phase.endedAt === undefined && !isSettled(phase.kind) ? 'going' : ''}`}
          >
            <span class="dot" aria-hidden="true" />
            <span class="phase-name">
              {nameOf(phase)}
              {phase.label !== '' && <span class="quiet mono small"> {phase.label}</span>}
            </span>
            <span class="phase-at quiet">{clockText(phase.startedAt)}</span>
            <span class="phase-time">{isSettled(phase.kind) ? '' : duration(secondsOf(phase, at))}</span>
            {phase.error !== '' && <span class="phase-error">{phase.error}</span>}
          </li>
        ))}
      </ol>
    </li>
  );
};

/** Every update that was seen, newest first: its phases and how long each took. */
export const NodeHistory = ({ rows }: { readonly rows: readonly TimelineRow[] }) => {
  const updates = useMemo(() => updatesOf(rows), [rows]);
  return (
    <section class="card history">
      <h2>{t.node.history}</h2>
      {updates.length === 0 ? (
        <p class="quiet">{t.node.noHistory}</p>
      ) : (
        <ol class="attempts">
          {updates.slice(0, 20).map((attempt) => (
            <AttemptView key={`${attempt.version}${attempt.phases[0]?.startedAt}`} attempt={attempt} />
          ))}
        </ol>
      )}
    </section>
  );
};
