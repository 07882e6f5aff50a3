import type { Gateway, Ids } from '#pkg/process/ids.ts';
import type { SupervisedName } from '#pkg/process/programs.ts';

/** What one program may do: who it is, and which of root's rights it keeps (capabilities(7), lower case, without `cap_`). */
export interface Rights {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  readonly capabilities: readonly string[];
  /** dies with the supervisor */
  readonly tied: boolean;
}

/**
 * The rights of each program (docs/privileges.md). The watchdog is root, for it writes what the next boot reads, and keeps
 * of root's rights only those that its job needs; it outlives the supervisor, whose end it has to see.
 */
export const rightsOf = (ids: Ids): Readonly<Record<SupervisedName, Rights>> => ({
  watchdog: {
    uid: 0,
    gid: 0,
    groups: [],
    // reading what agents own, replacing it in sticky directories, the kernel's log, the reset
    capabilities: ['dac_override', 'fowner', 'syslog', 'sys_boot'],
    tied: false,
  },
  baseosmgr: { uid: ids.baseosmgr, gid: ids.basalt, groups: [ids.baseosmgr, ids.agents], capabilities: [], tied: true },
  zedagent: {
    uid: ids.zedagent,
    gid: ids.basalt,
    groups: [ids.zedagent, ids.agents],
    capabilities: ['sys_boot'],
    tied: true,
  },
});

/**
 * The rights of a gateway of another northbound: it publishes in its own folder, reads what the agents publish, and may
 * nothing else.
 */
export const gatewayRights = (ids: Ids, name: Gateway): Rights => ({
  uid: ids[name],
  gid: ids.basalt,
  groups: [],
  capabilities: [],
  tied: true,
});

/** The arguments of util-linux's `setpriv` that make a program have these rights and never get more. */
export const setprivArgs = ({ uid, gid, groups, capabilities, tied }: Rights): readonly string[] => {
  const kept = ['-all', ...capabilities.map((name) => `+${name}`)].join(',');
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    groups.length === 0 ? '--clear-groups' : `--groups=${groups.join(',')}`,
    // an ambient capability is what survives the exec of an ordinary program; root gets its own from the bounding set
    `--inh-caps=${uid === 0 ? '-all' : kept}`,
    `--ambient-caps=${uid === 0 ? '-all' : kept}`,
    `--bounding-set=${kept}`,
    '--no-new-privs',
    ...(tied ? ['--pdeathsig=KILL'] : []),
  ];
};
