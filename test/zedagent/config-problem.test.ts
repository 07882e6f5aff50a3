import test from 'ava';
import { withConfigProblem } from '#pkg/nodeconfig/config-problem.ts';

test('a config that could not be taken is told beside the properties, with its name and the reason', (t) => {
  const items = { 'timer.config.interval': { value: '60', error: '' } };
  t.is(withConfigProblem(items, undefined), items);
  t.deepEqual(withConfigProblem(items, { configId: '7-abc', text: 'not applied: no space left' }), {
    ...items,
    config: { value: '7-abc', error: 'not applied: no space left' },
  });
});
