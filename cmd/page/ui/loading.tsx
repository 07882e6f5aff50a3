import type { ComponentChildren } from 'preact';
import type { Resource } from '../state/resource.ts';
import { sentence } from '../state/toasts.ts';
import { t } from '../strings/current.ts';

/** Shows what was read; until then that it is read, or why it cannot be. */
export const Loaded = <T,>({
  from,
  children,
}: {
  readonly from: Resource<T>;
  readonly children: (data: T) => ComponentChildren;
}) => {
  if (from.data !== undefined) {
    return (
      <>
        {from.error !== undefined && <p class="problem">{t.common.stale(sentence(from.error))}</p>}
        {children(from.data)}
      </>
    );
  }
  if (from.error === undefined) return <p class="empty">{t.common.loading}</p>;
  return (
    <div class="empty" role="alert">
      <p>{sentence(from.error)}</p>
      <button type="button" onClick={from.reload}>
        {t.common.retry}
      </button>
    </div>
  );
};
