// the properties of `test/sim`, with far more histories than `npm test` has time for
process.env['BASALT_SIM_FACTOR'] ??= '100';
await import('../sim/properties.test.ts');
