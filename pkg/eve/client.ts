import { BasaltError } from '#pkg/errors/error.ts';
import { openContainer, parseContainer, sealContainer, type Signer } from './auth-container.ts';
import { troubleOfError, troubleOfStatus } from './classify.ts';
import { type AttestReply, attestSuccess, decodeAttestReply, encodeQuoteWithoutTpm } from './codec/attest.ts';
import { badMessage } from './codec/bounded.ts';
import { decodeControllerCerts } from './codec/certs.ts';
import { decodeConfigResponse, encodeConfigRequest } from './codec/config.ts';
import { encodeInfo } from './codec/info.ts';
import { encodeRegistration } from './codec/register.ts';
import { decodeUuidResponse, encodeUuidRequest } from './codec/uuid.ts';
import { type ControllerCertStore, openControllerCertStore } from './controller-cert-store.ts';
import type { EveLog } from './log.ts';
import type { ConfigReply } from './messages.ts';
import type { ControllerLink, Outcome } from './port.ts';
import { deviceSigner, onboardSigner } from './signer.ts';
import { createTransport, type Exchange, type Reply, type Transport } from './transport.ts';

/** Who a device is to its controller, as PEM text. */
export interface LinkIdentity {
  readonly deviceCert: string;
  readonly deviceKey: string;
  /** without an onboarding pair `register` fails, which a device known to the controller does not need */
  readonly onboardCert?: string | undefined;
  readonly onboardKey?: string | undefined;
  /** sent as a header while the device does not know its UUID */
  readonly serial?: string | undefined;
  readonly softSerial?: string | undefined;
}

/** What a link is made of; many links may share a transport and a store. */
export interface LinkParts {
  readonly transport: Transport;
  readonly store: ControllerCertStore;
  readonly device: Signer;
  readonly onboard: Signer | undefined;
  readonly identity: Pick<LinkIdentity, 'deviceCert' | 'serial' | 'softSerial'>;
  readonly log: EveLog;
}

export interface ControllerLinkOptions {
  /** `host` or `host:port`, white space around it does not matter */
  readonly server: string;
  readonly rootCertificatePem: string;
  readonly identity: LinkIdentity;
  readonly tls: {
    /** present the device certificate in TLS, too */
    readonly clientCertificate: boolean;
    readonly extraRootsPem?: string | undefined;
  };
  /** where the controller's certificates are kept: `<persist>/certs` */
  readonly certStoreDir: string;
  /** asked before each request, so that a new config property counts at once; 0 stands for the default */
  readonly timeouts: () => { readonly sendSeconds: number; readonly dialSeconds: number };
  readonly log: EveLog;
  /** 5 MiB unless told: the largest config and its envelope; an agent holds it and stays below 130 MiB */
  readonly maxReplyBytes?: number;
  readonly now?: () => Date;
}

/**
 * The controller over EVE's device API v2. Nothing it does throws or rejects: what goes wrong is an Outcome. Only unusable
 * options do, with CONFIG_INVALID.
 */
export const createControllerLink = (options: ControllerLinkOptions): ControllerLink => {
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
    server: options.server,
    rootsPem: [rootCertificatePem, ...(tls.extraRootsPem ? [tls.extraRootsPem] : [])],
    timeouts: options.timeouts,
    maxReplyBytes: options.maxReplyBytes ?? 5 * 1024 * 1024,
    ...(tls.clientCertificate
      ? { clientCertificate: { certPem: identity.deviceCert, keyPem: identity.deviceKey } }
      : {}),
  });
  return linkOver({ transport, store, device, onboard, identity, log });
};

