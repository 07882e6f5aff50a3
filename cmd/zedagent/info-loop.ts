import { auditTime, Subject, type Subscription } from 'rxjs';
import type { ZInfoContentTree, ZInfoDevice } from '#pkg/eve/messages.ts';
import { contentTreeInfoOf, goneContentTreeOf } from '#pkg/swinfo/content-tree-info.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { Alarm } from '#pkg/async/alarm.ts';
import type { InfoDelivery } from '#pkg/link/info-delivery.ts';
import { jittered } from '#pkg/nodeconfig/jitter.ts';

export interface InfoLoopOptions {
  readonly delivery: InfoDelivery;
  readonly device: () => ZInfoDevice;
  readonly hardware: () => { readonly eveRelease: string; readonly partition: string };
  readonly contentTrees: () => readonly ContentTreeStatus[];
  /** `timer.deviceinfo.interval` in force, seconds */
  readonly intervalSeconds: () => number;
  readonly alarm: Alarm;
  readonly random: () => number;
  /** milliseconds since 1970 */
  readonly wallMs: () => number;
  readonly signal: AbortSignal;
}

export interface InfoLoop {
  /** something that the device info may show has changed; one that says the same as before is not sent */
  deviceChanged(): void;
  contentTreeChanged(status: ContentTreeStatus): void;
  /** the node has let go of it: its last word is an entry with the UUID alone */
  contentTreeGone(id: string): void;
  /** a new controller epoch: everything again */
  resendAll(): void;
}

const contentTreeKey = (id: string): string => `contentTree ${id}`;

/** A config names one or two content trees; more than these would come from one that changes without end. */
const mostGone = 64;

/** Changes that come together make one message. */
const coalesceMs = 100;

/**
 * Sends infos on every change (`docs/rules/eve-baseos.md 4.9`), all of them at the start, and the device's at its
 * interval.
 */
export const startInfoLoop = (options: InfoLoopOptions): InfoLoop => {
  const { delivery, alarm, random, signal, wallMs } = options;
  const dirty = new Subject<void>();
  /** content trees whose last word was asked for, the latest last */
  const gone = new Set<string>();

  let told = '';
  const sendDevice = (afresh: boolean) => {
    const device = options.device();
    told = JSON.stringify(device);
    delivery.enqueue({ key: 'device', at: wallMs(), content: { kind: 'device', device } }, afresh);
  };
  // every tick of the health clock is a change of state, but seldom one that anybody is told of
  const sendIfNew = () => {
    if (JSON.stringify(options.device()) !== told) sendDevice(false);
  };
  const tellTree = (id: string, contentTree: ZInfoContentTree, afresh: boolean) =>
    delivery.enqueue({ key: contentTreeKey(id), at: wallMs(), content: { kind: 'contentTree', contentTree } }, afresh);
  const sendContentTree = (status: ContentTreeStatus, afresh = false) => {
    gone.delete(status.ContentID);
    tellTree(status.ContentID, contentTreeInfoOf(status), afresh);
  };
  /** In place of what was still to be said of it; of very many only the latest wait for a controller that takes none. */
  const sendGone = (id: string) => {
    gone.delete(id);
    gone.add(id);
    const [oldest] = gone;
    if (gone.size > mostGone && oldest !== undefined) {
      gone.delete(oldest);
      delivery.forget(contentTreeKey(oldest));
    }
    tellTree(id, goneContentTreeOf(id), false);
  };
  const sendHardware = () =>
    delivery.enqueue({ key: 'hardware', at: wallMs(), content: { kind: 'hardware', ...options.hardware() } }, true);

  const sending: Subscription = dirty.pipe(auditTime(coalesceMs)).subscribe(sendIfNew);
  signal.addEventListener('abort', () => sending.unsubscribe(), { once: true });

  const repeat = async () => {
    for (;;) {
      const woken = await alarm.wait(jittered(options.intervalSeconds(), 0.8, 1.2, random()), signal);
      if (woken === 'aborted') return;
      sendDevice(true);
    }
  };
  void repeat();
  sendDevice(true);
  sendHardware();

  return {
    deviceChanged: () => dirty.next(),
    contentTreeChanged: (status) => sendContentTree(status),
    contentTreeGone: sendGone,
    resendAll: () => {
      sendDevice(true);
      sendHardware();
      for (const status of options.contentTrees()) sendContentTree(status, true);
    },
  };
};
