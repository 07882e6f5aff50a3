import { BasaltError } from '#pkg/errors/error.ts';
import { callOver, configOf, header, requireProtobuf, Stop } from './call.ts';
import { isUuid } from '#pkg/topics/uuid.ts';
import { troubleOfError } from './classify.ts';
import { badMessage } from './codec/bounded.ts';
import { encodeConfigRequest, encodeConfigResponse } from './codec/config.ts';
import { encodeInfo } from './codec/info.ts';
import { encodeRegistration } from './codec/register.ts';
import { decodeUuidResponse, encodeUuidRequest } from './codec/uuid.ts';
import { maxReplyBytes, type ControllerLinkOptions } from './link-options.ts';
import type { ControllerLink } from './port.ts';
import { sha256 } from './sha256.ts';
import { deviceSigner, onboardSigner } from './signer.ts';
import { createTransport, type Exchange, type Transport } from './transport.ts';

/**
 * The controller over EVE's device API v1 (`docs/rules/eve-api.md 4`): bare messages, nothing is signed, and who asks
 * is told by the TLS client certificate, the onboarding one for `register` and else the device's. There are no
 * certificates of the controller to fetch and no attestation; both succeed without asking. What a config is worth is
 * what TLS is worth.
 */
export const createLinkV1 = (options: ControllerLinkOptions): ControllerLink => {
  const { identity, tls, log, rootCertificatePem } = options;
  const transportAs = (certPem: string, keyPem: string): Transport =>
    createTransport({
      api: 'v1',
      server: options.server,
      rootsPem: [rootCertificatePem, ...(tls.extraRootsPem ? [tls.extraRootsPem] : [])],
      proxy: options.proxy,
      timeouts: options.timeouts,
      maxReplyBytes: options.maxReplyBytes ?? maxReplyBytes,
      onPeerTime: options.onPeerTime,
      hosts: options.hosts,
      clientCertificate: { certPem, keyPem },
    });
  // a key that is not of its certificate is found out here, not in the first handshake
  deviceSigner(identity.deviceCert, identity.deviceKey);
  const device = transportAs(identity.deviceCert, identity.deviceKey);
  const onboard = onboardTransport(identity, transportAs);
  const call = callOver(device, log);
  let serials = { serial: identity.serial ?? '', softSerial: identity.softSerial ?? '' };
  let uuidKnown = false;
  /** the controller has no POST for configs, only the older GET */
  let onlyGet = false;

  /** Only for a device that does not know its UUID (`docs/rules/eve-api.md 2`). */
  const serialHeaders = (): Record<string, string> =>
    uuidKnown ? {} : { ...header('X-Serial-Number', serials.serial), ...header('X-Soft-Serial', serials.softSerial) };
  const post = (path: string, body: Uint8Array): Exchange => ({ method: 'POST', path, body, headers: serialHeaders() });

  const getConfig = (asked: string) =>
    call(
      'config',
      () => ({ method: 'GET', path: 'config' }),
      (reply) => {
        if (reply.status === 304) throw new Stop({ kind: 'notModified' });
        requireProtobuf(reply);
        // this form has no hash: equal bytes are an equal config
        const hash = Buffer.from(sha256(reply.body)).toString('base64');
        const response = encodeConfigResponse(reply.body, hash);
        return configOf(response, response, asked);
      },
    );

  return {
    withoutAttestation: true,
    certs: async () => ({ kind: 'ok', status: 200, value: { changed: false } }),
    attest: async () => ({ kind: 'ok', status: 200, value: undefined }),

    register: (serial, softSerial) => {
      serials = { serial, softSerial };
      return callOver(onboard ?? noTransport, log)(
        'register',
        () => post('register', encodeRegistration({ certPem: identity.deviceCert, serial, softSerial })),
        () => undefined,
      );
    },

    uuid: () =>
      call(
        'uuid',
        () => post('uuid', encodeUuidRequest()),
        (reply) => {
          requireProtobuf(reply);
          const answer = decodeUuidResponse(reply.body);
          if (!isUuid(answer.uuid)) throw badMessage('UuidResponse', 'no UUID in it');
          uuidKnown = true;
          return answer;
        },
      ),

    config: async (_deviceUuid, configHash) => {
      uuidKnown = true;
      if (onlyGet) return getConfig(configHash);
      const outcome = await call(
        'config',
        () => post('config', encodeConfigRequest({ configHash, integrityToken: new Uint8Array() })),
        (reply) => {
          if (reply.status === 304) throw new Stop({ kind: 'notModified' });
          requireProtobuf(reply);
          return configOf(reply.body, reply.body, configHash);
        },
      );
      if (outcome.kind !== 'failed' || outcome.status !== 405) return outcome;
      onlyGet = true;
      return getConfig(configHash);
    },

    openCheckpoint: (container) => {
      try {
        return { kind: 'ok', status: 200, value: configOf(container, container, undefined) };
      } catch (error) {
        return troubleOfError(error, 'checkpoint', undefined);
      }
    },

    info: (deviceUuid, message) => {
      uuidKnown = true;
      return call(
        'info',
        () => post('info', encodeInfo(deviceUuid, message)),
        () => undefined,
      );
    },

    close: async () => {
      await Promise.all([device.close(), onboard?.close()]);
    },
  };
};

const onboardTransport = (
  { onboardCert, onboardKey }: ControllerLinkOptions['identity'],
  transportAs: (certPem: string, keyPem: string) => Transport,
): Transport | undefined => {
  if (!onboardCert || !onboardKey) return undefined;
  onboardSigner(onboardCert, onboardKey);
  return transportAs(onboardCert, onboardKey);
};

const noTransport: Transport = {
  exchange: async () => {
    throw new BasaltError('CONFIG_INVALID', 'no onboarding certificate and key; enter the device at the controller');
  },
  close: async () => undefined,
};
