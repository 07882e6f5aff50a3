import { readFile } from 'node:fs/promises';
import type { ExecutionContext } from 'ava';
import { openScreen, pinKey, signIn, type Screen } from '../browser.ts';
import { installPage } from '../built.ts';
import { startInstallation, type Installation } from './installation.ts';
import type { Machine } from './machine.ts';
import { serverKey } from './server-key.ts';

/** A person at the browser, and the nodes that the page is about. */
export interface Scene extends Screen {
  readonly t: ExecutionContext;
  readonly installation: Installation;
  readonly machine: (serial: string) => Machine;
}

export const serials = Array.from({ length: 20 }, (_, index) => `edge-${String(index + 1).padStart(2, '0')}`);

/** An older model, whose slots are too small for what the others can take. */
export const smallNode = 'edge-07';
const slotMebibytes = (serial: string): number => (serial === smallNode ? 4 : 12);

/** Twenty nodes run and are known to their controller; a person has signed in, over TLS, at its page. */
export const openScene = async (t: ExecutionContext): Promise<Scene> => {
  await installPage();
  const installation = await startInstallation(t, { serials, slotMebibytes });
  const { api, paths, password, machines } = installation;
  pinKey(await serverKey(api.url, await readFile(paths.rootCertificate, 'utf8')));
  const screen = await openScreen(t, api.url, { ignoreHTTPSErrors: false });
  t.teardown(async () => {
    if (!t.passed) await screen.shot('nodes-failed');
  });
  await signIn(screen.page, 'admin', password);
  const machine = (serial: string): Machine => {
    const found = machines.find((one) => one.serial === serial);
    if (found === undefined) throw new Error(`there is no node ${serial}`);
    return found;
  };
  return { ...screen, t, installation, machine };
};
