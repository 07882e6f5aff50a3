import type { FetchOptions } from '#pkg/content/port.ts';

/** A fetch as a request without wishes of its own makes it. */
export const fetchOf = (url: string, change: Partial<FetchOptions> = {}): FetchOptions => ({
  url,
  credentials: {},
  attempts: 5,
  deadlineSeconds: 3600,
  ...change,
});
