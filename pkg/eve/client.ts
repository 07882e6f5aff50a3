import { BasaltError } from '#pkg/errors/error.ts';
import { openContainer, parseContainer, sealContainer, type Signer } from './auth-container.ts';
import { callOver, configOf, header, requireProtobuf, Stop } from './call.ts';
import { isUuid } from '#pkg/topics/uuid.ts';
import { troubleOfError } from './classify.ts';
import { createLinkV1 } from './client-v1.ts';
import { type AttestReply, attestSuccess, decodeAttestReply } from './codec/attest.ts';
import { encodeDeviceCerts, encodeQuoteWithoutTpm } from './codec/attest.ts';
import { badMessage } from './codec/bounded.ts';
import { decodeControllerCerts } from './codec/certs.ts';
import { encodeConfigRequest } from './codec/config.ts';
import { encodeInfo } from './codec/info.ts';
import { encodeRegistration } from './codec/register.ts';
import { decodeUuidResponse, encodeUuidRequest } from './codec/uuid.ts';
import { createConfigSecrets } from './config-secrets.ts';
import { type ControllerCertStore, openControllerCertStore } from './controller-cert-store.ts';
import { maxReplyBytes, type ControllerLinkOptions, type LinkParts } from './link-options.ts';
import type { ConfigReply } from './messages.ts';
import type { ControllerLink } from './port.ts';
import { deviceSigner, onboardSigner } from './signer.ts';
import { createTransport, type Exchange } from './transport.ts';
import { meansUnknown } from './unknown-device.ts';

/**
 * The controller over EVE's device API. Nothing it does throws or rejects: what goes wrong is an Outcome. Only unusable
 * options do, with CONFIG_INVALID.
 */
export const createControllerLink = (options: ControllerLinkOptions): ControllerLink =>
  options.api === 'v1' ? createLinkV1(options) : createLinkV2(options);

const createLinkV2 = (options: ControllerLinkOptions): ControllerLink => {
  const { identity, tls, log, rootCertificatePem, now } = options;
  const device = deviceSigner(identity.deviceCert, identity.deviceKey);
  const onboard =
    identity.onboardCert && identity.onboardKey ? onboardSigner(identity.onboardCert, identity.onboardKey) : undefined;
  const store = openControllerCertStore({
    dir: options.certStoreDir,
    rootCertificatePem,
    log,
    ...(now === undefined ? {} : { now }),
  });
  const transport = createTransport({
    api: 'v2',
    server: options.server,
    rootsPem: [rootCertificatePem, ...(tls.extraRootsPem ? [tls.extraRootsPem] : [])],
    proxy: options.proxy,
    timeouts: options.timeouts,
    maxReplyBytes: options.maxReplyBytes ?? maxReplyBytes,
    onPeerTime: options.onPeerTime,
    hosts: options.hosts,
    ...(tls.clientCertificate
      ? { clientCertificate: { certPem: identity.deviceCert, keyPem: identity.deviceKey } }
      : {}),
  });
  const { firmwareVersion, onConfigTime } = options;
  return linkOver({ transport, store, device, onboard, identity, firmwareVersion, log, now, onConfigTime });
};

