import { useEffect, useState } from 'preact/hooks';
import { live } from './live.ts';

const minuteMs = 60_000;
const soonMs = 5000;
const patienceMs = 5 * 60_000;

/**
 * Reads again now and then while the page is in sight. A node that only asks for its config, or whose report changes nothing
 * of its versions, makes no event: without this it would seem ever more silent. Never where `everyMs` is 0.
 */
export const useReadAgain = (reload: () => void, everyMs = minuteMs): void => {
  useEffect(() => {
    if (everyMs === 0) return;
    const timer = setInterval(() => {
      if (!document.hidden && live.peek() === 'live') reload();
    }, everyMs);
    return () => clearInterval(timer);
  }, [reload, everyMs]);
};

/** Reads again every few seconds while something is waited for, and for some minutes at most after `since` changed. */
export const useReadUntil = (reload: () => void, waiting: boolean, since: unknown): void => {
  const [givenUp, setGivenUp] = useState(false);
  useEffect(() => {
    setGivenUp(false);
    if (!waiting) return;
    const timer = setTimeout(() => setGivenUp(true), patienceMs);
    return () => clearTimeout(timer);
  }, [waiting, since]);
  useReadAgain(reload, waiting && !givenUp ? soonMs : 0);
};
