import { org } from '#api/eve/gen/eve.pb.js';
import { sha256 } from '../sha256.ts';
import { decodeBounded, limits } from './bounded.ts';

const { AttestVersionType, ZAttestReq, ZAttestReqType, ZAttestRespType, ZAttestResponse, ZAttestResponseCode } =
  org.lfedge.eve.attest;
const { ZCertType } = org.lfedge.eve.certs;
const { HashAlgorithm } = org.lfedge.eve.common;

/** A step that a device asks for (`docs/rules/eve-api.md 7`); `kind` none stands for a type that is not known. */
export type AttestRequest =
  | { readonly kind: 'none' }
  | { readonly kind: 'cert' }
  | { readonly kind: 'nonce' }
  /** `hasTpm`: PCR values were sent. `versions` by number of `attest.AttestVersionType`, 1 is EVE, 2 the firmware. */
  | {
      readonly kind: 'quote';
      readonly hasTpm: boolean;
      readonly versions: readonly { readonly type: number; readonly version: string }[];
    }
  | { readonly kind: 'storeKeys' };

/** The controller's answer; `code` is a number of `attest.ZAttestResponseCode`, 1 is success. */
export type AttestReply =
  | { readonly kind: 'none' }
  | { readonly kind: 'cert' }
  | { readonly kind: 'nonce'; readonly nonce: Uint8Array }
  | { readonly kind: 'quote'; readonly code: number; readonly integrityToken: Uint8Array }
  | { readonly kind: 'storeKeys' };

export const attestSuccess = ZAttestResponseCode.Z_ATTEST_RESPONSE_CODE_SUCCESS as number;

/** The quote request of a device without a TPM: versions, of the firmware if it is known, but no PCR values and no signature. */
export const encodeQuoteWithoutTpm = (eveVersion: string, firmwareVersion = ''): Uint8Array =>
  ZAttestReq.encode({
    reqType: ZAttestReqType.ATTEST_REQ_QUOTE,
    quote: {
      versions: [
        { versionType: AttestVersionType.ATTEST_VERSION_TYPE_EVE, version: eveVersion },
        ...(firmwareVersion === ''
          ? []
          : [{ versionType: AttestVersionType.ATTEST_VERSION_TYPE_FIRMWARE, version: firmwareVersion }]),
      ],
    },
  }).finish();

/** The device's own certificate, for the controller to encrypt for (`docs/rules/eve-api.md 7, 12`). */
export const encodeDeviceCerts = (certPem: string): Uint8Array => {
  const cert = Buffer.from(certPem);
  return ZAttestReq.encode({
    reqType: ZAttestReqType.ATTEST_REQ_CERT,
    certs: [
      {
        hashAlgo: HashAlgorithm.HASH_ALGORITHM_SHA256_16BYTES,
        certHash: sha256(cert).subarray(0, 16),
        type: ZCertType.CERT_TYPE_DEVICE_ECDH_EXCHANGE,
        cert,
      },
    ],
  }).finish();
};

/** The request for a nonce. */
export const encodeNonceRequest = (): Uint8Array =>
  ZAttestReq.encode({ reqType: ZAttestReqType.ATTEST_REQ_NONCE }).finish();

/** `attest.ZAttestReq` as the controller sees it. */
export const decodeAttestRequest = (bytes: Uint8Array): AttestRequest => {
  const { reqType, quote } = decodeBounded(ZAttestReq, 'ZAttestReq', bytes, limits.attest);
  switch (reqType) {
    case ZAttestReqType.ATTEST_REQ_CERT:
      return { kind: 'cert' };
    case ZAttestReqType.ATTEST_REQ_NONCE:
      return { kind: 'nonce' };
    case ZAttestReqType.ATTEST_REQ_QUOTE:
      return {
        kind: 'quote',
        hasTpm: (quote?.pcrValues ?? []).length > 0,
        versions: (quote?.versions ?? []).map((entry) => ({
          type: entry.versionType ?? 0,
          version: entry.version ?? '',
        })),
      };
    case ZAttestReqType.Z_ATTEST_REQ_TYPE_STORE_KEYS:
      return { kind: 'storeKeys' };
    default:
      return { kind: 'none' };
  }
};

/** `attest.ZAttestResponse` from the controller. */
export const encodeAttestReply = (reply: AttestReply): Uint8Array => {
  switch (reply.kind) {
    case 'none':
      return ZAttestResponse.encode({}).finish();
    case 'cert':
      return ZAttestResponse.encode({ respType: ZAttestRespType.ATTEST_RESP_CERT }).finish();
    case 'nonce':
      return ZAttestResponse.encode({
        respType: ZAttestRespType.ATTEST_RESP_NONCE,
        nonce: { nonce: reply.nonce },
      }).finish();
    case 'quote':
      return ZAttestResponse.encode({
        respType: ZAttestRespType.ATTEST_RESP_QUOTE_RESP,
        quoteResp: { response: reply.code, integrityToken: reply.integrityToken },
      }).finish();
    case 'storeKeys':
      return ZAttestResponse.encode({ respType: ZAttestRespType.Z_ATTEST_RESP_TYPE_STORE_KEYS }).finish();
  }
};

/** `attest.ZAttestResponse` as the device sees it. */
export const decodeAttestReply = (bytes: Uint8Array): AttestReply => {
  const { respType, nonce, quoteResp } = decodeBounded(ZAttestResponse, 'ZAttestResponse', bytes, limits.attest);
  switch (respType) {
    case ZAttestRespType.ATTEST_RESP_CERT:
      return { kind: 'cert' };
    case ZAttestRespType.ATTEST_RESP_NONCE:
      return { kind: 'nonce', nonce: Uint8Array.from(nonce?.nonce ?? []) };
    case ZAttestRespType.ATTEST_RESP_QUOTE_RESP:
      return {
        kind: 'quote',
        code: quoteResp?.response ?? 0,
        integrityToken: Uint8Array.from(quoteResp?.integrityToken ?? []),
      };
    case ZAttestRespType.Z_ATTEST_RESP_TYPE_STORE_KEYS:
      return { kind: 'storeKeys' };
    default:
      return { kind: 'none' };
  }
};
