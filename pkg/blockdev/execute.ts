import { BasaltError } from '#pkg/errors/error.ts';
import type { BlockDevice, WritePlan } from './port.ts';

/** Carries out a plan step by step, in its order; the first failing step ends it. Errors: the device's own. */
export const executePlan = async (device: Pick<BlockDevice, 'write' | 'flush'>, plan: WritePlan): Promise<void> => {
  if (plan.length > 0 && plan.at(-1)?.kind !== 'flush') {
    throw new BasaltError('INTERNAL', 'a write plan must end with a flush, or its end is not durable');
  }
  for (const step of plan) {
    if (step.kind === 'write') await device.write(step.offset, step.data);
    else await device.flush();
  }
};
