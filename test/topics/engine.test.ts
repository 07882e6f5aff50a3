import { Value } from '@sinclair/typebox/value';
import test from 'ava';
import { engineOps, EngineRequest } from '#pkg/topics/engine.ts';
import { engineRequest } from '../baseos/engine-request.ts';

const at = '2026-01-01T00:00:00Z';
const takes = (request: object): boolean => Value.Check(EngineRequest, request);

for (const op of engineOps)
  test(`a request to ${op} needs each of its fields, and those of no other operation`, (t) => {
    const { Source: _folder, ...request } = engineRequest(op, {
      id: 'r',
      at,
      path: '/f',
      ...(op === 'drop' ? { sha256: 'a'.repeat(64) } : {}),
    });
    t.true(takes(request));
    for (const field of Object.keys(request)) t.false(takes({ ...request, [field]: undefined }), field);
    t.false(takes({ ...request, Op: 'other' }));
    t.false(takes({ ...request, ID: '' }));
    t.false(takes({ ...request, ID: 'r'.repeat(65) }));
    t.true(takes({ ...request, Correlation: 'c'.repeat(1024) }));
    t.false(takes({ ...request, Correlation: 'c'.repeat(1025) }));
  });

test('words that are not known are no request: nothing is done that was not meant', (t) => {
  const arm = engineRequest('arm', { id: 'r', at });
  t.true(takes({ ...arm, Reboot: 'later', Trial: 'boot' }));
  t.false(takes({ ...arm, Reboot: 'never' }));
  t.false(takes({ ...arm, Trial: 'none' }));
  t.false(takes({ ...arm, Version: 'v'.repeat(257) }));
  t.false(takes({ ...engineRequest('abort', { id: 'r', at }), Target: '' }));
  t.false(takes({ ...engineRequest('abort', { id: 'r', at }), Target: 'r'.repeat(65) }));
});
