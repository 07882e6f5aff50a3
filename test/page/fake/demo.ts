import type { SwEntry } from '#pkg/rest/reported.ts';
import type { RolloutNode } from '#pkg/rest/rollouts.ts';
import { entry, freeSlot, makeNode, makeRow } from './data.ts';
import { makeImage, makeRollout, type FakeState } from './state.ts';

const other = (change: Partial<SwEntry>): SwEntry => ({ ...freeSlot, ...change });
const wanted = '1.5.0';

const loading = (percent: number): SwEntry[] => [
  entry(),
  other({
    shortVersion: wanted,
    status: 'DOWNLOAD_STARTED',
    userStatus: 'DOWNLOADING',
    subStatus: 'DOWNLOAD_INPROGRESS',
    subStatusProgress: percent,
    downloadProgress: percent,
  }),
];
const testing: SwEntry[] = [
  entry({
    partitionLabel: 'IMGB',
    partitionState: 'inprogress',
    shortVersion: wanted,
    userStatus: 'UPDATING',
    subStatus: 'UPDATE_TESTING',
    subStatusProgress: 412,
    subStatusStr: 'Testing for 412 more seconds',
  }),
  entry({ activated: false, userStatus: 'FALLBACK' }),
];
const failed: SwEntry[] = [
  entry(),
  entry({
    activated: false,
    partitionLabel: 'IMGB',
    partitionState: 'inprogress',
    shortVersion: wanted,
    userStatus: 'FAILED',
    swErr: {
      description: 'Watchdog: zedagent did not answer for 300 s; the new image was given up',
      timestamp: new Date(Date.now() - 240_000).toISOString(),
      severity: 'ERROR',
      retryCondition: '',
      entities: [{ entity: 9, entityId: '3f6c1d2e-0a53-4f0e-9d0a-3f2b8c1f7a11' }],
    },
  }),
];

const history = (state: FakeState, id: string, last: readonly [number, SwEntry][]): void => {
  const target = other({ shortVersion: wanted });
  const steps: readonly (readonly [number, SwEntry, number])[] = [
    [390, { ...target, userStatus: 'UPDATING', subStatus: 'UPDATE_INITIALIZING' }, 2],
    [384, loading(1)[1]!, 1],
    [342, { ...loading(90)[1]!, subStatusProgress: 90 }, 1],
    [330, { ...target, status: 'VERIFYING' }, 1],
    [324, { ...target, status: 'LOADING' }, 1],
    [
      276,
      {
        ...target,
        status: 'INSTALLED',
        partitionState: 'updating',
        userStatus: 'UPDATING',
        subStatus: 'UPDATE_REBOOTING',
      },
      1,
    ],
    [200, testing[0]!, 0],
    ...last.map(([at, sw]) => [at, sw, 1] as const),
  ];
  for (const [secondsAgo, sw, index] of steps)
    state.timeline.push(makeRow(id, state.timeline.length + 1, secondsAgo, sw, index));
};

const addRollout = (state: FakeState): void => {
  const ids = [...state.nodes.values()].flatMap(({ id, group }) => (group === 'factory' && id ? [id] : []));
  const image = 'basalt-1.5.0.img';
  const made = makeRollout(
    state,
    { name: 'Spring update', image, nodes: ids, mode: 'activate', waves: { percent: 10 }, maxFailures: 2 },
    'mara',
  );
  const states: RolloutNode['state'][] = ['done', 'done', 'testing', 'downloading', 'failed', 'updating', 'wanted'];
  const waves = made.waves.map((wave, w) => ({
    ...wave,
    state: w === 0 ? ('done' as const) : w === 1 ? ('running' as const) : ('waiting' as const),
    nodes: wave.nodes.map((node, n) => {
      const at = w === 0 ? 'done' : w === 1 ? states[n % states.length]! : 'waiting';
      return { ...node, state: at, error: at === 'failed' ? 'Watchdog: zedagent did not answer for 300 s' : '' };
    }),
  }));
  const all = waves.flatMap(({ nodes }) => nodes);
  const count = (...of: string[]): number => all.filter(({ state: at }) => of.includes(at)).length;
  state.rollouts.push({
    ...made,
    waves,
    counts: {
      waiting: count('waiting'),
      active: count('wanted', 'downloading', 'updating', 'testing'),
      done: count('done'),
      failed: count('failed'),
      refused: 0,
      withdrawn: 0,
    },
  });
};

