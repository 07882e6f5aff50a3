import { describeContainers, describeEngine, removeAll } from './engine.ts';
import { scaleSteps } from './scale-steps.ts';
import { steps } from './steps.ts';

const all = [...steps, ...scaleSteps];

/**
 * `npm run test:containers`: Dockerfile and docker-compose.yml in a real engine, from the build to a failed update, and once
 * more with the profile `scale`. Takes eleven minutes, most of it the node's own delays. `BASALT_BASE` names another base image, as for `docker compose`.
 */
const check = async (): Promise<void> => {
  process.stdout.write(`${await describeEngine()}\n`);
  // Ctrl-C ends the command that runs, and what was made is removed
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true));
  try {
    for (const { title, run } of all) {
      if (interrupted) throw new Error('interrupted');
      process.stdout.write(`\n== ${title}\n`);
      const started = performance.now();
      await run();
      process.stdout.write(`ok, ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    }
  } catch (error) {
    process.stderr.write(`${await describeContainers()}\n`);
    throw error;
  } finally {
    await removeAll();
  }
};

try {
  await check();
  process.stdout.write(`\n${all.length} passed, 0 failed\n`);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
