import { signal } from '@preact/signals';
import { serverNow } from './session.ts';

/** The controller's time, renewed every second while the page is in sight. */
export const now = signal(serverNow());

setInterval(() => {
  if (!document.hidden) now.value = serverNow();
}, 1000);
document.addEventListener('visibilitychange', () => {
  now.value = serverNow();
});
