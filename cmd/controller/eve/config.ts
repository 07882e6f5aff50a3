import { decodeConfigRequest, encodeConfigResponse } from '#pkg/eve/codec.ts';
import { configIdOf } from '#pkg/eve/config-id.ts';
import type { Context } from '../context.ts';
import { buildConfig, type BuiltConfig } from '../desired/build-config.ts';
import { sealDatastore } from '../desired/seal-datastore.ts';
import { findDesired } from '../repo/configs.ts';
import { groupOf } from '../repo/groups.ts';
import { recordDelivery } from '../repo/rollouts.ts';
import { checkIntegrityToken } from '../repo/tokens.ts';
import type { Device } from '../repo/devices.ts';
import type { Authenticated } from './authenticate.ts';
import { decodeOr, refusal } from './refusal.ts';

/** `config` (`spec/eve-api.md 8`): the ConfigResponse, or undefined when the device has this config already (304). */
export const config = async (context: Context, { device, payload }: Authenticated): Promise<Uint8Array | undefined> => {
  const { configHash, integrityToken } = decodeOr(422, () => decodeConfigRequest(payload));
  if (!(await checkIntegrityToken(context.db, device.uuid, integrityToken))) {
    throw refusal(403, 'PEER_STATUS', `device ${device.uuid} has no valid integrity token and must attest`);
  }
  return responseTo(context, device, configHash);
};

/** The ConfigResponse for a device that has the config with this hash, undefined when that is the one it shall have. */
export const responseTo = async (
  context: Context,
  device: Device,
  configHash: string,
): Promise<Uint8Array | undefined> => {
  const built = await configFor(context, device, configHash);
  return built && encodeConfigResponse(built.bytes, built.hash);
};

/** The config itself, undefined when the device has it. */
export const configFor = async (
  context: Context,
  device: Device,
  configHash: string,
): Promise<BuiltConfig | undefined> => {
  const desired = await findDesired(context.db, device.uuid);
  if (!desired) throw refusal(500, 'INTERNAL', `device ${device.uuid} has no config`);
  // in this order: a group's properties that are newer than the version come again with the next one, older ones would stay
  const group = await groupOf(context.db, device.uuid);
  const properties = { ...group?.properties, ...desired.properties };
  const built = buildConfig(
    device,
    { ...desired, properties },
    {
      sealed: sealDatastore(context.datastore, device.certs, context.keys.ecdh),
      certsHash: context.keys.certsHash,
    },
  );
  const configId = configIdOf(String(desired.version), built.hash);
  const known = configHash === built.hash;
  context.observer.configServed(device.uuid, configId, known);
  if (known) return undefined;
  await recordDelivery(context.db, device.uuid, desired.version, context.now());
  context.log.info({ uuid: device.uuid, version: desired.version, configId }, 'config delivered');
  context.hub.publish({ type: 'node', nodeId: device.uuid, seq: null, what: 'config' });
  return built;
};
