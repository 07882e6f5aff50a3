import { useEffect } from 'preact/hooks';
import { live } from './live.ts';

const everyMs = 60_000;

/**
 * Reads again now and then while the page is in sight. A node that only asks for its config, or whose report changes nothing
 * of its versions, makes no event: without this it would seem ever more silent.
 */
export const useReadAgain = (reload: () => void): void => {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden && live.peek() === 'live') reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [reload]);
};
