import type { ExecutionContext } from 'ava';
import { numberFrom, seedOfRun } from './environment.ts';
import { judgeLostWrites } from './lost-writes.ts';
import { openRecording, type Recording } from './recorded-life.ts';
import { judgeStates } from './state-judge.ts';

/** Judges the record of an update; the soak run judges more states, of both firmwares, and starts some of them in full. */
export const lostWrites = {
  title: 'a power cut that loses what was not flushed leaves a disk that starts a whole image',
  run: async (t: ExecutionContext, recording: Recording): Promise<void> => {
    const [count, seed] = [numberFrom('BASALT_POWER_STATES', 60), seedOfRun()];
    const { life, judged } = await judgeLostWrites(t, await openRecording(t, recording), { count, seed });
    t.is(judged.length, count);
    // the table's writes are sought out, so both slots have to come up
    const [one, other] = ['IMGA', 'IMGB'].map(
      (slot) => judged.find(({ first }) => first.pick.label === slot)?.first.pick,
    );
    if (!one || !other) return t.fail('only one of the slots was ever picked');

    // the judge does find fault: had one sector of the image never arrived, and the slot been armed
    const { ops } = life.log;
    const sector = other.offset + Math.floor(life.contents.IMGB.sizeBytes / 1024) * 512;
    const applied = [...ops.keys()].filter((index) => {
      const op = ops[index]!;
      return op.kind === 'flush' || op.offset > sector || op.offset + op.length <= sector;
    });
    await t.throwsAsync(judgeStates(life, [{ cut: ops.length, applied }]), {
      message: /IMGB does not hold 2\.0\.0-kvm-amd64 whole/,
    });
  },
};
