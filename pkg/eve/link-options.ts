import type { PeerTime } from '#pkg/clock/confirm-time.ts';
import type { Signer } from './auth-container.ts';
import type { ControllerCertStore } from './controller-cert-store.ts';
import type { Hosts } from './hosts.ts';
import type { Renewal } from './identity.ts';
import type { EveLog } from './log.ts';
import type { Transport } from './transport.ts';

/** Who a device is to its controller, as PEM text. */
export interface LinkIdentity {
  readonly deviceCert: string;
  readonly deviceKey: string;
  /** of a certificate that has expired; never without it */
  readonly renewal?: Renewal | undefined;
  /** without an onboarding pair `register` fails, which a device known to the controller does not need */
  readonly onboardCert?: string | undefined;
  readonly onboardKey?: string | undefined;
  /** sent as a header while the device does not know its UUID */
  readonly serial?: string | undefined;
  readonly softSerial?: string | undefined;
}

/** What a link of API v2 is made of; many links may share a transport and a store. */
export interface LinkParts {
  readonly transport: Transport;
  readonly store: ControllerCertStore;
  /** its key also opens what is encrypted for the device */
  readonly device: Signer;
  readonly onboard: Signer | undefined;
  readonly identity: Pick<LinkIdentity, 'deviceCert' | 'serial' | 'softSerial' | 'renewal'>;
  /** of the BIOS, told in each quote; left out where it is not known */
  readonly firmwareVersion?: string | undefined;
  readonly log: EveLog;
  /** the time that certificates are judged by; the system's unless told */
  readonly now?: (() => Date) | undefined;
  /** hears when a config was made whose signature was checked, and the end of the certificate that it was checked with */
  readonly onConfigTime?: ((made: PeerTime) => void) | undefined;
}

export interface ControllerLinkOptions {
  /** v2 unless told; v1 is for controllers that know no other */
  readonly api?: 'v1' | 'v2' | undefined;
  /** `host` or `host:port`, white space around it does not matter */
  readonly server: string;
  readonly rootCertificatePem: string;
  readonly identity: LinkIdentity;
  readonly tls: {
    /** present the device certificate in TLS, too */
    readonly clientCertificate: boolean;
    readonly extraRootsPem?: string | undefined;
  };
  /** addresses of names, before the system is asked */
  readonly hosts?: Hosts | undefined;
  /** address of an HTTP proxy, see `parseProxy`; left out, connections are direct */
  readonly proxy?: string | undefined;
  /** where the controller's certificates are kept: `<persist>/certs` */
  readonly certStoreDir: string;
  /** of the BIOS, told in each quote; left out where it is not known */
  readonly firmwareVersion?: string | undefined;
  /** asked before each request, so that a new config property counts at once; 0 stands for the default */
  readonly timeouts: () => { readonly sendSeconds: number; readonly dialSeconds: number };
  readonly log: EveLog;
  /** 5 MiB unless told: the largest config and its envelope; an agent holds it and stays below 130 MiB */
  readonly maxReplyBytes?: number;
  /** the time that certificates of the controller's signatures are judged by; the system's unless told */
  readonly now?: () => Date;
  /** hears what the verified controller says of the time, or its certificate proves */
  readonly onPeerTime?: ((peer: PeerTime) => void) | undefined;
  /** hears when a config was made whose signature was checked, a stored one too; under v1 nothing is signed */
  readonly onConfigTime?: ((made: PeerTime) => void) | undefined;
}

/** The largest config and its envelope. */
export const maxReplyBytes = 5 * 1024 * 1024;
