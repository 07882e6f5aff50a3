import test from 'ava';
import { cutLife } from '../crash/cut-life.ts';

/** Options: BASALT_CRASH_AGENTS, BASALT_CRASH_SEED (test/soak/run.ts). */
const samples = Number(process.env['BASALT_CRASH_AGENTS'] ?? 400);

test('after a power cut at any point of a life, the agents go on from many of the states it leaves', async (t) => {
  await cutLife(t, samples);
});
