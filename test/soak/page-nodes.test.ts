// the story of `test/page/nodes` with twenty nodes, in waves of five
process.env['BASALT_PAGE_WAVE'] ??= '5';
await import('../page/nodes/nodes.test.ts');
