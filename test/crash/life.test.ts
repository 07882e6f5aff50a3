import test from 'ava';
import { cutLife } from './cut-life.ts';

// every state is judged by the boot rule; the agents start on more of them in `test/soak/crash-life.test.ts`
test('after a power cut at any point of a life, a good slot boots and the agents go on', async (t) => {
  await cutLife(t, 24);
});
