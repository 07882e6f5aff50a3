import test from 'ava';
import {
  cutPower,
  killAgentInTransfer,
  killAgentInTrial,
  killDatastoreInDownload,
  killEmulator,
  killPeer,
  powerReason,
} from './kills.ts';
import { cutInTransfer, cutInTrial } from './machine-cut.ts';

// each waits for the shortest timers of a real node most of its time, so they do it side by side; the same with the other agent,
// and at the other moment, is in `test/soak/kills.test.ts`

test('kill -9 of baseosmgr while an image is fetched and written: the update starts again by itself', async (t) => {
  await killAgentInTransfer(t, 'baseosmgr');
});

test("kill -9 of zedagent during the test window: fallback, FAILED with the watchdog's report, not tried again", async (t) => {
  await killAgentInTrial(t, 'zedagent');
});

test('scenario 24: power cut while an image is fetched and written: the old one boots and starts again', async (t) => {
  await cutInTransfer(t, cutPower);
});

test('scenario 21: power cut during the test window: the old image boots, FAILED, reason unknown', async (t) => {
  await cutInTrial(t, cutPower, powerReason);
});

test('kill -9 of the boot emulator while an image is fetched and written is a power cut', async (t) => {
  await cutInTransfer(t, killEmulator);
});

test('kill -9 of the datastore in the middle of a download of 64 MiB: it goes on, and the update is committed', async (t) => {
  await killDatastoreInDownload(t);
});

test('kill -9 of the controller during the test window, back before the limit: the update is committed', async (t) => {
  await killPeer(t, 'controller', 'trial');
});
