import { randomBytes } from 'node:crypto';
import { attestSuccess, decodeAttestRequest, encodeAttestReply, type AttestReply } from '#pkg/eve/codec.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import type { Context } from '../context.ts';
import { exchangeCertificate } from '../nodes/desired/seal-datastore.ts';
import { storeDeviceCertificates } from '../nodes/device-queries.ts';
import { issueIntegrityToken } from '../access/tokens.ts';
import type { Authenticated } from './authenticate.ts';
import { decodeOr, refusal } from './refusal.ts';

const { ZAttestReq, ZAttestResponseCode } = org.lfedge.eve.attest;

const storeCertificates = async (context: Context, { device, payload }: Authenticated): Promise<void> => {
  const { certs } = ZAttestReq.decode(payload);
  const list = certs.map(({ type, cert }) => ({ type: type ?? 0, pem: Buffer.from(cert ?? []).toString('utf8') }));
  const text = JSON.stringify(list);
  // credentials are encrypted for it: a config with a new number, or the device would not take it
  const isSealedAnew = (before: string): boolean =>
    context.datastore.apiKey !== '' && exchangeCertificate(text) !== exchangeCertificate(before);
  await storeDeviceCertificates(context.db, device.uuid, text, isSealedAnew, context.now());
};

/**
 * `attest` without a TPM (`docs/rules/eve-api.md 7`): a nonce, the device's certificates, and for a quote without PCR
 * values the integrity token that `config` asks for. PCR values cannot be checked here, so a quote that has them is not
 * trusted.
 */
export const attest = async (context: Context, sender: Authenticated): Promise<Uint8Array> => {
  const request = decodeOr(422, () => decodeAttestRequest(sender.payload));
  const reply = async (): Promise<AttestReply> => {
    switch (request.kind) {
      case 'cert':
        await storeCertificates(context, sender);
        return { kind: 'cert' };
      case 'nonce':
        return { kind: 'nonce', nonce: randomBytes(32) };
      case 'quote': {
        if (request.hasTpm) {
          const code = ZAttestResponseCode.Z_ATTEST_RESPONSE_CODE_NO_CERT_FOUND as number;
          return { kind: 'quote', code, integrityToken: new Uint8Array() };
        }
        const integrityToken = await issueIntegrityToken(context.db, sender.device.uuid, context.now());
        context.hub.publish({ type: 'node', nodeId: sender.device.uuid, seq: null, what: 'attested' });
        return { kind: 'quote', code: attestSuccess, integrityToken };
      }
      case 'storeKeys':
      case 'none':
        throw refusal(422, 'PEER_BAD_MESSAGE', `attestation step ${request.kind} is not supported`);
    }
  };
  return encodeAttestReply(await reply());
};
