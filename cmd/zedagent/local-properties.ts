import { readFile, stat } from 'node:fs/promises';
import { parseConfigItems } from '#pkg/configprops/parse.ts';
import { defaultValues, type GlobalValues } from '#pkg/configprops/values.ts';
import { errnoOf } from '#pkg/host/store-error.ts';
import type { Logger } from '#pkg/process/log.ts';

/** Far more than all properties take. */
const largestBytes = 65_536;

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/**
 * The properties of a node that no controller gives any (`docs/config-properties.md`): what its operator has written into a file, one
 * JSON object of names and values. A value that cannot be, and a file that cannot be read, are told and leave the defaults.
 */
export const localProperties = async (path: string, log: Logger): Promise<GlobalValues> => {
  const unusable = (why: string): GlobalValues => {
    log.error({ file: path }, `the local properties do not count: ${why}`);
    return defaultValues;
  };
  try {
    const { size } = await stat(path);
    if (size > largestBytes) return unusable(`it is larger than ${largestBytes} bytes`);
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return unusable('it is no JSON object');
    const items = Object.entries(parsed).map(([key, value]: [string, unknown]) => ({
      key,
      value: isPlain(value) ? String(value) : JSON.stringify(value),
    }));
    const { values, errors } = parseConfigItems(items, defaultValues);
    for (const error of Object.values(errors)) log.error({ file: path }, `a local property is not in force: ${error}`);
    return values;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return defaultValues;
    return unusable(error instanceof Error ? error.message : String(error));
  }
};
