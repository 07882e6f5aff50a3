import { valuesFromSettings, type GlobalValues } from '#pkg/configprops/values.ts';
import type { DownloadProperties } from '#pkg/content/port.ts';

/** The properties in force that concern downloads (`spec/eve-baseos.md 3.13`), out of a published `GlobalSettings`. */
export const downloadProperties = (settings: Readonly<Record<string, unknown>>): DownloadProperties => {
  const values: GlobalValues = valuesFromSettings(settings);
  return {
    retrySeconds: values['timer.download.retry'],
    stalledSeconds: values['timer.download.stalled'],
    dialTimeoutSeconds: values['timer.dial.timeout'],
    maxDigestRetries: values['blob.download.max.retries'],
    deferDeleteSeconds: values['timer.defer.content.delete'],
    allowInsecureAuth: values['datastore.http.security.allowinsecureauth'],
  };
};
