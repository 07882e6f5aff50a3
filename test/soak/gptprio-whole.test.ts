// all of `test/boot/gptprio` that `npm test` tries with sectors of 512 bytes only, with those of 4096 too
process.env['BASALT_GPTPRIO_WHOLE'] ??= '1';
await import('../boot/gptprio/damage.test.ts');
await import('../boot/gptprio/rule.test.ts');
await import('../boot/gptprio/real.test.ts');
await import('../boot/gptprio/own-disk.test.ts');
