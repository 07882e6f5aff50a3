import { useCallback, useEffect, useState } from 'preact/hooks';
import { fieldsOf, headlineOf } from '../logic/messages.ts';
import { onLive } from '../state/live.ts';
import { api } from '../state/session.ts';
import { complain } from '../state/toasts.ts';
import { t } from '../strings/current.ts';
import type { InfoEntry } from '../types.ts';
import { dateText } from '../ui/time.tsx';

const page = 200;

/** All messages of a node that the controller kept, newest first. */
const useMessages = (id: string): readonly InfoEntry[] => {
  const [messages, setMessages] = useState<readonly InfoEntry[]>([]);
  const read = useCallback(
    async (from: number): Promise<number> => {
      let after = from;
      for (let full = true; full;) {
        const answer = await api.get<{ messages: InfoEntry[]; last: number }>(
          `/nodes/${id}/info?after=${after}&limit=${page}`,
        );
        full = answer.messages.length === page;
        after = answer.last;
        setMessages((before) => {
          const newest = before[0]?.seq ?? 0;
          return [...answer.messages.filter(({ seq }) => seq > newest).toReversed(), ...before];
        });
      }
      return after;
    },
    [id],
  );
  useEffect(() => {
    let last = read(0);
    last.catch(complain);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onLive((event) => {
      if (!('nodeId' in event) || event.nodeId !== id) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        last = last.then(read);
        last.catch(complain);
      }, 500);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [id, read]);
  return messages;
};

const Entry = ({ entry }: { readonly entry: InfoEntry }) => {
  const [open, setOpen] = useState(false);
  return (
    <details class="log-entry" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time>{dateText(entry.receivedAt)}</time>
        <span class="mark">{t.node.logKinds[entry.type] ?? entry.type}</span>
        <span class="log-line mono">{headlineOf(entry.type, entry.message)}</span>
      </summary>
      {open && (
        <table class="log-fields">
          <tbody>
            {fieldsOf(entry.message).map(({ path, value }) => (
              <tr key={path}>
                <th scope="row">{path}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
};

/** What the node said, message by message, decoded. */
export const NodeLog = ({ id }: { readonly id: string }) => {
  const messages = useMessages(id);
  const [shown, setShown] = useState(100);
  if (messages.length === 0) return <p class="empty">{t.node.logEmpty}</p>;
  return (
    <section class="card log">
      {messages.slice(0, shown).map((entry) => (
        <Entry key={entry.seq} entry={entry} />
      ))}
      {messages.length > shown && (
        <button type="button" class="ghost" onClick={() => setShown(shown + 200)}>
          {t.common.more}
        </button>
      )}
    </section>
  );
};
