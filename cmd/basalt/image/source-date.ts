/** The one time that everything in an image carries: `SOURCE_DATE_EPOCH` (reproducible-builds.org), else 2020-01-01. */
export const sourceDate = (): string => process.env['SOURCE_DATE_EPOCH'] ?? '1577836800';

/** For tools that ask the environment what time it is: mtools, e2fsprogs, and all that has a time zone. */
export const fixedTime = (): NodeJS.ProcessEnv => ({
  ...process.env,
  SOURCE_DATE_EPOCH: sourceDate(),
  E2FSPROGS_FAKE_TIME: sourceDate(),
  TZ: 'UTC',
});
