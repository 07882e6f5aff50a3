import test from 'ava';
import { killAgentInTransfer, killAgentInTrial, killEmulator, killPeer, powerReason } from '../e2e/kills.ts';
import { cutInTrial } from '../e2e/machine-cut.ts';

// what `test/e2e/kills.test.ts` plays with the other agent, or at the other moment

test('kill -9 of zedagent while an image is fetched and written: the update starts again by itself', async (t) => {
  await killAgentInTransfer(t, 'zedagent');
});

test("kill -9 of baseosmgr during the test window: fallback, FAILED with the watchdog's report, not tried again", async (t) => {
  await killAgentInTrial(t, 'baseosmgr');
});

test('kill -9 of the boot emulator during the test window is a power cut', async (t) => {
  await cutInTrial(t, killEmulator, powerReason);
});

test('kill -9 of the controller while an image is fetched and written: the update is committed', async (t) => {
  await killPeer(t, 'controller', 'transfer');
});
