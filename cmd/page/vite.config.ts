import { defineConfig } from 'vite';

/**
 * Builds the page into `dist`. Everything is a file of its own and nothing is inlined: the controller serves the page under
 * a policy that forbids inline scripts and styles.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
