/** Numbers, for the image needs no `/etc/passwd` for them. Each agent also has a group of its own, with its uid's number. */
export interface Ids {
  /** group of both agents: what one may read of the other */
  readonly basalt: number;
  readonly baseosmgr: number;
  readonly zedagent: number;
}

export const defaultIds: Ids = { basalt: 960, baseosmgr: 961, zedagent: 962 };

/** Who owns something; `root` is uid and gid 0. */
export type Owner = 'root' | 'baseosmgr' | 'zedagent';
export type Group = Owner | 'basalt';

/** uid of an owner, or gid of a group. */
export const numberOf = (ids: Ids, name: Group): number => (name === 'root' ? 0 : ids[name]);
