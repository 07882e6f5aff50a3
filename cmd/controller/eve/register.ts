import { randomUUID, X509Certificate } from 'node:crypto';
import { parseContainer } from '#pkg/eve/auth-container.ts';
import { decodeRegistration } from '#pkg/eve/codec.ts';
import { deviceCertHash, hashMatches } from '#pkg/eve/signer.ts';
import { whyInvalid } from '#pkg/eve/signature.ts';
import type { Context } from '../context.ts';
import { registerDevice } from '../nodes/device-queries.ts';
import { decodeOr, refusal } from './refusal.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The device certificate, which must have a key that its later requests can be checked with. */
const deviceCertificate = (pem: string): X509Certificate => {
  const certificate = new X509Certificate(pem);
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  const usable =
    (type === 'ec' && ['prime256v1', 'secp384r1'].includes(details?.namedCurve ?? '')) ||
    (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048);
  if (!usable) throw new Error('the device certificate must have a P-256, P-384 or RSA key of at least 2048 bits');
  return certificate;
};

/**
 * `register` (`docs/rules/eve-api.md 5`): 201 for a new device, 200 for the same one again; refuses with 422 what
 * cannot be read, 401 what is not signed by its sender, 403 what was not registered in advance, 409 another
 * certificate.
 */
export const register = async (context: Context, body: unknown): Promise<200 | 201> => {
  if (!Buffer.isBuffer(body)) throw refusal(422, 'PEER_BAD_MESSAGE', 'the registration has no body');
  const { payload, sender, signature } = decodeOr(422, () => parseContainer(body));
  const onboard = sender.certificate;
  if (!onboard) throw refusal(422, 'PEER_BAD_MESSAGE', 'the registration carries no onboarding certificate');
  if (!hashMatches(sender.certHash, deviceCertHash(onboard))) {
    throw refusal(401, 'PEER_BAD_SIGNATURE', 'the hash in the container is not that of its certificate');
  }
  const why = whyInvalid(payload, signature, onboard.publicKey);
  if (why !== undefined) throw refusal(401, 'PEER_BAD_SIGNATURE', `registration refused: ${why}`);
  return registerWith(context, onboard, payload);
};

/** The same for a ZRegisterMsg whose sender has shown that the onboarding certificate is his. */
export const registerWith = async (
  context: Context,
  onboard: X509Certificate,
  payload: Uint8Array,
): Promise<200 | 201> => {
  const onboardHash = deviceCertHash(onboard);
  if (!Buffer.from(onboardHash).equals(context.keys.onboardCertHash)) {
    throw refusal(403, 'PEER_UNKNOWN_CERTIFICATE', `unknown onboarding certificate ${hex(onboardHash)}`);
  }
  const { certPem, serial, softSerial } = decodeOr(422, () => decodeRegistration(payload));
  if (serial === '') throw refusal(422, 'PEER_BAD_MESSAGE', 'the registration has no serial');
  const certificate = decodeOr(422, () => deviceCertificate(certPem));
  if (certificate.raw.equals(onboard.raw)) {
    throw refusal(422, 'PEER_BAD_MESSAGE', 'the onboarding certificate cannot be a device certificate');
  }
  const uuid = randomUUID();
  const result = await registerDevice(context.db, {
    uuid,
    serial,
    soft_serial: softSerial,
    cert_hash: hex(deviceCertHash(certificate)),
    cert_pem: certificate.toString(),
    onboard_cert_hash: hex(onboardHash),
    registered_at: context.now(),
  });
  switch (result) {
    case 'created':
      context.log.info({ uuid, serial }, 'device registered');
      context.hub.publish({ type: 'node', nodeId: uuid, seq: null, what: 'registered' });
      return 201;
    case 'same':
      return 200;
    case 'conflict':
      throw refusal(409, 'REQUEST_CONFLICT', `serial ${serial} or this certificate belongs to another device`);
    case 'notRegistered':
      throw refusal(403, 'NODE_UNKNOWN', `serial ${serial} was not registered in advance`);
  }
};
