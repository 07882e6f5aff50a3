import { rm } from 'node:fs/promises';
import test, { type ExecutionContext } from 'ava';
import { firmwares } from '#cmd/basalt/vm/arguments.ts';
import { seeded } from '../crash/states.ts';
import { liveThroughCuts, type Cut } from '../boot/power/cut-life.ts';
import { numberFrom, seedOfRun } from '../boot/power/environment.ts';
import { openLab, type Lab } from '../boot/power/lab.ts';
import { judgeLostWrites, sampleOf, tally } from '../boot/power/lost-writes.ts';
import { writeDisk } from '../boot/power/overlaid-image.ts';
import { phases, type Phase } from '../boot/power/phases.ts';
import { recordLife, type RecordedLife } from '../boot/power/recorded-life.ts';
import type { JudgedState } from '../boot/power/state-judge.ts';
import { openSubject } from '../boot/power/subject.ts';
import { UpdateWatch } from '../boot/power/update-watch.ts';

/** Options: BASALT_SEED, BASALT_POWER_STATES, BASALT_POWER_BOOTS, BASALT_POWER_CUTS (test/soak/run.ts). */
const seed = seedOfRun();
const states = numberFrom('BASALT_POWER_STATES', 300);
const boots = numberFrom('BASALT_POWER_BOOTS', 10);
const wanted = numberFrom('BASALT_POWER_CUTS', 100);
const hours = 3_600_000;

let lab: Lab;
test.before(async (t) => {
  t.timeout(hours);
  lab = await openLab();
});
test.after.always(async () => await lab?.close());

const figure = (t: ExecutionContext, text: string): void => {
  t.log(`figure: ${text}`);
  // said at once too: what is logged comes when the test has ended, and that is hours away
  process.stderr.write(`${text}\n`);
};

/** Starts the disk of a state in full: the node comes back, and its update comes to its end. */
const bootState = async (
  t: ExecutionContext,
  life: RecordedLife & { readonly serial: string },
  { state, first }: JudgedState,
): Promise<void> => {
  const { serial, firmware } = life;
  const disk = `${life.basePath}.started`;
  await writeDisk(life, state, disk);
  const subject = await openSubject(t, lab, { serial, disk, firmware });
  const update = new UpdateWatch(lab, subject);
  await update.powerOn();
  await subject.follow();
  await update.end();
  await subject.close();
  await Promise.all([disk, `${disk}.vars.fd`].map(async (path) => await rm(path, { force: true })));
  const asked = update.retries === 0 ? '' : ', asked again';
  figure(t, `${firmware}: cut ${state.cut} started in full: ${first.kind}${asked}, committed`);
};

for (const [at, firmware] of firmwares.entries()) {
  test.serial(`${firmware}: disks that lost what was not flushed start a whole image, and come to v2`, async (t) => {
    t.timeout(8 * hours);
    const count = Math.ceil(states / firmwares.length);
    const recorded = await recordLife(t, lab, firmware);
    const { life, judged } = await judgeLostWrites(t, recorded, { count, seed: seed + at });
    t.is(judged.length, count);
    figure(t, `${firmware}: ${judged.length} states: ${tally(judged)}; seed ${seed + at}`);
    const sample = sampleOf(judged, Math.ceil(boots / firmwares.length), seeded(seed + at));
    for (const each of sample) await bootState(t, life, each);
    figure(t, `${firmware}: ${sample.length} of them started in full: each came back and ended with v2`);
  });
}

/** A life meets each phase, some of them twice. */
const planOf = (random: () => number): Phase[] =>
  phases.flatMap((phase) => (random() < 0.35 ? [phase, phase] : [phase]));

test.serial('machines whose power is cut at random come back, every one, and end with v2', async (t) => {
  t.timeout(24 * hours);
  const random = seeded(seed);
  const cuts: Cut[] = [];
  let retries = 0;
  let lives = 0;
  for (; cuts.length < wanted; lives += 1) {
    const plan = planOf(random).slice(0, wanted - cuts.length);
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const life = await liveThroughCuts(t, lab, { plan, random, say });
    cuts.push(...life.cuts);
    retries += life.retries;
  }
  const count = (holds: (cut: Cut) => boolean): number => cuts.filter(holds).length;
  const perPhase = phases.map((phase) => `${count(({ aim }) => aim === phase)} ${phase}`).join(', ');
  figure(t, `${cuts.length} power cuts in ${lives} lives: ${perPhase}; seed ${seed}`);
  figure(t, firmwares.map((name) => `${count(({ from }) => from === name)} cuts of ${name}`).join(', '));
  const kinds = [...Map.groupBy(cuts, ({ start }) => start.kind)];
  const starts = kinds.map(([kind, { length }]) => `${length} ${kind}`).join('; ');
  figure(t, `then started: ${starts}; lost tests were reported FAILED, ${retries} begun anew`);
  figure(t, `${lives} of ${lives} updates committed, no node stayed down`);
  t.is(cuts.length, wanted);
  if (wanted >= 30)
    for (const phase of phases)
      t.true(
        cuts.some(({ aim }) => aim === phase),
        `no cut in ${phase}`,
      );
});
