/** What counts where the kernel command line says nothing, and what EVE's says (`docs/rules/eve-baseos.md 3.10`). */
const absent = 300;
/** The agents beat every 10 s: less than this would call a busy node dead. */
const smallest = 30;
const largest = 86_400;

/** Longest age of a heartbeat in seconds, from the value of the kernel parameter `change`; an odd one counts as absent. */
export const heartbeatLimit = (change: string | undefined): number => {
  if (change === undefined || !/^\d{1,6}$/.test(change)) return absent;
  const seconds = Number(change);
  return seconds >= smallest && seconds <= largest ? seconds : absent;
};
