import test from 'ava';
import { agentFlags, checkSeconds } from '#pkg/process/agent-flags.ts';
import { parseOptions } from '#pkg/process/options.ts';

const program = {
  name: 'zedagent',
  summary: 'Talks to the controller.',
  flags: {
    ...agentFlags,
    disk: { value: 'PATH', meaning: 'the disk', required: true },
    'power-file': { value: 'FILE', meaning: 'where to ask for a reset' },
    'reboot-delay': { value: 'SECONDS', default: '30', meaning: 'pause before a reset', check: checkSeconds },
  },
} as const;

test('flags not given have their defaults, or are undefined', (t) => {
  const parsed = parseOptions(program, ['--disk', '/dev/x', '--run=/tmp/run']);
  t.deepEqual(parsed, {
    kind: 'options',
    options: {
      run: '/tmp/run',
      persist: '/persist',
      cmdline: '/proc/cmdline',
      release: '/run/eve-release',
      'log-level': 'info',
      disk: '/dev/x',
      'power-file': undefined,
      'reboot-delay': '30',
    },
  });
});

const wrong: readonly (readonly [args: readonly string[], problem: RegExp])[] = [
  [[], /^zedagent: --disk PATH is needed\n/],
  [['--disk'], /zedagent: .*--disk/],
  [['--disk', '/x', '--bogus', '1'], /--bogus/],
  [['--disk', '/x', 'word'], /word/],
  [['--disk', '/x', '--run', ''], /--run is empty/],
  [['--disk', '/x', '--reboot-delay', 'soon'], /--reboot-delay "soon" is not a whole number of seconds/],
  [['--disk', '/x', '--log-level', 'loud'], /--log-level "loud" is none of trace, debug/],
];
for (const [args, problem] of wrong) {
  test(`the flags "${args.join(' ')}" are refused with the reason and where to find help`, (t) => {
    const parsed = parseOptions(program, args);
    if (parsed.kind !== 'error') return t.fail(parsed.kind);
    t.regex(parsed.text, problem);
    t.regex(parsed.text, /Try zedagent --help/);
  });
}

test('--help tells of every flag, its default and what is needed, even beside wrong values', (t) => {
  for (const args of [['--help'], ['-h', '--reboot-delay', 'soon']]) {
    const parsed = parseOptions(program, args);
    if (parsed.kind !== 'help') return t.fail(parsed.kind);
    for (const name of Object.keys(program.flags)) t.true(parsed.text.includes(`--${name} `));
    t.regex(parsed.text, /--disk PATH +the disk \(needed\)/);
    t.regex(parsed.text, /--reboot-delay SECONDS +pause before a reset \(default 30\)/);
  }
});
