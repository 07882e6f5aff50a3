import test from 'ava';
import { healthProperties } from '#pkg/nodeconfig/health-properties.ts';
import { defaultValues } from '#pkg/configprops/values.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { initialState } from '#pkg/health/initial.ts';
import { defaultHealthProperties } from '#pkg/health/properties.ts';

test('an agent that is told no more than it must be begins with a disk that had room, and resets nothing for its sake', (t) => {
  const state = initialState({
    node: { runningVersion: '2.0.0', controllerConfigured: true, rebootDelaySeconds: 30, watchdogSeconds: 300 },
    lastBoot: {
      rebootReason: '',
      bootReason: bootReason.first,
      rebootStack: '',
      rebootTime: '2026-01-01T00:00:00Z',
      rebootImage: '',
      restartCounter: 0,
    },
  });
  t.false(state.lowDiskBefore);
  t.is(state.persist.resetsLeft, 0);
  t.deepEqual(state.properties, defaultHealthProperties);
});

test('what holds until the first config is what every property has by default', (t) => {
  t.deepEqual(healthProperties(defaultValues), defaultHealthProperties);
});
