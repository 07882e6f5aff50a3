import type { DataSecAtRest } from '../eve/host-messages.ts';
import type { VaultStatus } from '../topics/agents.ts';
import { severity } from '../topics/common.ts';
import { byText } from './by-text.ts';
import { dataSecurity } from './enums.ts';

/** `VaultStatus.Status`: 4 waits for the controller's key, so it cannot be used. */
const stateOf = ({ Status }: VaultStatus): number => {
  switch (Status) {
    case 1:
      return dataSecurity.disabled;
    case 2:
      return dataSecurity.enabled;
    case 3:
    case 4:
      return dataSecurity.error;
    default:
      return dataSecurity.unknown;
  }
};

const problemOf = (vault: VaultStatus): string =>
  vault.Error !== '' ? vault.Error : vault.Status === 4 ? 'waiting for the key of the controller' : '';

/** What protects the data of this node, as `ZInfoDevice.dataSecAtRestInfo`: its vaults, or that nothing keeps one. */
export const dataSecurityOf = (vaults: readonly VaultStatus[]): DataSecAtRest => {
  const listed = vaults
    .toSorted((a, b) => byText(a.Name, b.Name))
    .map((vault) => {
      const problem = problemOf(vault);
      return {
        name: vault.Name,
        status: stateOf(vault),
        error:
          problem === ''
            ? undefined
            : {
                description: problem,
                timestamp: undefined,
                severity: severity.error,
                retryCondition: '',
                entities: [],
              },
      };
    });
  if (listed.length === 0)
    return { status: dataSecurity.disabled, info: 'nothing on this node keeps a vault', vaults: [] };
  // numbers of the enum grow with what there is to worry about
  const worst = Math.max(...listed.map(({ status }) => status));
  return { status: worst, info: '', vaults: listed };
};
