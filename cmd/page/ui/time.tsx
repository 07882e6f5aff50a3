import { age, millis } from '../logic/format.ts';
import { now } from '../state/clock.ts';
import { t } from '../strings/current.ts';

const full = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'medium' });
const short = new Intl.DateTimeFormat(t.locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export const clockText = (at: number): string => short.format(at);
export const dateText = (time: string | number | null | undefined): string => {
  const at = typeof time === 'number' ? time : millis(time);
  return at === undefined ? t.common.none : full.format(at);
};

/** How long ago something was; the full date on hover. */
export const Ago = ({
  time,
  never = t.common.never,
}: {
  readonly time: string | null | undefined;
  readonly never?: string;
}) => {
  const at = millis(time);
  if (at === undefined || time === null || time === undefined) return <span class="quiet">{never}</span>;
  return (
    <time dateTime={time} title={full.format(at)}>
      {t.common.ago(age((now.value - at) / 1000))}
    </time>
  );
};
