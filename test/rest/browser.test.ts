import { join } from 'node:path';
import test from 'ava';
import { build } from 'esbuild';

test('client and schemas make a bundle for browsers, without anything of Node and without code made at run time', async (t) => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './client.ts'; export * from './fetch-transport.ts'; export * from './calls.ts';`,
      resolveDir: join(import.meta.dirname, '../../pkg/rest'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const text = outputFiles[0]?.text ?? '';
  t.true(text.length > 10_000);
  // a page with a strict content security policy may not do either
  t.notRegex(text, /\beval\(|new Function\(|from "node:/);
});
