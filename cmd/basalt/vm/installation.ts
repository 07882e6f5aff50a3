import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '#pkg/host/exists.ts';
import type { ControllerApi } from '../controller-api.ts';
import { openOwnController, startController, startDatastore } from '../installation.ts';
import type { Service } from '../service.ts';
import { readListen, statePaths, type StatePaths } from '../state-dir.ts';
import { writeIdentity } from '../node/create.ts';
import { nodePaths } from '../node/paths.ts';
import { loadIdentity } from '#pkg/eve/identity.ts';
import { hostAddress, type Forward } from './arguments.ts';

/** Ports that the guest uses, whatever the ports on this machine are: a disk stays right when those change. */
const guestPorts = { controller: 443, datastore: 80 } as const;

/** A controller and a datastore on loopback, for one virtual machine. */
export interface Installation {
  readonly paths: StatePaths;
  readonly api: ControllerApi;
  readonly services: readonly Service[];
  readonly forwards: readonly Forward[];
  /**
   * Registers a serial number and lays the identity of its node into a folder of this state. Answers the folder. The device key
   * is in it, so that a disk that is made anew is the same node; or the node makes it, as one that is shipped does.
   */
  enroll(serial: string, deviceKey?: 'brought' | 'made'): Promise<string>;
  close(): Promise<void>;
}

const portOf = async (listenFile: string): Promise<number> => {
  const url = (await readListen(listenFile))?.url ?? '';
  return Number(new URL(url).port);
};

const enrollAt =
  (paths: StatePaths, api: ControllerApi) =>
  async (serial: string, deviceKey: 'brought' | 'made' = 'brought'): Promise<string> => {
    const node = nodePaths(join(paths.dir, 'identity', serial));
    const known = await exists(node.config);
    if (!known) await api.call('POST /onboarding', { body: { serials: [serial] } });
    const bundle = await api.call('GET /onboarding/bundle');
    await writeIdentity(node, serial, { ...bundle, server: `${hostAddress}:${guestPorts.controller}` });
    if (deviceKey === 'brought') await loadIdentity(node.config);
    return node.config;
  };

/** Starts datastore and controller as processes of their own, with what they have kept in `state`. */
export const raiseForMachine = async (state: string): Promise<Installation> => {
  const paths = statePaths(state);
  await mkdir(paths.dir, { recursive: true });
  const services: Service[] = [];
  let api: ControllerApi | undefined;
  const close = async (): Promise<void> => {
    await api?.close();
    for (const service of services.toReversed()) await service.end();
  };
  try {
    services.push(await startDatastore(paths));
    services.push(
      await startController(paths, {
        hostNames: [hostAddress],
        datastoreUrl: `http://${hostAddress}:${guestPorts.datastore}`,
      }),
    );
    api = await openOwnController(paths);
    const forwards = [
      { guestPort: guestPorts.controller, port: await portOf(paths.controllerListen) },
      { guestPort: guestPorts.datastore, port: await portOf(paths.datastoreListen) },
    ];
    return { paths, api, services, forwards, enroll: enrollAt(paths, api), close };
  } catch (error) {
    await close();
    throw error;
  }
};
