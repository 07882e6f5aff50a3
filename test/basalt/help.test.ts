import test from 'ava';
import type { Command } from 'commander';
import { createProgram } from '#cmd/basalt/program.ts';
import { runCli, scratchDir } from './run-cli.ts';

const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];

test('every command and every option says what it is for', (t) => {
  for (const command of all(createProgram())) {
    t.not(command.description(), '', command.name());
    t.regex(command.helpInformation(), /Usage: /, command.name());
    for (const option of command.options) t.not(option.description, '', `${command.name()} ${option.long}`);
  }
});

test('the commands of a newcomer are all there', (t) => {
  const names = createProgram().commands.map((command) => command.name());
  for (const name of [
    'up',
    'status',
    'watch',
    'push',
    'retry',
    'fallback',
    'forget',
    'set',
    'get',
    'log',
    'disk',
    'slot',
    'nodes',
    'group',
    'rollout',
  ])
    t.true(names.includes(name), name);
  const slot = createProgram().commands.find((command) => command.name() === 'slot');
  const verbs = slot?.commands.map((command) => command.name()) ?? [];
  t.deepEqual(verbs.toSorted(), [
    'abort',
    'arm',
    'commit',
    'disarm',
    'drop',
    'follow',
    'forget',
    'operations',
    'reboot',
    'revert',
    'stage',
    'status',
  ]);
  const rollout = createProgram().commands.find((command) => command.name() === 'rollout');
  const ways = rollout?.commands.map((command) => command.name()) ?? [];
  t.deepEqual(ways.toSorted(), ['abort', 'delete', 'list', 'pause', 'resume', 'show', 'start', 'watch']);
});

test('help ends with 0 and lists the exit codes', async (t) => {
  const { code, stdout } = await runCli(['--help']);
  t.is(code, 0);
  for (const exit of ['0', '1', '2', '3', '4', '5', '130']) t.regex(stdout, new RegExp(`^  ${exit} `, 'm'));
  t.is((await runCli(['slot', 'stage', '--help'])).code, 0);
});

test('wrong usage ends with 2 and says what was wrong', async (t) => {
  const dir = await scratchDir(t);
  const cases: [string[], RegExp][] = [
    [['nonsense'], /unknown command/],
    [['push'], /missing required argument/],
    [['rollout', 'start', 'x.img', '--max-failures', '-1'], /number from/],
    [['set', 'novalue'], /PROPERTY=VALUE/],
    [['slot', 'stage', 'missing.img', '--timeout', 'soon'], /number from/],
    [['status', '--node', './nowhere'], /no node's folder/],
    [['image', 'build', '--version', '1', '--out', 'x', '--variant', 'funny'], /Allowed choices/],
  ];
  for (const [args, words] of cases) {
    const { code, stderr } = await runCli(['--state', dir, ...args], dir);
    t.is(code, 2, args.join(' '));
    t.regex(stderr, words);
    t.notRegex(stderr, /\n\s+at /, 'no stack trace');
  }
});

test('without a controller a command says how to get one, and ends with 4', async (t) => {
  const dir = await scratchDir(t);
  for (const args of [['status'], ['push', 'x.img', '--version', '1'], ['set', 'a=b']]) {
    const { code, stderr } = await runCli(['--state', dir, ...args]);
    t.is(code, 4, args.join(' '));
    t.regex(stderr, /basalt up/);
  }
});

test('with --json an error is JSON with its exit code, with --verbose it has its trace', async (t) => {
  const dir = await scratchDir(t);
  const json = await runCli(['--state', dir, '--json', 'status']);
  t.like(JSON.parse(json.stderr), { exit: 4 });
  const verbose = await runCli(['--state', dir, '--verbose', 'status']);
  t.regex(verbose.stderr, /\n\s+at /);
});