/** A fleet as it looks in the middle of a rollout, with every state there is. */
export const fillDemo = (state: FakeState, count = 240): { testing: string; failed: string; loading: string } => {
  for (const [name, version] of [
    ['basalt-1.5.0.img', wanted],
    ['basalt-1.4.2.img', '1.4.2'],
    ['basalt-1.3.9.img', '1.3.9'],
  ] as const)
    state.images.push(
      makeImage({
        name,
        version,
        product: 'basalt',
        size: 268_435_456,
        sha256: 'c0ffee'.repeat(11).slice(0, 64),
        createdAt: new Date(Date.now() - 86_400_000).toISOString(),
      }),
    );
  for (const group of ['factory', 'shop', 'lab'])
    state.groups.set(group, group === 'lab' ? { 'timer.config.interval': '10' } : {});
  const kinds: readonly (readonly [SwEntry[], string | null])[] = [
    [
      [
        entry({ shortVersion: wanted, partitionLabel: 'IMGB' }),
        other({ partitionLabel: 'IMGA', shortVersion: '1.4.2' }),
      ],
      wanted,
    ],
    [[entry(), freeSlot], null],
    [loading(47), wanted],
    [testing, wanted],
    [failed, wanted],
    [[entry({ shortVersion: '1.3.9' }), freeSlot], null],
    [
      [
        entry(),
        other({
          shortVersion: wanted,
          status: 'INSTALLED',
          partitionState: 'updating',
          userStatus: 'UPDATING',
          subStatus: 'UPDATE_REBOOTING',
        }),
      ],
      wanted,
    ],
  ];
  const order = [3, 4, 2, 0, 0, 1, 0, 5, 6, 0, 1, 0, 0, 5, 0, 2, 0, 1, 0, 0];
  const places = ['linz', 'porto', 'graz', 'lyon'];
  const reasons = ['UPDATE', 'REBOOT_CMD', 'POWER_FAIL', 'FALLBACK', 'FIRST'];
  for (let index = 0; index < count; index += 1) {
    const [list, desiredVersion] = kinds[order[index % order.length]!]!;
    const name = `edge-${places[index % 4]}-${String(index + 1).padStart(4, '0')}`;
    const lastBootReason = list === failed ? 'FALLBACK' : reasons[index % reasons.length]!;
    const node = makeNode(name, list, {
      desiredVersion,
      group: [null, 'factory', 'shop', 'factory', 'lab'][index % 5]!,
      lastBootReason,
      lastContact: new Date(Date.now() - (index % 17 === 16 ? 7_200_000 : 4000 + index * 90)).toISOString(),
    });
    if (list === failed && node.reported)
      node.reported = {
        ...node.reported,
        lastRebootReason: 'Watchdog: zedagent did not answer for 300 s',
        lastRebootTime: node.reportedAt,
        lastRebootStack: ['config 42 received', 'applying <timer> properties', 'waiting for the vault'].join('\n'),
      };
    state.nodes.set(node.id!, node);
  }
  const [first, second, third] = [...state.nodes.keys()];
  history(state, first!, []);
  history(state, second!, [[150, failed[1]!]]);
  addRollout(state);
  for (const [action, target, outcome, status] of [
    ['PUT /nodes/:id/properties', 'edge-porto-0002', 'done', 200],
    ['POST /rollouts', 'Spring update', 'done', 201],
    ['DELETE /images/:name', 'basalt-1.5.0.img', 'refused', 409],
  ] as const) {
    const seq = state.audit.length + 1;
    state.audit.push({
      seq,
      at: new Date().toISOString(),
      actor: 'mara',
      role: 'operator',
      action,
      target,
      nodeId: null,
      detail: action.startsWith('PUT') ? '{"timer.config.interval":"30"}' : '',
      outcome,
      status,
    });
  }
  state.info.set(first!, [
    {
      seq: 1,
      at: new Date().toISOString(),
      receivedAt: new Date().toISOString(),
      type: 'device',
      message: {
        devId: first,
        dinfo: {
          swList: [
            {
              partitionLabel: 'IMGB',
              shortVersion: wanted,
              partitionState: 'inprogress',
              subStatusStr: 'Testing for 412 more seconds',
            },
            { partitionLabel: 'IMGA', shortVersion: '1.4.2', partitionState: 'active' },
          ],
        },
      },
    },
  ]);
  return { testing: first!, failed: second!, loading: third! };
};
