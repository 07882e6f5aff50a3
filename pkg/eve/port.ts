import type { BasaltError } from '#pkg/errors/error.ts';
import type { CertsReply, ConfigReply, InfoMessage, UuidReply } from './messages.ts';

/** Outcome of one exchange with the controller, classed as the device reacts to it (`docs/rules/eve-api.md 5`). */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly status: number; readonly value: T }
  /** config only: 304, or 200 with the hash that was sent */
  | { readonly kind: 'notModified' }
  /** 400 or 404: the device may be unknown */
  | { readonly kind: 'notFound'; readonly status: number; readonly error: BasaltError }
  | { readonly kind: 'forbidden'; readonly status: number; readonly error: BasaltError }
  /** 503: the controller is being upgraded */
  | { readonly kind: 'upgrading'; readonly error: BasaltError }
  | { readonly kind: 'refused'; readonly error: BasaltError }
  /** the server's TLS certificate is expired or not yet valid */
  | { readonly kind: 'certificateTime'; readonly error: BasaltError }
  /** signed with a certificate that is not among the stored ones: fetch `certs`, try again */
  | { readonly kind: 'certificateMiss'; readonly error: BasaltError }
  | { readonly kind: 'badSignature'; readonly error: BasaltError }
  /** anything else: no connectivity. `status` is undefined when there was no HTTP answer at all */
  | { readonly kind: 'failed'; readonly status: number | undefined; readonly error: BasaltError };

/** The controller, as zedagent needs it. Every call is bounded in time and in size of the reply. */
export interface ControllerLink {
  /** Fetches, checks (chain to the root, `docs/rules/eve-api.md 3.5`) and stores the controller's certificates. */
  certs(): Promise<Outcome<CertsReply>>;
  register(serial: string, softSerial: string): Promise<Outcome<void>>;
  uuid(): Promise<Outcome<UuidReply>>;
  /** Attestation without a TPM (`docs/rules/eve-api.md 7`); the token is kept in memory and used by `config`. */
  attest(deviceUuid: string, eveVersion: string): Promise<Outcome<void>>;
  /** API v1 knows no attestation: `attest` does nothing, and there is nothing to tell of it */
  readonly withoutAttestation?: true;
  /** `configHash` is opaque, empty at first; the reply holds the signed container as received, for the checkpoint. */
  config(deviceUuid: string, configHash: string): Promise<Outcome<ConfigReply>>;
  /** Verifies and decodes a stored container again (`docs/rules/eve-api.md 8.5`). */
  openCheckpoint(container: Uint8Array): Outcome<ConfigReply>;
  info(deviceUuid: string, message: InfoMessage): Promise<Outcome<void>>;
  close(): Promise<void>;
}
