import test from 'ava';
import { seeded } from '../../crash/states.ts';
import { liveThroughCuts, type Cut } from './cut-life.ts';
import { numberFrom, seedOfRun } from './environment.ts';
import { openLab, type Lab } from './lab.ts';
import { judgeLostWrites } from './lost-writes.ts';
import { phases, type Phase } from './phases.ts';
import { judgeStates } from './state-judge.ts';

let lab: Lab;
const seed = seedOfRun();

test.before(async (t) => {
  t.timeout(1_800_000);
  lab = await openLab();
});
test.after.always(async () => await lab?.close());

test.serial('a power cut that loses what was not flushed leaves a disk that starts a whole image', async (t) => {
  t.timeout(7_200_000);
  const count = numberFrom('BASALT_POWER_STATES', 60);
  const { life, judged } = await judgeLostWrites(t, lab, { firmware: 'bios', count, seed });
  t.is(judged.length, count);
  // the table's writes are sought out, so both slots have to come up
  const [one, other] = ['IMGA', 'IMGB'].map(
    (slot) => judged.find(({ first }) => first.pick.label === slot)?.first.pick,
  );
  if (!one || !other) return t.fail('only one of the slots was ever picked');

  // the judge does find fault: had one sector of the image never arrived, and the slot been armed
  const { ops } = life.log;
  const sector = other.offset + Math.floor(lab.v2.sizeBytes / 1024) * 512;
  const applied = [...ops.keys()].filter((index) => {
    const op = ops[index]!;
    return op.kind === 'flush' || op.offset > sector || op.offset + op.length <= sector;
  });
  await t.throwsAsync(judgeStates(life, [{ cut: ops.length, applied }], 'bios', { IMGA: lab.v1, IMGB: lab.v2 }), {
    message: /IMGB does not hold 2\.0\.0-kvm-amd64 whole/,
  });
});

/** Every phase once; the soak run makes a hundred cuts. Each costs a boot of a translated machine or two. */
const plan: readonly Phase[] = phases;

test.serial('a machine whose power is cut in any phase of an update comes back, and ends with v2', async (t) => {
  t.timeout(7_200_000);
  t.log(`seed ${seed} (BASALT_SEED=${seed} repeats it)`);
  const random = seeded(seed);
  const cuts: Cut[] = [];
  // a cut may come after the commit: then another life has the cuts that are left
  while (cuts.length < plan.length) {
    const left = plan.slice(cuts.length);
    const life = await liveThroughCuts(t, lab, { plan: left, random, say: (line) => t.log(line) });
    t.log(`${life.cuts.length} cuts, ${life.retries} tests begun anew, then committed`);
    cuts.push(...life.cuts);
  }
  for (const phase of phases)
    t.true(
      cuts.some(({ aim }) => aim === phase),
      `no cut in ${phase}`,
    );
});
