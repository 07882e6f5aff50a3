import test from 'ava';
import { org } from '#api/eve/gen/eve.pb.js';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { maintenanceReason } from '#pkg/health/maintenance-reason.ts';
import * as enums from '#pkg/swinfo/enums.ts';

const wire = org.lfedge.eve.info;
const upper = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Ours, with the enum of the API that it stands for, what names there begin with, and names that are no translation of ours. */
const tables: readonly [
  name: string,
  ours: Readonly<Record<string, number>>,
  theirs: object,
  prefix: string,
  irregular?: Readonly<Record<string, string>>,
][] = [
  ['ZSwState', enums.zSwState, wire.ZSwState, ''],
  ['BaseOsStatus', enums.userStatus, wire.BaseOsStatus, ''],
  ['BaseOsSubStatus', enums.subStatus, wire.BaseOsSubStatus, '', { none: 'NONE_SUBSTATUS' }],
  ['AttestationState', enums.attestationState, wire.AttestationState, 'ATTESTATION_STATE_'],
  ['DataSecAtRestStatus', enums.dataSecurity, wire.DataSecAtRestStatus, 'DATASEC_AT_REST_'],
  ['ZDeviceState', enums.zDeviceState, wire.ZDeviceState, 'ZDEVICE_STATE_'],
  ['MaintenanceModeReason', maintenanceReason, wire.MaintenanceModeReason, 'MAINTENANCE_MODE_REASON_'],
  [
    'BootReason',
    bootReason,
    wire.BootReason,
    'BOOT_REASON_',
    { none: 'BOOT_REASON_UNSPECIFIED', vaultFailure: 'BOOT_REASON_VAULT_FAILED' },
  ],
];

for (const [name, ours, theirs, prefix, irregular = {}] of tables) {
  test(`our numbers of ${name} are those of the API`, (t) => {
    for (const [key, value] of Object.entries(ours)) {
      // two boot reasons are newer than the API's public list
      if (theirs === wire.BootReason && (value === 15 || value === 16)) continue;
      t.is((theirs as Readonly<Record<string, number>>)[irregular[key] ?? `${prefix}${upper(key)}`], value, key);
    }
  });
}

test('the boot reasons that have no public name keep the numbers that EVE writes', (t) => {
  t.like(bootReason, { kubeTransition: 15, hwWatchdog: 16 });
});
