import { setTimeout as sleep } from 'node:timers/promises';
import { readNodeState } from '../node/node-state.ts';
import { nodePaths } from '../node/paths.ts';
import { CommandError } from '../command-error.ts';
import { exitCode } from '../exit-codes.ts';
import { playStory } from './play.ts';
import type { Installation } from './raise.ts';
import type { Stage } from './stage.ts';
import { openTimelineWatch } from './timeline-watch.ts';
import { storySerial } from './versions.ts';

const waitForId = async ({ api, services }: Installation, interrupt: AbortSignal): Promise<string> => {
  const end = performance.now() + 60_000;
  for (;;) {
    const { id } = await api.call('GET /nodes/:id', { params: { id: storySerial } });
    if (id !== null) return id;
    if (interrupt.aborted) throw new CommandError('interrupted', 'interrupted');
    const gone = services.find((service) => service.exit() !== undefined);
    if (gone !== undefined)
      throw new CommandError('failed', `the ${gone.name} ended (${gone.exit()}), see ${gone.logPath}`);
    if (performance.now() > end) throw new CommandError('failed', 'the node did not onboard within 60 s');
    await sleep(200);
  }
};

/** The failure with what the machine does meanwhile: an agent that dies again and again shows there first. */
const withMachine = async (error: unknown, dir: string): Promise<unknown> => {
  if (!(error instanceof CommandError) || error.exit !== exitCode.failed) return error;
  const machine = await readNodeState(nodePaths(dir).state);
  if (machine === undefined) return error;
  const { state, slot, version, bootCount, lastReset } = machine;
  const where = slot === null ? '' : ` in ${slot} (${version})`;
  return new CommandError(
    'failed',
    `${error.message}\nthe machine: ${state}${where}, boot ${bootCount}, last reset: ${lastReset}`,
    error,
  );
};

/** Plays the story on a running installation and shows it. Errors: CommandError with the step that was missing. */
export const performStory = async (installation: Installation, stage: Stage, interrupt: AbortSignal): Promise<void> => {
  const { api, images, paths } = installation;
  if (images === undefined) throw new CommandError('failed', 'an earlier story cannot be played again: use --fresh');
  const node = await waitForId(installation, interrupt).catch(async (error: unknown) => {
    throw await withMachine(error, paths.node);
  });
  const watch = openTimelineWatch(api, node, (event) => stage.show(event), interrupt);
  const machine = nodePaths(paths.node).state;
  const bootCount = async (): Promise<number> => (await readNodeState(machine))?.bootCount ?? 0;
  try {
    await playStory({ api, node, images, watch, stage, bootCount, interrupt });
  } catch (error) {
    throw await withMachine(error, paths.node);
  } finally {
    await watch.close();
  }
};
