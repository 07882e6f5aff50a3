import test from 'ava';
import { armedByOf, carriedOnFrom, enginePowerOf } from '#pkg/health/engine-status.ts';
import type { EngineStatus } from '#pkg/topics/engine.ts';
import { committedBoot } from './boot.ts';

const status = (more: Partial<EngineStatus>) => ({ Power: null, Armed: null, ...more }) as EngineStatus;

test('a reboot that the engine was asked for is read with all that was said of it', (t) => {
  const Power = { ID: 'p1', Source: 'gnoi', Action: 'reboot', DelaySeconds: 60, Reason: 'why', Force: true } as const;
  t.deepEqual(enginePowerOf(status({ Power })), {
    id: 'p1',
    source: 'gnoi',
    action: 'reboot',
    delaySeconds: 60,
    reason: 'why',
    force: true,
  });
  t.is(enginePowerOf(status({})), null);
});

test('who had a slot armed is read with the slot', (t) => {
  const Armed = { PartitionLabel: 'IMGB', Source: 'gnoi' } as EngineStatus['Armed'];
  t.deepEqual(armedByOf(status({ Armed })), { label: 'IMGB', source: 'gnoi' });
  t.is(armedByOf(status({})), null);
});

test('what was left of a delay is carried on by the ID of its request', (t) => {
  const boot = committedBoot();
  t.is(carriedOnFrom(undefined), undefined);
  t.is(carriedOnFrom(boot.status), undefined);
  boot.ask({ delaySeconds: 200 });
  t.deepEqual(carriedOnFrom(boot.status), { id: 'p1', seconds: 200 });
});
