import { readFile } from 'node:fs/promises';
import type { ExecutionContext } from 'ava';
import { openScreen, pinKey, signIn, type Screen } from '../browser.ts';
import { installPage } from '../built.ts';
import { firstVersion, startInstallation, type Installation } from './installation.ts';
import type { Machine } from './machine.ts';
import { serverKey } from './server-key.ts';

/** A person at the browser, and the nodes that the page is about. */
export interface Scene extends Screen {
  readonly t: ExecutionContext;
  readonly installation: Installation;
  readonly machine: (serial: string) => Machine;
}

/** Nodes in each of four waves: two, or five with the twenty nodes of `test/soak/page-nodes.test.ts`. */
export const waveSize = Number(process.env['BASALT_PAGE_WAVE'] ?? 2);

export const serials = Array.from({ length: 4 * waveSize }, (_, index) => `edge-${String(index + 1).padStart(2, '0')}`);

/** The one of the second wave that runs EVE-k, which no image of the others may replace: it says so itself, and fails. */
export const clusterNode = serials[waveSize + 1]!;
export const clusterVersion = '1.0.0-k-amd64';
const versionOf = (serial: string): string => (serial === clusterNode ? clusterVersion : firstVersion);

/** The nodes run and are known to their controller; a person has signed in, over TLS, at its page. */
export const openScene = async (t: ExecutionContext): Promise<Scene> => {
  await installPage();
  const installation = await startInstallation(t, { serials, versionOf });
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
