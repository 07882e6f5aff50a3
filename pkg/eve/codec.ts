/**
 * The wire codecs of the EVE device API in both directions: bytes to the plain values of `messages.ts` and back. Every
 * decoder throws only BasaltError PEER_BAD_MESSAGE. One file for each family of messages lies in `codec/`; so does
 * `json.ts`, which is not for programs of a node.
 */
export { type AttestReply, type AttestRequest, attestSuccess } from './codec/attest.ts';
export { decodeAttestReply, decodeAttestRequest, encodeAttestReply } from './codec/attest.ts';
export { encodeNonceRequest, encodeQuoteWithoutTpm } from './codec/attest.ts';
export { limits } from './codec/bounded.ts';
export { certKind, type ControllerCert, decodeControllerCerts, encodeControllerCerts } from './codec/certs.ts';
export { type ConfigQuery, type EdgeDevConfigDraft } from './codec/config.ts';
export { decodeConfig, decodeConfigRequest, decodeConfigResponse } from './codec/config.ts';
export { encodeConfig, encodeConfigRequest, encodeConfigResponse } from './codec/config.ts';
export { decodeInfo, encodeInfo, type ReceivedInfo } from './codec/info.ts';
export { decodeRegistration, encodeRegistration, type Registration } from './codec/register.ts';
export { decodeUuidRequest, decodeUuidResponse, encodeUuidRequest, encodeUuidResponse } from './codec/uuid.ts';
