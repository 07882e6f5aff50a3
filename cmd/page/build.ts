import { join } from 'node:path';

/**
 * Builds the web page before a start from a source tree, where vite is among the development packages. An installation without
 * them has the page built already, or does without (docs/page.md).
 */
const vite = await import('vite').catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
  throw error;
});
await vite?.build({
  root: import.meta.dirname,
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  logLevel: 'warn',
});
