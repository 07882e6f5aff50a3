import type { ConfigContext } from './config-plan.ts';

/**
 * The update-retry counter that a config stands for. One that is not sent stays as it was last seen, also in an earlier
 * boot (`docs/rules/eve-baseos.md 4.1`). A checkpoint may be older than what was acted on since, and a change of the
 * counter is a wish: only the controller can make it.
 */
export const retryCounterOf = (
  sent: number | undefined,
  previous: number | undefined,
  source: ConfigContext['source'],
): number => (source === 'controller' ? (sent ?? previous) : (previous ?? sent)) ?? 0;
