import { configToJson, type Json } from '#pkg/eve/codec/json.ts';

/** Fields of a datastore that are for the device alone, encrypted or not. */
const secrets: ReadonlySet<string> = new Set(['apiKey', 'password', 'cipherData']);

const withoutSecrets = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) =>
      secrets.has(name) && item !== '' ? [name, '(not shown)'] : [name, withoutSecrets(item)],
    ),
  );
};

/** An encoded EdgeDevConfig in protobuf's JSON mapping, as it may be read by who may see the node. */
export const shownConfig = (bytes: Uint8Array): Json => withoutSecrets(configToJson(bytes));
