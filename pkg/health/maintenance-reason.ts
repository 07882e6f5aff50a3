/** Why a node is in maintenance mode, as numbers of the wire (`docs/rules/eve-baseos.md 3.11`), in their order. */
export const maintenanceReason = {
  userRequested: 1,
  vaultLockedUp: 2,
  lowDiskSpace: 3,
  tpmEncryptionFailure: 4,
  edgeNodeCertsRefused: 6,
} as const;
export type MaintenanceReason = (typeof maintenanceReason)[keyof typeof maintenanceReason];
