import type { SwEntry } from '#pkg/rest/reported.ts';
import { bitsOf, nextToBoot } from '../logic/slots.ts';
import { progressText, statusText } from '../logic/status-text.ts';
import { toneOf } from '../logic/status.ts';
import { t } from '../strings/current.ts';
import { Badge } from '../ui/badge.tsx';

/** What a slot's state means for the next boot; `inprogress` is a trial in the running slot and a failure in the other. */
const meaning = ({ partitionState: state, activated }: SwEntry): string => {
  if (state === 'inprogress') return activated ? t.slot.testingState : t.slot.failedState;
  return t.slot.states[state] ?? t.slot.unknownState;
};

const Bits = ({ state }: { readonly state: string }) => {
  const bits = bitsOf(state);
  if (!bits) return null;
  return (
    <dl class="bits">
      <div>
        <dt>{t.slot.priority}</dt>
        <dd>{bits.priority}</dd>
      </div>
      <div>
        <dt>{t.slot.tries}</dt>
        <dd>{bits.tries}</dd>
      </div>
      <div>
        <dt>{t.slot.successful}</dt>
        <dd>{bits.successful ? t.slot.yes : t.slot.no}</dd>
      </div>
    </dl>
  );
};

const Slot = ({ slot, next }: { readonly slot: SwEntry; readonly next: boolean }) => (
  <article
    class={`slot slot-${slot.partitionState.split(' ', 1)[0]?.toLowerCase()} ${slot.activated ? 'slot-running' : ''}`}
  >
    <header>
      <h3>{slot.partitionLabel}</h3>
      <span class="slot-state mono">{slot.partitionState}</span>
      <span class="slot-marks">
        {slot.activated && <span class="mark mark-on">{t.slot.running}</span>}
        {next && <span class="mark">{t.slot.next}</span>}
      </span>
    </header>
    <p class={`slot-version mono ${slot.shortVersion === '' ? 'quiet' : ''}`}>
      {slot.shortVersion === '' ? t.slot.empty : slot.shortVersion}
    </p>
    <p class="slot-meaning">{meaning(slot)}</p>
    <Bits state={slot.partitionState} />
  </article>
);

/** The two boot slots with what the boot loader reads of them, and images that have no slot yet. */
export const Slots = ({ slots, loose }: { readonly slots: readonly SwEntry[]; readonly loose: readonly SwEntry[] }) => {
  const next = nextToBoot(slots.map(({ partitionLabel: label, partitionState: state }) => ({ label, state })));
  return (
    <section class="card slots-card">
      <h2>{t.slot.title}</h2>
      <div class="slots">
        {slots.map((slot) => (
          <Slot key={slot.partitionLabel} slot={slot} next={slot.partitionLabel === next} />
        ))}
      </div>
      {loose.map((entry) => (
        <p key={entry.shortVersion} class="loose">
          {t.slot.loose}: <span class="mono">{entry.shortVersion}</span>
          <Badge tone={toneOf(entry.userStatus, entry.subStatus)}>
            {progressText(entry) || statusText(entry.userStatus)}
          </Badge>
        </p>
      ))}
    </section>
  );
};
