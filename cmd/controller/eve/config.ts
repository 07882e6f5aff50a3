import { decodeConfigRequest, encodeConfigResponse } from '#pkg/eve/codec.ts';
import { configIdOf } from '#pkg/eve/config-id.ts';
import type { Context } from '../context.ts';
import { buildConfig, type BuiltConfig } from '../desired/build-config.ts';
import { createConfigHashes } from '../desired/config-hashes.ts';
import { sealDatastore } from '../desired/seal-datastore.ts';
import type { PollingDevice, Wanted } from '../repo/polling.ts';
import { shownConfig } from '../info/shown-config.ts';
import { storeDelivery } from '../repo/deliveries.ts';
import { isIntegrityToken } from '../repo/tokens.ts';
import type { Authenticated } from './authenticate.ts';
import { decodeOr, refusal } from './refusal.ts';

/** `config` (`spec/eve-api.md 8`): the ConfigResponse, or undefined when the device has this config already (304). */
export const config = async (
  context: Context,
  { device, payload }: Authenticated<PollingDevice>,
): Promise<Uint8Array | undefined> => {
  const { configHash, integrityToken } = decodeOr(422, () => decodeConfigRequest(payload));
  if (!isIntegrityToken(device.tokenHash, integrityToken)) {
    throw refusal(403, 'PEER_STATUS', `device ${device.uuid} has no valid integrity token and must attest`);
  }
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

const build = (context: Context, device: PollingDevice, wanted: Wanted, inputs: string): BuiltConfig => {
  const { datastore, keys } = context;
  const sealed = sealDatastore(datastore, device.certs, keys.ecdh);
  const built = buildConfig(device, wanted.desired(), { sealed, certsHash: keys.certsHash });
  hashes.set(device.uuid, inputs, built.hash);
  return built;
};

/** The config itself, undefined when the device has it. */
export const configFor = async (
  context: Context,
  device: PollingDevice,
  configHash: string,
): Promise<BuiltConfig | undefined> => {
  const { uuid, wanted } = device;
  if (!wanted) throw refusal(500, 'INTERNAL', `device ${uuid} has no config`);
  const inputs = `${context.surroundingsDigest} ${wanted.inputs}`;
  const hash = hashes.get(uuid, inputs);
  const built = hash !== undefined && hash === configHash ? undefined : build(context, device, wanted, inputs);
  const known = built === undefined || built.hash === configHash;
  const configId = configIdOf(String(wanted.version), built?.hash ?? configHash);
  context.observer.configServed(uuid, configId, known);
  if (known) return undefined;
  await storeDelivery(context.db, uuid, wanted.version, context.now(), JSON.stringify(shownConfig(built.bytes)));
  context.log.info({ uuid, version: wanted.version, configId }, 'config delivered');
  context.hub.publish({ type: 'node', nodeId: uuid, seq: null, what: 'config' });
  return built;
};