/** The same over parts that are there already; closing it closes the transport. */
export const linkOver = ({ transport, store, device, onboard, identity, log }: LinkParts): ControllerLink => {
  const call = callOver(transport, log);
  let serials = { serial: identity.serial ?? '', softSerial: identity.softSerial ?? '' };
  let uuidKnown = false;
  let integrityToken: Uint8Array = new Uint8Array();

  /** Only for a device that does not know its UUID (`spec/eve-api.md 2`). */
  const serialHeaders = (): Record<string, string> =>
    uuidKnown ? {} : { ...header('X-Serial-Number', serials.serial), ...header('X-Soft-Serial', serials.softSerial) };

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
          return { changed: await store.replace(certs) };
        },
      ),

    register: (serial, softSerial) => {
      serials = { serial, softSerial };
      return call(
        'register',
        () => {
          const body = seal(encodeRegistration({ certPem: identity.deviceCert, serial, softSerial }), onboard);
          return { method: 'POST', path: 'register', headers: serialHeaders(), body };
        },
        () => undefined,
      );
    },

    uuid: () =>
      call(
        'uuid',
        () => ({ method: 'POST', path: 'uuid', headers: serialHeaders(), body: seal(encodeUuidRequest(), device) }),
        (reply) => {
          const answer = decodeUuidResponse(openReply(reply.body, store));
          if (!uuidPattern.test(answer.uuid)) throw badMessage('UuidResponse', 'no UUID in it');
          uuidKnown = true;
          return answer;
        },
      ),

    attest: (deviceUuid, eveVersion) =>
      call(
        'attest',
        () => postAs(deviceUuid, 'attest', () => encodeQuoteWithoutTpm(eveVersion)),
        (reply) => {
          integrityToken = tokenOf(decodeAttestReply(openReply(reply.body, store)));
        },
      ),

    config: (deviceUuid, configHash) =>
      call(
        'config',
        () => postAs(deviceUuid, 'config', () => encodeConfigRequest({ configHash, integrityToken })),
        (reply) => {
          if (reply.status === 304) throw new Stop({ kind: 'notModified' });
          requireProtobuf(reply);
          return configOf(openReply(reply.body, store), reply.body, configHash);
        },
      ),

    openCheckpoint: (container) => {
      try {
        return { kind: 'ok', status: 200, value: configOf(openReply(container, store), container, undefined) };
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

const uuidPattern = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Ends an exchange with an outcome that is not a value. */
class Stop extends Error {
  readonly outcome: Exclude<Outcome<never>, { readonly kind: 'ok' }>;

  constructor(outcome: Exclude<Outcome<never>, { readonly kind: 'ok' }>) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/** Makes a request, sends it and reads its reply; every way this can end is an Outcome. */
const callOver =
  (transport: Transport, log: EveLog) =>
  async <T>(what: string, request: () => Exchange, read: (reply: Reply) => T | Promise<T>): Promise<Outcome<T>> => {
    let status: number | undefined;
    try {
      const reply = await transport.exchange(request(), (seen) => {
        status = seen;
      });
      const trouble = troubleOfStatus(reply.status, what);
      return trouble ?? { kind: 'ok', status: reply.status, value: await read(reply) };
    } catch (error) {
      if (error instanceof Stop) return error.outcome;
      const trouble = troubleOfError(error, what, status);
      log.debug({ err: trouble.error, status }, `${what} failed`);
      return trouble;
    }
  };

const seal = (payload: Uint8Array, signer: Signer | undefined): Uint8Array => {
  if (signer === undefined) {
    throw new BasaltError('CONFIG_INVALID', 'no onboarding certificate and key; enter the device at the controller');
  }
  return sealContainer(payload, signer);
};

/** The verified payload of a container from the controller. */
const openReply = (container: Uint8Array, store: ControllerCertStore): Uint8Array => {
  const opened = openContainer(container, (sender) => store.findSigner(sender));
  switch (opened.kind) {
    case 'ok':
      return opened.payload;
    case 'badMessage':
      throw opened.error;
    case 'certificateMiss':
    case 'badSignature':
      throw new Stop(opened);
  }
};

/** The config of a verified payload; `askedHash` undefined takes any. Stops with notModified on the hash asked with. */
const configOf = (payload: Uint8Array, container: Uint8Array, askedHash: string | undefined): ConfigReply => {
  const { config, configHash } = decodeConfigResponse(payload);
  if (askedHash !== undefined && askedHash !== '' && configHash === askedHash) throw new Stop({ kind: 'notModified' });
  if (config === undefined) throw badMessage('ConfigResponse', 'no config although the hash is another one');
  return { config, configHash, container };
};

const tokenOf = (reply: AttestReply): Uint8Array => {
  if (reply.kind !== 'quote') throw badMessage('ZAttestResponse', `an answer of kind ${reply.kind} to a quote`);
  if (reply.code !== attestSuccess) {
    throw new BasaltError('PEER_STATUS', `attestation was refused with code ${reply.code}`, { code: reply.code });
  }
  return reply.integrityToken;
};

/** A reply with content has to be typed as protobuf; parameters behind the type do not matter. */
const requireProtobuf = ({ contentType, body }: Reply): void => {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (body.length > 0 && type !== 'application/x-proto-binary') {
    throw badMessage('reply', `content type "${type}", expected application/x-proto-binary`);
  }
};

/** A header of printable ASCII; anything else cannot be sent and is left out. */
const header = (name: string, value: string): Record<string, string> =>
  /^[\x21-\x7e][\x20-\x7e]{0,255}$/.test(value) ? { [name]: value } : {};
