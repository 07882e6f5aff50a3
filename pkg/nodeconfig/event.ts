import type { ConfigReply, UuidReply } from '#pkg/eve/messages.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import type { HealthState } from '#pkg/health/state.ts';

/** What is so at the moment of an event. */
export interface Surroundings {
  readonly deviceUuid: string;
  readonly health: HealthState;
  /** the controller has answered an attestation since the start, whatever it said */
  readonly attested: boolean;
  /** milliseconds of a monotonic clock */
  readonly now: number;
}

/** Something happened. An answer belongs to the effect that asked for it. */
export type ConfigNews =
  | { readonly kind: 'pollDue' }
  /** `treesBefore`: content trees that the controller may know of from before; read while the state knows none */
  | {
      readonly kind: 'configAnswer';
      readonly outcome: Outcome<ConfigReply>;
      readonly treesBefore: readonly string[] | undefined;
    }
  /** of `store`; `error` is undefined when it is on disk */
  | { readonly kind: 'stored'; readonly error: unknown }
  /** of `act` */
  | { readonly kind: 'acted'; readonly error: unknown }
  | { readonly kind: 'certsAnswer'; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'attestAnswer'; readonly accepted: boolean }
  | { readonly kind: 'uuidAnswer'; readonly outcome: Outcome<UuidReply> }
  | { readonly kind: 'registerAnswer'; readonly outcome: Outcome<void> }
  /** of `learn` */
  | { readonly kind: 'learned' }
  /** of `readCheckpoint`; undefined when there is none, or none that can be read */
  | { readonly kind: 'checkpoint'; readonly outcome: Outcome<ConfigReply> | undefined }
  /** the next poll is to bring the whole config again (`docs/rules/eve-baseos.md 3.11`) */
  | { readonly kind: 'forget' }
  /** the health clock has gone on */
  | { readonly kind: 'tick' }
  /** an effect failed in a way that it should not */
  | { readonly kind: 'defect'; readonly error: unknown };

export type ConfigEvent = ConfigNews & Surroundings;
