import type { EngineStatus } from '#pkg/topics/engine.ts';

/** What baseosmgr says of a free engine, but for what a test makes of it. */
export const engineStatus = (more: Partial<EngineStatus>): EngineStatus => ({
  Holder: '',
  HolderOp: '',
  HolderID: '',
  Busy: false,
  Staged: null,
  Armed: null,
  Power: null,
  Progress: null,
  Stored: [],
  ...more,
});

export const armedBy = (Source: string): EngineStatus =>
  engineStatus({
    Armed: { PartitionLabel: 'IMGB', Version: '1', Reboot: 'now', Trial: 'health', Source, ID: 'r' },
  });
