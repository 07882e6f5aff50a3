import { useEffect, useRef } from 'preact/hooks';
import { onLive, type Heard } from './live.ts';

/** Reads again when something of it happens, and after the stream of events was away; many events are one reading. */
export const useLiveReload = (
  reload: () => void,
  concerns: (event: Exclude<Heard, { type: 'opened' }>) => boolean,
  pause = 400,
): void => {
  const wanted = useRef(concerns);
  wanted.current = concerns;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onLive((event) => {
      if (event.type !== 'opened' && !wanted.current(event)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        reload();
      }, pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [reload, pause]);
};
