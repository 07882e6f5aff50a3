import { org } from '#api/eve/gen/eve.pb.js';

const {
  BaseOsStatus,
  BaseOsSubStatus,
  BootReason,
  DataSecAtRestStatus,
  MaintenanceModeReason,
  Severity,
  ZDeviceState,
  ZSwState,
} = org.lfedge.eve.info;

/** Gives the name of a number on the wire without the enum's prefix; `UNKNOWN_<n>` for one that came after us. */
const namer =
  (values: object, prefix = '') =>
  (value: number): string => {
    const name: unknown = (values as Record<number, unknown>)[value];
    if (typeof name !== 'string') return `UNKNOWN_${value}`;
    return name.startsWith(prefix) ? name.slice(prefix.length) : name;
  };

/** The names that REST shows for the enums of info messages. */
export const nameOf = {
  swState: namer(ZSwState),
  userStatus: namer(BaseOsStatus),
  subStatus: namer(BaseOsSubStatus),
  bootReason: namer(BootReason, 'BOOT_REASON_'),
  deviceState: namer(ZDeviceState, 'ZDEVICE_STATE_'),
  dataSecurity: namer(DataSecAtRestStatus, 'DATASEC_AT_REST_'),
  severity: namer(Severity, 'SEVERITY_'),
  maintenanceReason: namer(MaintenanceModeReason, 'MAINTENANCE_MODE_REASON_'),
} as const;
