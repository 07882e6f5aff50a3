import { armedByOf, enginePowerOf } from '#pkg/health/engine-status.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { slotEventOf } from '#pkg/health/slot-event.ts';
import type { TopicEvent } from '#pkg/pubsub/port.ts';
import type { VaultStatus } from '#pkg/topics/agents.ts';
import type { EngineStatus } from '#pkg/topics/engine.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';

/** The vault that a node cannot do without. */
const ownVault = 'Application Data Store';
const vaultInError = 3;

/** What the slots' topic tells the health rules. */
export const slotEvents = (event: TopicEvent<ZbootStatus>): readonly HealthEvent[] => {
  if (event.kind === 'create' || event.kind === 'modify') return [slotEventOf(event.value)];
  return event.kind === 'restarted' && event.counter > 0 ? [{ kind: 'slotsComplete' }] : [];
};

/** What the engine's topic tells them. */
export const engineEvents = (event: TopicEvent<EngineStatus>): readonly HealthEvent[] =>
  event.kind === 'create' || event.kind === 'modify'
    ? [
        { kind: 'armedBy', armed: armedByOf(event.value) },
        { kind: 'enginePower', power: enginePowerOf(event.value) },
      ]
    : [];

/** What the vaults' topic tells them. */
export const vaultEvents = (event: TopicEvent<VaultStatus>): readonly HealthEvent[] => {
  if ((event.kind !== 'create' && event.kind !== 'modify') || event.value.Name !== ownVault) return [];
  const { MismatchingPCRs, Error, Status } = event.value;
  const pcrs = MismatchingPCRs ?? [];
  const detail = [Error, pcrs.length > 0 ? `mismatching PCRs ${pcrs.join(', ')}` : ''].filter(Boolean).join('; ');
  return [{ kind: 'vault', inError: Status === vaultInError, detail }];
};
