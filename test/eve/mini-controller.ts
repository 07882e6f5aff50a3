import { randomUUID } from 'node:crypto';
import type { ExecutionContext } from 'ava';
import type { ControllerLinkOptions } from '#pkg/eve/link-options.ts';
import {
  certKind,
  type ControllerCert,
  decodeAttestRequest,
  decodeConfigRequest,
  decodeInfo,
  decodeRegistration,
  type EdgeDevConfigDraft,
  encodeAttestReply,
  encodeConfig,
  encodeConfigResponse,
  encodeControllerCerts,
  encodeUuidResponse,
  type ReceivedInfo,
} from '#pkg/eve/codec.ts';
import type { CertifiedKey } from '#pkg/eve/pki.ts';
import {
  answer,
  deviceUuid,
  type Handler,
  keys,
  payloadOf,
  seal,
  type SeenRequest,
  served,
  startController,
  type TestController,
} from './tls-controller.ts';

export type Endpoint = 'certs' | 'register' | 'uuid' | 'attest' | 'config' | 'info';

export interface MiniController extends TestController {
  /** what an endpoint does instead of answering well, as long as it is here */
  readonly wrong: Partial<Record<Endpoint, Handler>>;
  /** the config for a device that has another hash than this */
  serve(config: EdgeDevConfigDraft, hash: string): void;
  /** a good container with the config that is served */
  sealedConfig(hashBytes?: 16 | 32): Uint8Array;
  /** signs with another certificate from now on, which `certs` tells of */
  rotate(signing: CertifiedKey): void;
  /** tokens given before are worthless */
  forgetAttestation(): void;
  readonly infos: ReceivedInfo[];
  /** the device's UUID, changed when it is entered anew */
  uuid: string;
  /** how often an endpoint was asked */
  asked(endpoint: Endpoint): number;
}

const endpointOf = ({ url }: SeenRequest): Endpoint => url.split('/').at(-1) as Endpoint;

/**
 * A controller of one device that keeps the rules of the API (every request is verified, a config needs the token of an
 * attestation, an unchanged one is 304) until a test has one of its endpoints break them.
 */
export const startMiniController = async (
  t: ExecutionContext,
  linkOptions: Partial<ControllerLinkOptions> = {},
): Promise<MiniController> => {
  let signing = keys.signing;
  let token = Buffer.alloc(0);
  let current: { readonly bytes: Uint8Array; readonly hash: string } | undefined;
  const infos: ReceivedInfo[] = [];
  const wrong: MiniController['wrong'] = {};

  const certs = (): readonly ControllerCert[] => [
    { type: certKind.ecdh, pem: served(keys.ecdh) },
    { type: certKind.signing, pem: served(signing) },
  ];
  const sealed = (payload: Uint8Array): Uint8Array => seal(payload, signing);

  const well: Record<Endpoint, (request: SeenRequest) => Handler> = {
    certs: () => answer(200, sealed(encodeControllerCerts(certs()))),
    register: (request) => {
      decodeRegistration(payloadOf(request));
      return answer(201);
    },
    uuid: (request) => {
      payloadOf(request);
      return answer(200, sealed(encodeUuidResponse({ uuid: mini.uuid, manufacturer: '', productName: '' })));
    },
    attest: (request) => {
      const { kind } = decodeAttestRequest(payloadOf(request));
      if (kind === 'cert') return answer(201, sealed(encodeAttestReply({ kind: 'cert' })));
      if (kind !== 'quote') return answer(422);
      token = Buffer.from(randomUUID());
      return answer(201, sealed(encodeAttestReply({ kind: 'quote', code: 1, integrityToken: token })));
    },
    config: (request) => {
      if (!request.url.includes(`/id/${mini.uuid}/`)) return answer(400);
      const asked = decodeConfigRequest(payloadOf(request));
      if (token.length === 0 || !token.equals(asked.integrityToken)) return answer(403);
      if (current === undefined) return answer(404);
      return current.hash === asked.configHash ? answer(304) : answer(200, mini.sealedConfig());
    },
    info: (request) => {
      infos.push(decodeInfo(payloadOf(request)));
      return answer(201);
    },
  };

  const controller = await startController(
    t,
    (request, response) => {
      const endpoint = endpointOf(request);
      const handler = wrong[endpoint] ?? well[endpoint](request);
      handler(request, response);
    },
    { linkOptions },
  );
  const mini: MiniController = Object.assign(controller, {
    wrong,
    infos,
    uuid: deviceUuid,
    serve: (config: EdgeDevConfigDraft, hash: string) => void (current = { bytes: encodeConfig(config), hash }),
    sealedConfig: (hashBytes: 16 | 32 = 32) =>
      seal(encodeConfigResponse(current?.bytes, current?.hash ?? ''), signing, hashBytes),
    rotate: (next: CertifiedKey) => void (signing = next),
    forgetAttestation: () => void (token = Buffer.alloc(0)),
    asked: (endpoint: Endpoint) => controller.seen.filter((request) => endpointOf(request) === endpoint).length,
  });
  return mini;
};
