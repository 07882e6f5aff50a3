import fc from 'fast-check';
import type { SimImage } from './disk.ts';
import { Machine } from './machine.ts';
import { Watch } from './watch.ts';

const v1: SimImage = { version: '1.0.0-kvm-amd64', inside: '1.0.0-kvm-amd64', behaviour: 'good' };
/** versions that a controller may ask for; the first one runs at the start */
export const names = ['1.0.0-kvm-amd64', '2.0.0-kvm-amd64', '3.0.0-kvm-amd64'];

const behaviour = fc.constantFrom('good', 'good', 'panics', 'crashes', 'hangs', 'deaf', 'fills', 'mislabelled');
const image = (version: string, how: string): SimImage => ({
  version,
  inside: how === 'mislabelled' ? '9.9.9-kvm-amd64' : version,
  behaviour: how === 'mislabelled' ? 'good' : (how as SimImage['behaviour']),
});

const ops = ['stage', 'arm', 'disarm', 'commit', 'revert', 'forget', 'abort'] as const;
const action = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('push' as const),
      version: fc.constantFrom(...names),
      activate: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dropRetry' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fallback' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('reach' as const), reach: fc.constantFrom('ok', 'ok', 'silent', 'busy') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('poll' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('work' as const), well: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('makeRoom' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('restart' as const),
      agent: fc.constantFrom('baseosmgr', 'zedagent'),
      withdrawn: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('time' as const),
      seconds: fc.integer({ min: 5, max: 200 }),
      lively: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('engine' as const),
      op: fc.constantFrom(...ops),
      version: fc.constantFrom(...names),
      start: fc.constantFrom('tested', 'later', 'booted'),
    }),
  },
);
export type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** Does one thing to the node, as its controller, its surroundings or its operator would. */
export const perform = (node: Machine, watch: Watch, act: Action, id: number): void => {
  const { controller } = node;
  switch (act.do) {
    case 'push':
      if (controller.config?.BaseOsVersion !== act.version) watch.allow();
      controller.config = {
        ContentTreeUUID: act.version,
        BaseOsVersion: act.version,
        RetryUpdateCounter: controller.config?.RetryUpdateCounter ?? 0,
        Activate: act.activate,
      };
      return;
    case 'withdraw':
      watch.allow();
      controller.config = undefined;
      return;
    case 'retry':
      watch.allow();
      controller.sendsRetry = true;
      if (controller.config) controller.config = { ...controller.config, RetryUpdateCounter: id + 1 };
      return;
    case 'dropRetry':
      controller.sendsRetry = false;
      return;
    case 'fallback':
      watch.allow();
      controller.fallbackCounter += 1;
      return;
    case 'reach':
      controller.reach = act.reach;
      return;
    case 'poll':
      return node.poll();
    case 'deliver':
      return node.deliver();
    case 'work':
      return node.finishWork(act.well);
    case 'makeRoom':
      node.persist.isFull = false;
      return;
    case 'cut':
      return node.powerCut();
    case 'crash':
      return node.agentDies();
    case 'restart':
      if (act.agent === 'zedagent') return node.zedagentRestarts();
      if (!act.withdrawn) return node.baseosmgrRestarts();
      watch.allow();
      controller.config = undefined;
      return node.baseosmgrRestarts(() => node.poll());
    case 'time':
      return node.advance(act.seconds, act.lively);
    case 'engine':
      watch.allow();
      return node.engine(act.op, {
        id: `r${id}`,
        path: `/images/${act.version}`,
        reboot: act.start === 'later' ? 'later' : 'now',
        trial: act.start === 'booted' ? 'boot' : 'health',
      });
  }
};

/** What the images do once they run, and what happens one after the other. */
export const history = fc.record({
  behaviours: fc.tuple(behaviour, behaviour),
  actions: fc.array(action, { minLength: 1, maxLength: 60 }),
});

/** A node that runs a good image, with short timers. */
export const startNode = (behaviours: readonly [string, string]): { node: Machine; watch: Watch } => {
  const images = [v1, image(names[1]!, behaviours[0]), image(names[2]!, behaviours[1])];
  const node = new Machine(v1, images, {
    testSeconds: 30,
    fallbackSeconds: 60,
    temporaryLimitSeconds: 300,
    confirmTimeoutSeconds: 60,
  });
  return { node, watch: new Watch(node) };
};
