import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { makeCluster, type Cluster, type ClusterOptions } from './cluster.ts';
import { begun, committed, failedWith, onTrial, patience } from './evidence.ts';
import { seededRandom } from './random.ts';

const v1 = '1.0.0-kvm-amd64';
const v2 = '2.0.0-kvm-amd64';
const mebibyte = 1024 * 1024;

export interface Disturbance {
  /** does it, at a moment of its own choosing near the given one */
  readonly act: (cluster: Cluster) => Promise<void>;
  /** the update has to end so; `either`: by whether the moment lay before the trial or in it */
  readonly outcome: 'committed' | 'lost' | 'either';
  /** what the report of a test that was lost by it says */
  readonly reason: RegExp;
  /** from when on: the transfer and the write, or the test window */
  readonly when: 'transfer' | 'trial';
  /** before the update is wanted */
  readonly prepare?: (cluster: Cluster) => Promise<void>;
  /** waits for the moment itself, instead of a random while after `when` began; rows before `from` are of old */
  readonly moment?: (t: ExecutionContext, cluster: Cluster, random: () => number, from: number) => Promise<void>;
  /** after the final state was reached */
  readonly check?: (cluster: Cluster) => Promise<void>;
  readonly options?: ClusterOptions;
  readonly imageMebibytes?: number;
}

/** Any number of times: still the same version, still FAILED, no further boot into it. */
const staysFailed = async (t: ExecutionContext, cluster: Cluster, reason: RegExp): Promise<void> => {
  const boots = await cluster.boots();
  // two polls of the config at the least
  await sleep(11_000);
  t.deepEqual(await cluster.boots(), boots, 'a failed version is not tried again unasked');
  const entry = (await cluster.detail()).reported?.swList[1];
  t.like(entry, { shortVersion: v2, partitionState: 'inprogress', userStatus: 'FAILED' });
  t.regex(entry?.swErr?.description ?? '', reason);
};

/**
 * An update that is disturbed once, at a random moment. The outcome is the specified one: a test that was begun and not
 * committed is lost, for good; in every other case the update comes to its end by itself.
 */
export const disturbedUpdate = async (t: ExecutionContext, disturbance: Disturbance): Promise<void> => {
  t.timeout(1_800_000);
  const random = seededRandom(t);
  const { when, act, reason } = disturbance;
  const cluster = await makeCluster(t, disturbance.options);
  // a test that has to be lost ends by the disturbance alone, however late that comes
  if (disturbance.outcome === 'lost') {
    const body = { 'timer.test.baseimage.update': 300 };
    await cluster.api().call('PUT /nodes/:id/properties', { params: { id: cluster.id }, body });
  }
  await disturbance.prepare?.(cluster);
  const from = await cluster.push(v2, { size: (disturbance.imageMebibytes ?? 16) * mebibyte });
  if (disturbance.moment === undefined) {
    await cluster.see(when === 'transfer' ? begun(v2) : onTrial(v2), from);
    // write, arming and reset follow within three seconds; the window is 30 s
    const pause = Math.round(random() * (when === 'transfer' ? 3000 : 20_000));
    await sleep(pause);
    t.log(`${pause} ms after ${when === 'transfer' ? 'the update' : 'the trial'} was seen`);
  } else await disturbance.moment(t, cluster, random, from);
  t.log(`disturbed with ${JSON.stringify(await cluster.slots())}`);
  const disturbedAt = cluster.watch.rows.length;
  await act(cluster);

  await cluster.until('a final state', patience, async () => {
    const slots = await cluster.slots();
    const boots = await cluster.boots();
    if (slots.IMGB === 'active') return slots.IMGA === 'unused' && boots.at(-1) === 'IMGB';
    return slots.IMGB === 'inprogress' && boots.at(-1) === 'IMGA' && boots.includes('IMGB');
  });
  const slots = await cluster.slots();
  await disturbance.check?.(cluster);
  if (disturbance.outcome !== 'either')
    t.is(slots.IMGB, disturbance.outcome === 'committed' ? 'active' : 'inprogress', 'the specified outcome');
  const trials = (await cluster.boots()).filter((slot) => slot === 'IMGB').length;
  if (slots.IMGB === 'active') {
    await cluster.see(committed(v2), disturbedAt);
    t.deepEqual(slots, { IMGA: 'unused', IMGB: 'active' });
    t.like((await cluster.detail()).reported?.swList[0], { shortVersion: v2, userStatus: 'UPDATED' });
    return;
  }
  await cluster.see(failedWith(v2, reason), disturbedAt);
  t.deepEqual(slots, { IMGA: 'active', IMGB: 'inprogress' });
  t.is(trials, 1);
  t.like((await cluster.detail()).reported?.swList[0], { shortVersion: v1, userStatus: 'UPDATED' });
  await staysFailed(t, cluster, reason);
};