/** API v2 over parts that are there already; closing it closes the transport. */
export const linkOver = (parts: LinkParts): ControllerLink => {
  const { transport, store, onboard, identity, firmwareVersion, log, now = () => new Date() } = parts;
  let { device } = parts;
  let { deviceCert } = identity;
  /** the controller has said that it knows no such device */
  let isUnknown = false;
  const call = callOver(transport, log);
  let serials = { serial: identity.serial ?? '', softSerial: identity.softSerial ?? '' };
  let uuidKnown = false;
  let integrityToken: Uint8Array = new Uint8Array();
  let certSent = false;
  let secrets = createConfigSecrets({ certPem: deviceCert, key: device.key }, store, log);

  /** Only for a device that does not know its UUID (`docs/rules/eve-api.md 2`). */
  const serialHeaders = (): Record<string, string> =>
    uuidKnown ? {} : { ...header('X-Serial-Number', serials.serial), ...header('X-Soft-Serial', serials.softSerial) };

  /**
   * The certificate to register with. A controller names a device by its certificate, so one that has expired is kept for as
   * long as the device is known by it; once it is not, another for the same key is offered, as a strict controller takes
   * no expired one. Without the onboarding key nobody would learn the new name.
   */
  const certToRegister = async (): Promise<string> => {
    if (!isUnknown || onboard === undefined) return deviceCert;
    try {
      return (await identity.renewal?.prepare(now())) ?? deviceCert;
    } catch (error) {
      log.error({ err: error }, 'the device certificate has expired and could not be renewed');
      return deviceCert;
    }
  };

  /** Only what the controller has taken: "unknown" may have been said by whatever stands before it for the moment. */
  const adopt = async (certPem: string): Promise<void> => {
    device = deviceSigner(certPem, device.key);
    deviceCert = certPem;
    certSent = false;
    secrets = createConfigSecrets({ certPem, key: device.key }, store, log);
    log.warn({}, 'the device certificate had expired: the controller has taken a new one for the same key');
    await identity.renewal?.adopt(certPem).catch((error: unknown) => {
      // it is offered again after a restart, under its own name
      log.error({ err: error }, 'the new device certificate was not stored');
    });
  };

  const openConfig = (container: Uint8Array, askedHash: string | undefined): ConfigReply => {
    const { payload, signer } = openSigned(container, store);
    const reply = configOf(payload, container, askedHash);
    const made = reply.config.configTimestamp;
    if (made !== undefined) parts.onConfigTime?.({ at: new Date(made), notAfter: signer.validToDate });
    return reply;
  };

  const postAs = (deviceUuid: string, endpoint: string, payload: () => Uint8Array): Exchange => {
    uuidKnown = true;
    return { method: 'POST', path: `id/${encodeURIComponent(deviceUuid)}/${endpoint}`, body: seal(payload(), device) };
  };

  return {
    certs: () =>
      call(
        'certs',
        () => ({ method: 'GET', path: 'certs', headers: serialHeaders() }),
        async (reply) => {
          requireProtobuf(reply);
          // not checked against a signer: the chain to the root certificate protects it
          const certs = decodeControllerCerts(parseContainer(reply.body).payload);
          const changed = await store.replace(certs);
          if (changed) secrets.certsChanged();
          return { changed };
        },
      ),

    register: async (serial, softSerial) => {
      serials = { serial, softSerial };
      const certPem = await certToRegister();
      const outcome = await call(
        'register',
        () => {
          const body = seal(encodeRegistration({ certPem, serial, softSerial }), onboard);
          return { method: 'POST', path: 'register', headers: serialHeaders(), body };
        },
        () => undefined,
      );
      if (outcome.kind === 'ok' && certPem !== deviceCert) await adopt(certPem);
      return outcome;
    },

    uuid: async () => {
      const outcome = await call(
        'uuid',
        () => ({ method: 'POST', path: 'uuid', headers: serialHeaders(), body: seal(encodeUuidRequest(), device) }),
        (reply) => {
          const answer = decodeUuidResponse(openReply(reply.body, store));
          if (!isUuid(answer.uuid)) throw badMessage('UuidResponse', 'no UUID in it');
          uuidKnown = true;
          return answer;
        },
      );
      isUnknown = meansUnknown(outcome);
      return outcome;
    },

    attest: async (deviceUuid, eveVersion) => {
      if (!certSent) {
        const sent = await call(
          'attest',
          () => postAs(deviceUuid, 'attest', () => encodeDeviceCerts(deviceCert)),
          () => undefined,
        );
        // a controller that does not take it encrypts nothing for this device; all else works
        certSent = sent.kind === 'ok';
      }
      return call(
        'attest',
        () => postAs(deviceUuid, 'attest', () => encodeQuoteWithoutTpm(eveVersion, firmwareVersion)),
        (reply) => {
          integrityToken = tokenOf(decodeAttestReply(openReply(reply.body, store)));
        },
      );
    },

    config: (deviceUuid, knownHash) => {
      const configHash = secrets.hashToAskWith(knownHash);
      return call(
        'config',
        () => postAs(deviceUuid, 'config', () => encodeConfigRequest({ configHash, integrityToken })),
        (reply) => {
          if (reply.status === 304) throw new Stop({ kind: 'notModified' });
          requireProtobuf(reply);
          return secrets.revealReceived(openConfig(reply.body, configHash));
        },
      );
    },

    openCheckpoint: (container) => {
      try {
        return {
          kind: 'ok',
          status: 200,
          value: secrets.revealStored(openConfig(container, undefined)),
        };
      } catch (error) {
        return error instanceof Stop ? error.outcome : troubleOfError(error, 'checkpoint', undefined);
      }
    },

    info: (deviceUuid, message) =>
      call(
        'info',
        // signed only now: a message may have waited in the queue for days
        () => postAs(deviceUuid, 'info', () => encodeInfo(deviceUuid, message)),
        () => undefined,
      ),

    close: () => transport.close(),
  };
};

const seal = (payload: Uint8Array, signer: Signer | undefined): Uint8Array => {
  if (signer === undefined) {
    throw new BasaltError('CONFIG_INVALID', 'no onboarding certificate and key; enter the device at the controller');
  }
  return sealContainer(payload, signer);
};

/** A container from the controller whose signature was checked. */
const openSigned = (container: Uint8Array, store: ControllerCertStore) => {
  const opened = openContainer(container, (sender) => store.findSigner(sender));
  switch (opened.kind) {
    case 'ok':
      return opened;
    case 'badMessage':
      throw opened.error;
    case 'certificateMiss':
    case 'badSignature':
      throw new Stop(opened);
  }
};

const openReply = (container: Uint8Array, store: ControllerCertStore): Uint8Array =>
  openSigned(container, store).payload;

const tokenOf = (reply: AttestReply): Uint8Array => {
  if (reply.kind !== 'quote') throw badMessage('ZAttestResponse', `an answer of kind ${reply.kind} to a quote`);
  if (reply.code !== attestSuccess) {
    throw new BasaltError('PEER_STATUS', `attestation was refused with code ${reply.code}`, { code: reply.code });
  }
  return reply.integrityToken;
};
