import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { calmTime } from './fleet/calm.ts';
import { startInstallation } from './fleet/installation.ts';
import { meterOf } from './fleet/meter.ts';
import { readBenchOptions } from './fleet/options.ts';
import { openPageView } from './fleet/page-view.ts';
import { heaviestOf } from './fleet/profile.ts';
import { reportTable } from './fleet/report.ts';
import { startSimulatedFleet } from './fleet/simulated.ts';
import { wave } from './fleet/wave.ts';
import { peakOf } from './usage.ts';

/**
 * What controllers need for a fleet, all of it on this machine: N nodes onboard, poll for a calm time, and are all asked for
 * an update at once, while one page of the web interface is open. Run: `npm run bench:fleet -- [options]`; docs/cost.md lists
 * them. With `--profile DIR` each controller writes a processor profile there when it ends.
 */
const options = readBenchOptions();
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const round = (value: number): number => Math.round(value * 10) / 10;
/** Onboarding that takes longer is not waited for. */
const onboardingLimit = 1800;

const installation = await startInstallation(options);
const fleet = startSimulatedFleet(installation.stateDir, options);
const stop = async (): Promise<void> => {
  await fleet.end();
  await installation.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(1)));
try {
  const { nodes } = options;
  const onboardingSeconds = round(
    await fleet.until('onboarding', onboardingLimit, ({ phases }) => phases.onboarding === 0 && phases.idle === nodes),
  );
  const onboarding = { seconds: onboardingSeconds, missed: fleet.now().missed, errors: fleet.now().errors };
  say(`${nodes} nodes onboarded in ${onboardingSeconds} s; warming up for ${options.warmUpSeconds} s`);
  // the page is at the last controller and the asking at the first, so that with two the news has a way to go
  const page = openPageView(installation.controllers.at(-1)!.api);
  const meter = meterOf(installation, fleet);
  try {
    await sleep(options.warmUpSeconds * 1000);
    say(`calm for ${options.seconds} s`);
    const calm = await calmTime({ options, fleet, meter });
    say(`${calm.polls} polls, ${calm.missed} missed; now a wave to all`);
    const waved = await wave({ options, fleet, meter, page, api: installation.controllers[0]!.api, say });
    const pids = installation.controllers.map(({ service }) => service.pid);
    const result = {
      machine: { cpus: cpus().length, load: loadavg().map(round) },
      options,
      onboarding,
      calm,
      wave: waved,
      peakMiB: { controllers: await Promise.all(pids.map(peakOf)), fleet: await peakOf(fleet.pid) },
      fleet: await fleet.end(),
    };
    process.stdout.write(`${options.json ? JSON.stringify(result) : reportTable(result)}\n`);
  } finally {
    await page.close();
  }
} finally {
  await stop();
}
if (options.profile !== undefined) say(await heaviestOf(options.profile));
