import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

const narrowQuery = matchMedia('(max-width: 760px)');

/** Whether the page is as narrow as a phone. */
export const narrow = signal(narrowQuery.matches);
narrowQuery.addEventListener('change', ({ matches }) => {
  narrow.value = matches;
});

/** How far an element is scrolled, how much of it is seen, and how wide its scrollbar is: 0 where it has none. */
export const useView = (ref: RefObject<HTMLElement | null>) => {
  const [view, setView] = useState({ top: 0, height: 800, bar: 0 });
  const measure = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height, clientWidth, offsetWidth } = element;
    setView({ top, height, bar: offsetWidth - clientWidth });
  }, [ref]);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [ref, measure]);
  return view;
};
