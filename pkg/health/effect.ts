import type { Refused } from '#pkg/machine/step.ts';
import type { SlotLabel } from '../boot/slot.ts';
import type { NodeAgentStatus } from '../topics/agents.ts';
import type { BootReason } from './boot-reason.ts';

/** What the shell must do, in order; each is idempotent. */
export type HealthEffect =
  /** publish `status` as topic NodeAgentStatus, key `nodeagent` */
  | { readonly kind: 'publishStatus'; readonly status: NodeAgentStatus }
  /** publish topic ZbootConfig, key `label`, with this `TestComplete` */
  | { readonly kind: 'publishZbootConfig'; readonly label: SlotLabel; readonly testComplete: boolean }
  /** deliver `powerTimer` with this `sequence` after `seconds` (at most 5) of monotonic time */
  | { readonly kind: 'startPowerTimer'; readonly sequence: number; readonly seconds: number }
  /** deliver `delayTimer` with this `turn` after `seconds` (at most 60) of monotonic time */
  | { readonly kind: 'startDelayTimer'; readonly turn: number; readonly seconds: number }
  /**
   * write the reboot files (`docs/rules/eve-baseos.md 3.9`) durably: `reboot-reason` with `text` (the shell adds
   * version and time), `boot-reason` unless it holds one already, `reboot-image` with `image`
   */
  | {
      readonly kind: 'persistReboot';
      readonly text: string;
      readonly bootReason: BootReason;
      readonly image: SlotLabel | '';
    }
  /** the reboot whose files were written last is called off: what it wrote goes; what others wrote before it stays */
  | { readonly kind: 'withdrawReboot' }
  /**
   * run the operator's checks, or those of the names in `only`, one after the other, each for at most `limitSeconds`, and
   * deliver `checked` with this `round`; do not wait for it
   */
  | {
      readonly kind: 'runChecks';
      readonly round: number;
      readonly limitSeconds: number;
      readonly only?: readonly string[];
    }
  /** flush every file system */
  | { readonly kind: 'sync' }
  /** reset or switch off at once, and do not return; when the call hangs, exit after 120 s */
  | { readonly kind: 'power'; readonly action: 'reset' | 'poweroff' }
  /** log one decision with its reason */
  | { readonly kind: 'note'; readonly level: 'info' | 'warn' | 'error'; readonly text: string }
  | Refused;
