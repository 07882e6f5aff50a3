import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SlotImage } from '../node/image.ts';
import { CommandError } from '../command-error.ts';
import { imageName } from '../command/push.ts';
import type { ControllerApi } from '../controller-api.ts';
import { Image } from '#pkg/rest/images.ts';
import { armed, failed, goodUpdate, runs, type Evidence } from './evidence.ts';
import type { Stage } from './stage.ts';
import type { TimelineWatch } from './timeline-watch.ts';
import { storyProperties } from './versions.ts';

export interface StoryCast {
  readonly api: ControllerApi;
  /** UUID, name or serial of the node */
  readonly node: string;
  readonly images: Readonly<Record<'v1' | 'v2' | 'v3', SlotImage>>;
  readonly watch: TimelineWatch;
  readonly stage: Stage;
  /** how often the machine has been switched on or reset */
  readonly bootCount: () => Promise<number>;
  readonly interrupt: AbortSignal;
}

/** Waits for one evidence after the other, each later than the one before. Answers how far the timeline was read. */
const witness = async (cast: StoryCast, from: number, all: readonly Evidence[]): Promise<number> => {
  let at = from;
  for (const evidence of all) {
    at = await cast.watch.waitFor(evidence, at);
    cast.stage.done(evidence.what);
  }
  return at;
};

const poll = async (cast: StoryCast, what: string, seconds: number, ask: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + seconds * 1000;
  while (!(await ask())) {
    if (cast.interrupt.aborted) throw new CommandError('interrupted', 'interrupted');
    if (performance.now() > end)
      throw new CommandError('failed', `not seen within ${seconds} s at the controller: ${what}`);
    await sleep(300);
  }
  cast.stage.done(what);
};

const want = async (cast: StoryCast, image: SlotImage): Promise<void> => {
  const { api, node } = cast;
  const { version } = image;
  await api.call('PUT /nodes/:id/baseos', {
    params: { id: node },
    body: { image: imageName(version), version, activate: true },
  });
};

const upload = async ({ api }: StoryCast, image: SlotImage): Promise<void> => {
  const query = new URLSearchParams({ version: image.version, sha256: image.sha256 }).toString();
  const body = createReadStream(image.path, { highWaterMark: 1024 * 1024 });
  await api.upload(`/images/${imageName(image.version)}?${query}`, body, Image);
};

const onboard = async (cast: StoryCast): Promise<void> => {
  const { api, node, images, stage } = cast;
  stage.title(`The node starts with ${images.v1.version} and meets its controller`);
  await poll(
    cast,
    'the node is onboarded',
    60,
    async () => (await api.call('GET /nodes/:id', { params: { id: node } })).onboarded,
  );
  await witness(cast, 0, [runs(images.v1.version, 60)]);
  await api.call('PUT /nodes/:id/properties', { params: { id: node }, body: storyProperties });
  await poll(cast, `the shortest timers are in force: ${Object.values(storyProperties).join(', ')} s`, 90, async () => {
    const { properties } = await api.call('GET /nodes/:id/properties', { params: { id: node } });
    return Object.entries(storyProperties).every(
      ([key, value]) => properties.find((property) => property.key === key)?.reported?.value === value,
    );
  });
};

const pushGood = async (cast: StoryCast): Promise<void> => {
  const { images, stage, watch } = cast;
  stage.title(`Push ${images.v2.version}`);
  const from = watch.rows.length;
  await upload(cast, images.v2);
  await want(cast, images.v2);
  await witness(cast, from, goodUpdate(images.v1.version, images.v2.version));
};

/** What the watchdog reports of an agent that ended at its start. */
const died = /zedagent.*exit status 1/s;

const pushBad = async (cast: StoryCast): Promise<void> => {
  const { images, stage, watch } = cast;
  const { v2, v3 } = images;
  stage.title(`Push ${v3.version}, whose zedagent dies at its start`);
  const from = watch.rows.length;
  await upload(cast, v3);
  await want(cast, v3);
  await witness(cast, from, [armed(v3.version, 120), failed(v3.version, died, 90)]);
  await poll(cast, `the node fell back to ${v2.version} by itself`, 30, async () => await isRunning(cast, v2.version));
};

const isRunning = async ({ api, node }: StoryCast, version: string): Promise<boolean> => {
  const { reported } = await api.call('GET /nodes/:id', { params: { id: node } });
  const [current] = reported?.swList ?? [];
  return current?.shortVersion === version && current.partitionState === 'active';
};

/** Device messages that came after `after`, and the number of the newest message. */
const deviceMessages = async ({ api, node }: StoryCast, after: number): Promise<{ count: number; last: number }> => {
  let count = 0;
  let last = after;
  for (;;) {
    const page = await api.call('GET /nodes/:id/info', { params: { id: node }, query: { after: last, limit: 200 } });
    count += page.messages.filter(({ type }) => type === 'device').length;
    if (page.messages.length === 0 || page.last <= last) return { count, last };
    last = page.last;
  }
};

const askAgain = async (cast: StoryCast): Promise<void> => {
  const { api, node, images, stage, watch } = cast;
  const { version } = images.v3;
  stage.title(`Ask for ${version} again`);
  const boots = await cast.bootCount();
  const from = watch.rows.length;
  const { last } = await deviceMessages(cast, 0);
  await want(cast, images.v3);
  await api.call('POST /nodes/:id/refresh', { params: { id: node } });
  await poll(
    cast,
    'the node has read the config and reported anew',
    60,
    async () => (await deviceMessages(cast, last)).count > 0,
  );
  const { reported } = await api.call('GET /nodes/:id', { params: { id: node } });
  const entry = reported?.swList.find(({ shortVersion }) => shortVersion === version);
  const tried = watch.rows.slice(from).some((row) => row.version === version && row.partitionState === 'updating');
  if (entry?.userStatus !== 'FAILED' || !died.test(entry.swErr?.description ?? ''))
    throw new CommandError('failed', `not seen at the controller: ${version} stays FAILED with its reason`);
  if (tried || (await cast.bootCount()) !== boots)
    throw new CommandError('failed', `${version} was tried again though it failed before`);
  stage.done(`${version} is refused: it stays FAILED with its reason, nothing was written, no reboot`);
};

const retry = async (cast: StoryCast): Promise<void> => {
  const { api, node, images, stage, watch } = cast;
  const { v3 } = images;
  stage.title(`Bump the retry counter: ${v3.version} gets one more try, as it lies in its slot`);
  const from = watch.rows.length;
  await api.call('POST /nodes/:id/retry', { params: { id: node } });
  const at = await witness(cast, from, [armed(v3.version, 60)]);
  await witness(cast, at, [failed(v3.version, died, 90)]);
  const { desired, reported } = await api.call('GET /nodes/:id', { params: { id: node } });
  if (reported === null || reported.baseosUpdateCounter === desired.retryCounter)
    throw new CommandError('failed', 'the node reports the retry counter as reached, though the retried image failed');
  stage.done(
    `the retry is remembered: counter ${desired.retryCounter} asked for, ${reported.baseosUpdateCounter} reported, as it did not succeed`,
  );
};

/**
 * Plays the story of one update that goes well and one that does not. Each step counts only when the controller has
 * received it from the node. Errors: CommandError with the step that was missing.
 */
export const playStory = async (cast: StoryCast): Promise<void> => {
  await onboard(cast);
  await pushGood(cast);
  await pushBad(cast);
  await askAgain(cast);
  await retry(cast);
};
