import { signal } from '@preact/signals';
import { parseRoute } from '../logic/route.ts';

export const route = signal(parseRoute(location.hash));

addEventListener('hashchange', () => {
  route.value = parseRoute(location.hash);
});

export const go = (hash: string): void => {
  location.hash = hash;
};

/** Changes the address without a step in the history: typing in a filter must not fill it. */
export const replace = (hash: string): void => {
  history.replaceState(null, '', hash);
};
