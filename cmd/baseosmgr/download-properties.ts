import type { GlobalValues } from '#pkg/configprops/values.ts';
import type { DownloadProperties } from '#pkg/content/port.ts';

/** The properties in force that concern downloads (`docs/rules/eve-baseos.md 3.13`). */
export const downloadProperties = (values: GlobalValues): DownloadProperties => ({
  retrySeconds: values['timer.download.retry'],
  giveUpRetrySeconds: values['timer.download.giveup.retry'],
  stalledSeconds: values['timer.download.stalled'],
  dialTimeoutSeconds: values['timer.dial.timeout'],
  maxDigestRetries: values['blob.download.max.retries'],
  deferDeleteSeconds: values['timer.defer.content.delete'],
  allowPrivateRedirect: values['datastore.http.security.allowprivateredirect'],
  allowInsecureAuth: values['datastore.http.security.allowinsecureauth'],
});
