import { useMemo, useState } from 'preact/hooks';
import { logOf, type LogEntry } from '../logic/log.ts';
import { useChanges, useMessages } from '../state/follow.ts';
import { may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { FieldsTable } from '../ui/fields-table.tsx';
import { dateText } from '../ui/time.tsx';

const Entry = ({ entry }: { readonly entry: LogEntry }) => {
  const [open, setOpen] = useState(false);
  return (
    <details class="log-entry" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time>{dateText(entry.at)}</time>
        <span class={`mark ${entry.refused ? 'mark-bad' : ''}`}>{t.node.logKinds[entry.kind] ?? entry.kind}</span>
        <span class="log-line mono">{entry.headline}</span>
      </summary>
      {open && <FieldsTable fields={entry.fields()} />}
    </details>
  );
};

/** What the node said, and what was changed in what it is told, decoded, the newest first. */
export const NodeLog = ({ id }: { readonly id: string }) => {
  const messages = useMessages(id);
  const changes = useChanges(may('operator') ? id : null);
  const [shown, setShown] = useState(100);
  const log = useMemo(() => logOf(messages, changes), [messages, changes]);
  if (log.length === 0) return <p class="empty">{t.node.logEmpty}</p>;
  return (
    <section class="card log">
      {log.slice(0, shown).map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
      {log.length > shown && (
        <button type="button" class="ghost" onClick={() => setShown(shown + 200)}>
          {t.common.more}
        </button>
      )}
    </section>
  );
};
