import { auditTime, Subject, type Subscription } from 'rxjs';
import type { ZInfoDevice } from '#pkg/eve/messages.ts';
import { contentTreeInfoOf } from '#pkg/swinfo/content-tree-info.ts';
import type { ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { Alarm } from './alarm.ts';
import type { InfoDelivery } from './info-delivery.ts';
import { jittered } from './jitter.ts';

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
  contentTreeGone(id: string): void;
  /** a new controller epoch: everything again */
  resendAll(): void;
}

const contentTreeKey = (id: string): string => `contentTree ${id}`;

/** Changes that come together make one message. */
const coalesceMs = 100;

/** Sends infos on every change (`spec/eve-baseos.md 4.9`), all of them at the start, and the device's at its interval. */
export const startInfoLoop = (options: InfoLoopOptions): InfoLoop => {
  const { delivery, alarm, random, signal, wallMs } = options;
  const dirty = new Subject<void>();

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
  const sendContentTree = (status: ContentTreeStatus, afresh = false) =>
    delivery.enqueue(
      {
        key: contentTreeKey(status.ContentID),
        at: wallMs(),
        content: { kind: 'contentTree', contentTree: contentTreeInfoOf(status) },
      },
      afresh,
    );
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
    contentTreeGone: (id) => delivery.forget(contentTreeKey(id)),
    resendAll: () => {
      sendDevice(true);
      sendHardware();
      for (const status of options.contentTrees()) sendContentTree(status, true);
    },
  };
};
