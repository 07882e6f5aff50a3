// a stock GRUB of `test/boot/grubenv` with more random environments than `npm test` has time for
process.env['BASALT_GRUBENV_FACTOR'] ??= '20';
await import('../boot/grubenv/stock-grub.test.ts');
