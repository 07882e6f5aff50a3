import type { ControllerLink, Outcome } from '#pkg/eve/port.ts';

/**
 * Makes an exchange, and once more with fresh certificates when its answer was signed by one that is not known here, or
 * the server's own is out of date (`docs/rules/eve-api.md 5`). Only configs are asked for again and again: any other
 * exchange may be the one thing that keeps a node from them.
 */
export const withFreshCerts = async <T>(
  link: Pick<ControllerLink, 'certs'>,
  exchange: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const outcome = await exchange();
  if (outcome.kind !== 'certificateMiss' && outcome.kind !== 'certificateTime') return outcome;
  return (await link.certs()).kind === 'ok' ? exchange() : outcome;
};
