import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import test from 'ava';
import { startController, startDatastore } from '#cmd/basalt/installation.ts';
import { readNewPassword } from '#cmd/basalt/password-input.ts';
import { statePaths } from '#cmd/basalt/state-dir.ts';
import { runCli, scratchDir } from './run-cli.ts';

test('users, tokens and the audit log from the command line', async (t) => {
  const state = await scratchDir(t);
  const paths = statePaths(state);
  const datastore = await startDatastore(paths);
  t.teardown(async () => await datastore.end());
  const controller = await startController(paths);
  t.teardown(async () => await controller.end());
  const cli = async (args: string[], input?: string) => {
    const { code, stdout, stderr } = await runCli(['--state', state, '--json', ...args], undefined, input);
    return { code, stderr, json: (): unknown => JSON.parse(stdout) };
  };

  const added = await cli(['user', 'add', 'mia', '--role', 'operator'], 'long enough for all\n');
  t.is(added.code, 0, added.stderr);
  t.like(added.json(), { name: 'mia', role: 'operator' });
  t.is((await cli(['user', 'add', 'mia', '--role', 'viewer'], 'long enough for all\n')).code, 3, 'taken');
  t.is((await cli(['user', 'add', 'ole', '--role', 'viewer'])).code, 2, 'no password');
  t.like((await cli(['user', 'set', 'mia', '--role', 'viewer', '--disable'])).json(), {
    role: 'viewer',
    disabled: true,
  });
  t.like((await cli(['user', 'list'])).json(), [{ name: 'admin' }, { name: 'mia', disabled: true }]);

  const { token } = (await cli(['token', 'create', 'ci', '--role', 'viewer', '--days', '1'])).json() as {
    token: string;
  };
  const file = join(state, 'ci-token');
  await writeFile(file, token);
  const refused = await cli(['--token-file', file, 'user', 'list']);
  t.is(refused.code, 3);
  t.regex(refused.stderr, /role admin/);
  t.like((await cli(['token', 'list'])).json(), [{ name: 'ci', role: 'viewer', owner: null }]);
  t.is((await cli(['token', 'remove', 'ci'])).code, 0);
  t.is((await cli(['--token-file', file, 'status'])).code, 2);
  t.is((await cli(['user', 'remove', 'mia'])).code, 0);

  t.is((await cli(['group', 'delete', 'red \u001B[31m\u009B31m\u0007\n#99'])).code, 2);
  const audit = await runCli(['--state', state, 'audit']);
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  t.notRegex(audit.stdout, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/, 'what others wrote commands no terminal');
  t.notRegex(audit.stdout, /^#99/m, 'and are no line of their own');
  t.regex(audit.stdout, /^#\d+ .*DELETE \/groups\/red .*\[31m/);
  t.regex(audit.stdout, /token:api-token \(admin\) {2}POST \/users {2}done 201 {2}\{"name":"mia","role":"operator"\}/);
  t.notRegex(audit.stdout, /long enough|basalt_/);
  const lines = (await runCli(['--state', state, '--json', 'audit', '--after', '5'])).stdout.trim().split('\n');
  t.deepEqual(
    lines.map((line) => (JSON.parse(line) as { action: string }).action),
    ['DELETE /users/:name', 'DELETE /groups/:name'],
  );
});

/** A terminal on which somebody types; tells whether it was asked not to show it. */
const terminal = (typed: readonly string[]) => {
  const input = new PassThrough();
  const modes: boolean[] = [];
  const left = [...typed];
  const setRawMode = (raw: boolean): void => {
    modes.push(raw);
    if (raw) input.write(left.shift() ?? '\u0003');
  };
  return { modes, input: Object.assign(input, { isTTY: true, setRawMode }) as unknown as NodeJS.ReadStream };
};

test('at a terminal the password is asked for twice and not shown', async (t) => {
  const good = terminal(['geheix\u007Fm\r', 'geheim\r']);
  t.is(await readNewPassword(good.input), 'geheim');
  t.deepEqual(good.modes, [true, false, true, false]);
  const other = terminal(['geheim\r', 'gehein\r']);
  await t.throwsAsync(readNewPassword(other.input), { message: /differ/ });
  const given = terminal(['gehe\u0003']);
  await t.throwsAsync(readNewPassword(given.input), { message: 'interrupted' });
  t.deepEqual(given.modes, [true, false], 'the terminal is left as it was');
});

test('piped in, the password is the first line', async (t) => {
  const piped = (text: string) =>
    Object.assign(new PassThrough().end(text), { isTTY: false }) as unknown as NodeJS.ReadStream;
  t.is(await readNewPassword(piped('geheim\r\nmore\n')), 'geheim');
  t.is(await readNewPassword(piped(' mit Leerzeichen ')), ' mit Leerzeichen ');
  await t.throwsAsync(readNewPassword(piped('\n')), { message: /no password/ });
});
