import test from 'ava';
import { checkpointOrder } from '#pkg/nodeconfig/checkpoint-order.ts';
import { configIdOf } from '#pkg/nodeconfig/config-id.ts';
import { healthProperties } from '#pkg/nodeconfig/health-properties.ts';
import { backOff, jittered } from '#pkg/nodeconfig/jitter.ts';
import { planConfig } from '#pkg/nodeconfig/plan-config.ts';
import { idOf, stampConfigId } from '#pkg/nodeconfig/stamp-config-id.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { defaultValues } from '#pkg/configprops/values.ts';
import { config, context, memory, updateConfig } from '../zedagent/configs.ts';

test('waits are between the fractions they are given, in whole milliseconds', (t) => {
  t.is(jittered(60, 0.3, 1, 0), 18_000);
  t.is(jittered(60, 0.3, 1, 0.5), 39_000);
  t.is(jittered(60, 0.3, 1, 1), 60_000);
  t.is(jittered(1, 0.5, 1, 0.3333), 667);
});

test('a node that is not known yet waits 1 s and twice as long each time, up to 10 minutes, or half of that', (t) => {
  t.deepEqual(
    [0, 1, 3, 9, 10, 50, 5000].map((attempt) => backOff(attempt, 1) / 1000),
    [1, 2, 8, 512, 600, 600, 600],
  );
  t.deepEqual(
    [0, 3, 10].map((attempt) => backOff(attempt, 0)),
    [500, 4000, 300_000],
  );
});

test('a config is named by its version and the beginning of its hash, in characters that are safe everywhere', (t) => {
  t.is(configIdOf('12.a-b', 'ab+/cdefghij'), '12.a_b-ab__cdef');
  t.is(configIdOf('v'.repeat(40), 'h'), `${'v'.repeat(32)}-h`);
  const id = { uuid: 'x', version: '7' };
  t.is(idOf({ config: config({ id }), configHash: 'hash' } as Parameters<typeof idOf>[0]), '7-hash');
  t.is(idOf({ config: config({ id: undefined }), configHash: 'hash' } as Parameters<typeof idOf>[0]), '-hash');
});

test('the name of a config goes with the base OS that it asks for, and with nothing else', (t) => {
  const plan = planConfig(updateConfig(), memory, context);
  const stamped = stampConfigId(plan, '1-hash');
  const expected = plan.actions.map((action) =>
    action.kind === 'baseos' ? { ...action, baseos: { ...action.baseos, ConfigId: '1-hash' } } : action,
  );
  t.deepEqual(stamped, { ...plan, actions: expected as typeof plan.actions });
  const without = planConfig(config(), memory, context);
  t.deepEqual(stampConfigId(without, '1-hash'), without);
});

test('a boot starts from the last checkpoint, or the backup alone after a crash; an agent started again goes on', (t) => {
  t.deepEqual(checkpointOrder(bootReason.update, false), ['last', 'backup']);
  t.deepEqual(checkpointOrder(bootReason.fatal, false), ['backup']);
  t.deepEqual(checkpointOrder(bootReason.fatal, true), ['last']);
});

test('only maintenance mode that is switched off is off for the health rules', (t) => {
  const off = (mode: string) =>
    healthProperties({ ...defaultValues, 'maintenance.mode': mode as 'none' }).maintenanceOff;
  t.deepEqual([off('disabled'), off('enabled'), off('none')], [true, false, false]);
});
