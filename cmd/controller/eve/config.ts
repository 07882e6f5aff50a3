import { decodeConfigRequest, encodeConfigResponse } from '#pkg/eve/codec.ts';
import { configIdOf } from '#pkg/nodeconfig/config-id.ts';
import type { Context } from '../context.ts';
import { buildConfig, type BuiltConfig } from '../nodes/desired/build-config.ts';
import { carriable, configFault } from '../nodes/desired/config-fault.ts';
import { createConfigHashes, type KnownConfig } from '../nodes/desired/config-hashes.ts';
import { sealDatastore } from '../nodes/desired/seal-datastore.ts';
import type { PollingDevice, Wanted } from '../nodes/polling.ts';
import { shownConfig } from '../nodes/info/shown-config.ts';
import { storeDelivery } from '../nodes/delivery-queries.ts';
import { useIntegrityToken } from '../access/tokens.ts';
import { sharedKey } from './judge-token.ts';
import type { Authenticated } from './authenticate.ts';
import { decodeOr, refusal } from './refusal.ts';

/**
 * `config` (`docs/rules/eve-api.md 8`): the ConfigResponse, or undefined when the device has this config already (304).
 */
export const config = async (
  context: Context,
  { device, payload }: Authenticated<PollingDevice>,
): Promise<Uint8Array | undefined> => {
  const { configHash, integrityToken } = decodeOr(422, () => decodeConfigRequest(payload));
  const { uuid, tokens } = device;
  const { good, news } = await useIntegrityToken(context.db, uuid, tokens, integrityToken, context.now());
  if (news) context.log.warn({ uuid }, sharedKey);
  if (!good) throw refusal(403, 'PEER_STATUS', `device ${uuid} has no valid integrity token and must attest`);
  return responseTo(context, device, configHash);
};

/** The ConfigResponse for a device that has the config with this hash, undefined when that is the one it shall have. */
export const responseTo = async (
  context: Context,
  device: PollingDevice,
  configHash: string,
): Promise<Uint8Array | undefined> => {
  const built = await configFor(context, device, configHash);
  return built && encodeConfigResponse(built.bytes, built.hash);
};

const hashes = createConfigHashes();

interface Made extends KnownConfig {
  readonly built: BuiltConfig | undefined;
}

/** The config of what is stored, without what no config can carry; nothing where it would say something else than is meant. */
const make = ({ datastore, keys }: Context, polling: PollingDevice, wanted: Wanted): Made => {
  const { device, desired, leftOut } = carriable(polling, wanted.desired());
  const fault = configFault(device, desired);
  if (fault !== undefined) return { built: undefined, hash: undefined, fault };
  const sealed = sealDatastore(datastore, polling.certs, keys.ecdh);
  const built = buildConfig(device, desired, { sealed, certsHash: keys.certsHash });
  return { built, hash: built.hash, fault: leftOut.length === 0 ? undefined : `left out: ${leftOut.join(', ')}` };
};

const faulty = 'what is stored of this node cannot be carried by a config; set it anew';

/** The config itself, undefined when the device has it, or shall keep the one it has. */
export const configFor = async (
  context: Context,
  device: PollingDevice,
  configHash: string,
): Promise<BuiltConfig | undefined> => {
  const { uuid, wanted } = device;
  if (!wanted) throw refusal(500, 'INTERNAL', `device ${uuid} has no config`);
  const inputs = `${context.surroundingsDigest} ${wanted.inputs}`;
  const before = hashes.get(uuid, inputs);
  const isKnown = before !== undefined && (before.hash === undefined || before.hash === configHash);
  const made: Made = isKnown ? { ...before, built: undefined } : make(context, device, wanted);
  if (!isKnown) {
    const { built: _, ...kept } = made;
    hashes.set(uuid, inputs, kept);
    if (made.fault !== undefined) context.log.error({ uuid, version: wanted.version, fault: made.fault }, faulty);
  }
  if (made.fault !== undefined) context.observer.configFaulty();
  // the node keeps the last one that could be made, and its contact; one that has none cannot be told so
  if (made.hash === undefined && configHash === '')
    throw refusal(503, 'CONFIG_INVALID', `the config of ${uuid} cannot be made: ${made.fault}`);
  const { built } = made;
  const known = built === undefined || built.hash === configHash;
  const configId = configIdOf(String(wanted.version), built?.hash ?? configHash);
  context.observer.configServed(uuid, configId, known);
  if (known) return undefined;
  await storeDelivery(context.db, uuid, wanted.version, context.now(), JSON.stringify(shownConfig(built.bytes)));
  context.log.info({ uuid, version: wanted.version, configId }, 'config delivered');
  context.hub.publish({ type: 'node', nodeId: uuid, seq: null, what: 'config' });
  return built;
};
