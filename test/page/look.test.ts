import test from 'ava';
import { barriers } from './axe.ts';
import { builtPage } from './built.ts';
import { closeBrowser, openScreen, signIn, sizes } from './browser.ts';
import { fakeBackend } from './fake/backend.ts';
import { fillDemo } from './fake/demo.ts';

test.after.always(closeBrowser);

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, viewport] of Object.entries(sizes)) {
    test(`every page can be opened, ${scheme}, ${name}`, async (t) => {
      const backend = await fakeBackend(t, builtPage());
      const ids = fillDemo(backend.state);
      const { page, shot, complaints } = await openScreen(t, backend.url, { colorScheme: scheme, viewport });
      // each scheme and each width once: this costs more than all the rest
      const checked = (scheme === 'light') === (name === 'phone');
      const label = `${scheme}-${name}`;
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await shot(`${label}-login`);
      if (checked) t.deepEqual(await barriers(page), [], 'login');
      await signIn(page);
      await page.getByRole('grid').getByText('edge-graz-0003').waitFor();
      await page.getByText('Live', { exact: true }).waitFor();
      await shot(`${label}-fleet`);
      if (checked) t.deepEqual(await barriers(page), [], 'fleet');
      const visit = async (hash: string, text: string, picture: string): Promise<void> => {
        await page.goto(`${backend.url}/#/${hash}`);
        await page.getByText(text).first().waitFor();
        await shot(`${label}-${picture}`);
        // nothing is wider than the screen
        const wide = await page.evaluate<number>("document.querySelector('main').scrollWidth - innerWidth");
        if (checked) t.deepEqual(await barriers(page), [], picture);
        t.true(wide <= 0, `${picture} is ${wide} pixels too wide`);
      };
      await visit(`nodes/${ids.testing}`, 'Test ends in', 'node-testing');
      await visit(`nodes/${ids.failed}`, 'will not be tried again', 'node-failed');
      await visit(`nodes/${ids.failed}/properties`, 'timer.config.interval', 'properties');
      await visit(`nodes/${ids.testing}/log`, 'IMGB · 1.5.0', 'log');
      await visit('images', 'basalt-1.5.0.img', 'images');
      await visit('rollouts', 'Spring update', 'rollouts');
      await visit('rollouts/r1', 'Wave 1', 'rollout');
      await visit('groups', 'factory', 'groups');
      await visit('groups/lab', 'set here', 'group');
      await visit('admin/users', 'Disable', 'users');
      await visit('admin/audit', 'Spring update', 'audit');
      t.deepEqual(complaints, []);
    });
  }
}
