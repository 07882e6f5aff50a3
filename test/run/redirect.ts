import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Loaded by every process of a run before anything else: answers for a program, for ava's part in the process of a test file
 * and for the test file itself with the bundle made of it (`bundles.ts`), which lies beside this file. Everything else comes
 * from where it is.
 */
const bundles = import.meta.dirname;
// <checkout>/node_modules/.cache/basalt-tests/<state of the sources>
const root = path.resolve(bundles, '../../../..');
const worker = path.join(root, 'node_modules/ava/lib/worker/base.js');
const program = /^(?:cmd\/[a-z]+\/main|test\/(?:content|pubsub)\/children\/[^/]+)\.ts$/;
const ofTest = /^test\/(?:.+\.test|run\/meter)\.ts$/;

/** Its name in the checkout, with slashes. */
const nameOf = (file: string): string => path.relative(root, file).split(path.sep).join('/');

const bundleOf = (specifier: string): string | undefined => {
  if (!specifier.startsWith('file:')) return undefined;
  const file = fileURLToPath(specifier);
  const name = nameOf(file);
  if (file === worker) return 'ava.mjs';
  return program.test(name) || ofTest.test(name) ? name.replace(/\.ts$/, '.mjs') : undefined;
};

const main = process.argv[1] ?? '';
const isTest = main === worker;
if (isTest || program.test(nameOf(main))) {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const bundle = bundleOf(specifier);
      if (bundle === undefined) return next(specifier, context);
      // a program is asked for once; what a test file is made of is all in its bundle
      if (!isTest) hooks.deregister();
      return { url: pathToFileURL(path.join(bundles, bundle)).href, format: 'module', shortCircuit: true };
    },
  });
}
