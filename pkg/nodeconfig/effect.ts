import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { Refused, Step } from '#pkg/machine/step.ts';
import type { OnboardingStatus } from '#pkg/topics/agents.ts';
import type { ConfigAction } from './config-plan.ts';
import type { Checkpoint, ConfigState } from './state.ts';

/** What is asked of the controller; each is followed by the event that it names, and comes last in a step. */
export type Asking =
  /** `configAnswer` */
  | { readonly kind: 'askConfig'; readonly hash: string }
  /** `certsAnswer` */
  | { readonly kind: 'fetchCerts' }
  /** `attestAnswer`; `tokenLost`: a config was refused for want of a token */
  | { readonly kind: 'attest'; readonly tokenLost: boolean }
  /** `uuidAnswer` */
  | { readonly kind: 'askUuid' }
  /** `registerAnswer`: enters this node anew */
  | { readonly kind: 'register' };

/** What is done at the node itself. Those that name an event are followed by it, and come last in a step. */
export type Doing =
  /** note the content trees of a config, then make it the checkpoint, on disk: `stored` */
  | { readonly kind: 'store'; readonly reply: ConfigReply }
  /** `acted` */
  | { readonly kind: 'act'; readonly action: ConfigAction }
  /** take over who the controller says that this node is, whether that is news or not: `learned` */
  | { readonly kind: 'learn'; readonly answer: OnboardingStatus }
  /** `checkpoint` */
  | { readonly kind: 'readCheckpoint'; readonly which: Checkpoint }
  /** the config in force has survived a test period: it becomes the backup */
  | { readonly kind: 'promote'; readonly reply: ConfigReply }
  /** a content tree of the boot before is not in the first config of this one */
  | { readonly kind: 'contentGone'; readonly id: string }
  /** how the polls go, or the config in force, has changed */
  | { readonly kind: 'changed' }
  /** poll again right after this one */
  | { readonly kind: 'pollSoon' }
  | {
      readonly kind: 'log';
      readonly level: 'info' | 'warn' | 'error';
      readonly fields: Readonly<Record<string, unknown>>;
      readonly text: string;
    }
  | Refused;

export type ConfigEffect = Asking | Doing;

export type ConfigStep = Step<ConfigState, ConfigEffect>;
