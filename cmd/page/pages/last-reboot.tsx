import type { Reported } from '#pkg/rest/reported.ts';
import { t } from '../strings/current.ts';
import { dateText } from '../ui/time.tsx';

/**
 * Why the node rebooted, in its own words; where an agent died, with what it said last
 * (`docs/rules/eve-baseos.md 4.3`).
 */
export const LastReboot = ({ reported }: { readonly reported: Reported }) => {
  const { lastRebootReason: reason, lastRebootStack: stack, lastRebootTime: time } = reported;
  if (reason === '' && stack === '') return null;
  return (
    <section class="card last-reboot">
      <h2>{t.node.lastReboot}</h2>
      {reason !== '' && <p class="last-reason">{reason}</p>}
      {time !== null && <p class="quiet">{dateText(time)}</p>}
      {stack !== '' && (
        <details>
          <summary>{t.node.lastWords}</summary>
          {/* it scrolls: the keyboard must get there */}
          <pre tabIndex={0} aria-label={t.node.lastWords}>
            {stack}
          </pre>
        </details>
      )}
    </section>
  );
};
