import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { bundlePrograms } from '#cmd/basalt/image/bundle.ts';

const folder = await mkdtemp(join(tmpdir(), 'basalt-bundle-'));
test.before(async () => await bundlePrograms(folder));
test.after.always(async () => await rm(folder, { recursive: true, force: true }));

const agents = ['supervisor', 'watchdog', 'baseosmgr', 'zedagent'];

/** The packages and files that a bundle holds, as esbuild names them in it. */
const heldBy = async (program: string): Promise<readonly string[]> =>
  [
    ...(await readFile(join(folder, `${program}.mjs`), 'utf8')).matchAll(
      /^\s*\/\/ ((?:node_modules|api|pkg|cmd)\/\S+)$/gm,
    ),
  ].map(([, file]) => file!);

test('bundles of agents are plain ASCII, which takes half the memory', async (t) => {
  for (const program of agents) {
    const lines = (await readFile(join(folder, `${program}.mjs`), 'latin1')).split('\n');
    t.deepEqual(
      lines.filter((line) => /[\x80-\xff]/.test(line)),
      [],
    );
  }
});

/** Node's own modules that a program has loaded when it has told its options. */
const loadedBy = (program: string): readonly string[] => {
  const tell = 'data:text/javascript,process.on("exit",()=>console.log(process.moduleLoadList.join("\\n")))';
  const told = execFileSync(process.execPath, ['--import', tell, join(folder, `${program}.mjs`), '--help'], {
    encoding: 'utf8',
    env: {},
  });
  return [...told.matchAll(/^NativeModule (.*)$/gm)].map(([, name]) => name!);
};

for (const program of agents) {
  test(`${program} holds one form of each package, and nothing that only a controller needs`, async (t) => {
    const held = await heldBy(program);
    t.true(held.length > 50);
    const excess =
      /rxjs\/dist\/cjs|long\/index\.js|eve\/gen\/metrics|eve\/gen\/enum-fields|codec\/json|protobufjs\/src\/root\.js/;
    t.deepEqual(
      held.filter((file) => excess.test(file)),
      [],
    );
  });
}

test('baseosmgr begins without TLS, which only a download needs, and zedagent with it', (t) => {
  t.false(loadedBy('baseosmgr').includes('tls'));
  t.true(loadedBy('zedagent').includes('tls'));
});
