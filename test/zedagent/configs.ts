import type { EdgeDevConfig } from '#pkg/eve/messages.ts';
import { emptyMemory } from '#pkg/nodeconfig/config-memory.ts';
import type { ConfigContext } from '#pkg/nodeconfig/config-plan.ts';

export const deviceUuid = '5d0767ee-0547-4569-b530-387e526f8cb9';
export const treeUuid = '0b6f0b2e-5a3c-4a4e-8f3e-000000000002';
export const v2 = '2.0.0-kvm-amd64';

/** A config of this node that asks for nothing. */
export const config = (more: Partial<EdgeDevConfig> = {}): EdgeDevConfig => ({
  id: { uuid: deviceUuid, version: '1' },
  configItems: [],
  baseos: undefined,
  contentInfo: [],
  datastores: [],
  reboot: undefined,
  shutdown: undefined,
  maintenanceMode: false,
  controllerEpoch: 0n,
  configTimestamp: undefined,
  controllercertConfighash: '',
  ...more,
});

/** The same, asking for v2. */
export const updateConfig = (more: Partial<EdgeDevConfig> = {}): EdgeDevConfig =>
  config({
    baseos: { contentTreeUuid: treeUuid, retryUpdateCounter: 0, activate: true, baseOsVersion: v2, hash: 'hash-2' },
    contentInfo: [
      {
        uuid: treeUuid,
        datastoreIds: ['ds-1'],
        url: 'v2.img',
        iformat: 2,
        sha256: 'ab'.repeat(32),
        maxSizeBytes: 1000n,
        displayName: 'v2',
        generationCount: 0n,
      },
    ],
    datastores: [
      {
        id: 'ds-1',
        dType: 1,
        fqdn: 'http://127.0.0.1:1',
        apiKey: '',
        password: 'hush',
        dpath: '',
        region: '',
        dsCertPem: [],
      },
    ],
    ...more,
  });

export const memory = emptyMemory(undefined, undefined, undefined);

export const context: ConfigContext = {
  source: 'controller',
  deviceUuid,
  testing: false,
  goingDown: false,
  localMaintenance: [],
};
