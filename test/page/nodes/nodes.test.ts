import test from 'ava';
import { closeBrowser } from '../browser.ts';
import { pushDeafImage, pushDyingImage, seeDeafImageFallBack } from './bad-images.ts';
import { pushGoodImage, seeGoodImageCommitted } from './good-image.ts';
import { changeProperty } from './property.ts';
import { openScene, serials } from './scene.ts';
import { abortRollout, rollOutInWaves } from './waves.ts';

test.after.always(closeBrowser);

// one story: what takes its time on one node is left alone while another one is looked at, as a person would do
test('real nodes, updated, failing and rolled out in waves by a person at the browser', async (t) => {
  t.timeout(900_000);
  const scene = await openScene(t);
  await scene.page.getByText(`${serials.length} nodes`, { exact: true }).waitFor();
  await scene.shot('nodes-01-fleet');
  await pushDeafImage(scene);
  await pushGoodImage(scene);
  await pushDyingImage(scene);
  await changeProperty(scene);
  await seeGoodImageCommitted(scene);
  await seeDeafImageFallBack(scene);
  await rollOutInWaves(scene);
  await abortRollout(scene);
  t.deepEqual(scene.complaints, []);
});
