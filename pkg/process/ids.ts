/** Numbers, for the image needs no `/etc/passwd` for them. Each agent also has a group of its own, with its uid's number. */
export interface Ids {
  /** group of both agents and of the gateways: what one may read of the other */
  readonly basalt: number;
  /** group of both agents alone: directories in which both make files */
  readonly agents: number;
  readonly baseosmgr: number;
  readonly zedagent: number;
  /** of the gateways of other northbounds, one each */
  readonly gnoi: number;
  readonly dmi: number;
  readonly usp: number;
  readonly oran: number;
}

/** 963 is the NTP client's. */
export const defaultIds: Ids = {
  basalt: 960,
  agents: 968,
  baseosmgr: 961,
  zedagent: 962,
  gnoi: 964,
  dmi: 965,
  usp: 966,
  oran: 967,
};

/** Who owns something; `root` is uid and gid 0. */
export type Gateway = 'gnoi' | 'dmi' | 'usp' | 'oran';
export type Owner = 'root' | 'baseosmgr' | 'zedagent' | Gateway;
export type Group = Owner | 'basalt' | 'agents';

/** uid of an owner, or gid of a group. */
export const numberOf = (ids: Ids, name: Group): number => (name === 'root' ? 0 : ids[name]);
