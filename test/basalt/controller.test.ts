import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { openOwnController, startController, startDatastore } from '#cmd/basalt/installation.ts';
import { statePaths } from '#cmd/basalt/state-dir.ts';
import { runCli, scratchDir } from './run-cli.ts';

/** A real datastore and controller that know no node. */
const start = async (t: ExecutionContext): Promise<string> => {
  const state = await scratchDir(t);
  const paths = statePaths(state);
  const datastore = await startDatastore(paths);
  t.teardown(async () => await datastore.end());
  const controller = await startController(paths);
  t.teardown(async () => await controller.end());
  return state;
};

test('commands against a controller without nodes say so', async (t) => {
  const state = await start(t);
  const { code, stderr } = await runCli(['--state', state, 'status']);
  t.is(code, 1);
  t.regex(stderr, /knows no node/);
  const api = await openOwnController(statePaths(state));
  await api.call('POST /onboarding', { body: { serials: ['one', 'two'] } });
  await api.close();
  const several = await runCli(['--state', state, 'status']);
  t.is(several.code, 2);
  t.regex(several.stderr, /--node.*one.*two/);
  const one = await runCli(['--state', state, '--node', 'one', 'status']);
  t.is(one.code, 0);
  t.regex(one.stdout, /not onboarded/);
  t.is((await runCli(['--state', state, '--node', 'three', 'status'])).code, 2);
  t.is((await runCli(['--state', state, '--node', 'one', 'retry'])).code, 3, 'nothing to retry before it is onboarded');
});

test('a wrong token, a foreign authority and a closed port are told apart', async (t) => {
  const state = await start(t);
  const token = join(state, 'wrong-token');
  await writeFile(token, 'nonsense\n');
  const denied = await runCli(['--state', state, '--token-file', token, 'status']);
  t.is(denied.code, 2);
  t.notRegex(denied.stderr, /nonsense/);
  const closed = await runCli(['--state', state, '--controller', 'https://127.0.0.1:9', 'status']);
  t.is(closed.code, 4);
  t.regex(closed.stderr, /cannot be reached/);
});

test('a node that never came cannot want an image, and nothing is uploaded for it', async (t) => {
  const state = await start(t);
  const api = await openOwnController(statePaths(state));
  t.teardown(async () => await api.close());
  await api.call('POST /onboarding', { body: { serials: ['one'] } });
  const image = join(state, 'image');
  await writeFile(image, randomBytes(1024 * 1024));
  const { code, stderr } = await runCli(['--state', state, 'push', image, '--version', '2.0.0']);
  t.is(code, 3);
  t.regex(stderr, /onboard/);
  await t.throwsAsync(api.call('GET /images/:name', { params: { name: '2.0.0.img' } }), { message: /no image/ });
});
