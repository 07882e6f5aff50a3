import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import type { Cluster } from './cluster.ts';
import { disturbedUpdate } from './disturbance.ts';
import { onTrial, patience } from './evidence.ts';
import { holdBoots, largestFile, standStillWhen } from './standstill.ts';

const version = '2.0.0-kvm-amd64';
const mebibyte = 1024 * 1024;
const imageMebibytes = 16;

/** Ends the machine as it stands, and starts it again. */
export type MachineCut = (cluster: Cluster) => Promise<void>;

/**
 * A cut after some of the image has come, anywhere up to the armed slot, and before the boot into it: nothing of a trial is
 * spent, so the update has to come to its commit by itself.
 */
export const cutInTransfer = async (t: ExecutionContext, cut: MachineCut): Promise<void> => {
  let bootsAfter: readonly string[] = [];
  await disturbedUpdate(t, {
    prepare: async (cluster) => await holdBoots(t, cluster),
    moment: async (_, cluster, random) => {
      // past the end of the image: the slot is armed
      const wanted = Math.ceil(random() * 1.25 * imageMebibytes * mebibyte);
      const content = `${cluster.machine.persist}/content`;
      await standStillWhen(cluster, `${wanted} bytes have come, or the slot is armed`, patience, async () => {
        if ((await cluster.slots()).IMGB === 'updating') return true;
        return (await largestFile(content)) >= wanted;
      });
      const { IMGB } = await cluster.slots();
      t.log(`cut with ${await largestFile(content)} bytes of the image there and IMGB ${IMGB}`);
      bootsAfter = IMGB === 'updating' ? ['IMGA', 'IMGB'] : ['IMGA', 'IMGA', 'IMGB'];
    },
    act: cut,
    check: async (cluster) => {
      t.deepEqual(
        await cluster.boots(),
        bootsAfter,
        'an armed slot is booted next; before that the old one starts again',
      );
    },
    when: 'transfer',
    imageMebibytes,
    outcome: 'committed',
    reason: /never/,
  });
};

/** A cut while the new image is on trial: the test is lost, for good. */
export const cutInTrial = async (t: ExecutionContext, cut: MachineCut, reason: RegExp): Promise<void> => {
  await disturbedUpdate(t, {
    moment: async (_, cluster, random, from) => {
      await cluster.see(onTrial(version), from);
      const pause = Math.round(random() * 10_000);
      await sleep(pause);
      await holdBoots(t, cluster);
      await standStillWhen(cluster, 'the agents of the trial run', patience, async () => {
        const { slot } = await cluster.state();
        return slot === 'IMGB' && (await cluster.slots()).IMGB === 'inprogress';
      });
      t.log(`cut ${pause} ms after the trial was seen`);
    },
    act: cut,
    when: 'trial',
    outcome: 'lost',
    reason,
  });
};
