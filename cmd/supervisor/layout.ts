import { join } from 'node:path';
import { engineSources } from '#pkg/engine/sources.ts';
import { topics } from '#pkg/topics/index.ts';
import type { Group, Owner } from '#pkg/process/ids.ts';

/** A directory or file that is there before any agent starts, with its owner and mode (docs/privileges.md). */
export interface Place {
  readonly path: string;
  readonly kind: 'directory' | 'file';
  readonly owner: Owner;
  readonly group: Group;
  readonly mode: number;
}

export interface LayoutDirs {
  readonly run: string;
  readonly persist: string;
}

const publishers: Readonly<Record<string, Owner>> = {
  baseosmgr: 'baseosmgr',
  zedagent: 'zedagent',
  gnoi: 'gnoi',
  dmi: 'dmi',
  usp: 'usp',
  oran: 'oran',
};

const directory = (path: string, owner: Owner, group: Group, mode: number): Place => ({
  path,
  kind: 'directory',
  owner,
  group,
  mode,
});
const file = (path: string, owner: Owner, mode = 0o640): Place => ({
  path,
  kind: 'file',
  owner,
  group: 'basalt',
  mode,
});

/** A publisher writes its topics, the group reads them. Set-gid: what root publishes is for the group to read as well. */
const topicPlaces = ({ run, persist }: LayoutDirs): Place[] => {
  const places = new Map<string, Place>();
  const asked = [topics.ManagerStatus, topics.EngineRequest];
  const ofManagers = engineSources.flatMap(({ folder }) => asked.map((topic) => ({ ...topic, agent: folder })));
  for (const { agent, name, persistent } of [...Object.values(topics), ...ofManagers]) {
    const home = join(persistent ? join(persist, 'status') : run, agent);
    const owner = publishers[agent] ?? 'root';
    for (const [path, mode] of [[home, 0o2750] as const, [join(home, '.tmp'), 0o2700] as const])
      places.set(path, directory(path, owner, 'basalt', mode));
    places.set(join(home, name), directory(join(home, name), owner, 'basalt', 0o2750));
  }
  return [...places.values()];
};

/** The way to baseosmgr that is no topic: its socket, which one source alone can reach, and what is for its eyes only. */
const sourcePlaces = ({ run }: LayoutDirs): Place[] =>
  engineSources.flatMap(({ folder }) => {
    const owner = publishers[folder] ?? 'root';
    return [
      directory(join(run, folder, 'engine'), owner, 'baseosmgr', 0o2770),
      directory(join(run, folder, 'credentials'), owner, 'baseosmgr', 0o2770),
    ];
  });

/** Files in directories that both agents write to: each exists from the start, so that the other cannot make it. */
const counters: Readonly<Record<string, Owner>> = {
  'status/baseosmgr-memory.json': 'baseosmgr',
  'status/config_retry_update_counter': 'baseosmgr',
  'status/current_retry_update_counter': 'baseosmgr',
  'status/reboot_config_counter': 'zedagent',
  'status/shutdown_config_counter': 'zedagent',
  'status/last-trusted-time': 'zedagent',
  'status/told-content-trees': 'zedagent',
  'checkpoint/forceFallbackCounter': 'baseosmgr',
  'checkpoint/retryUpdateCounter': 'zedagent',
  'checkpoint/lastconfig': 'zedagent',
  'checkpoint/lastconfig.bak': 'zedagent',
};

/** holds the controller's wishes, which may carry credentials */
const secret = (name: string): boolean => name.startsWith('checkpoint/lastconfig');

/**
 * Everything that is laid out before the agents start, parents first. In a sticky directory (01000) one may add files, and
 * replace or remove only one's own.
 */
export const layout = (dirs: LayoutDirs): readonly Place[] => {
  const { run, persist } = dirs;
  const at = (name: string): string => join(persist, name);
  return [
    directory(persist, 'root', 'zedagent', 0o1775),
    // a gateway finds records of operations in it, and makes nothing there
    directory(at('status'), 'root', 'agents', 0o1771),
    directory(at('checkpoint'), 'root', 'agents', 0o1770),
    directory(at('certs'), 'zedagent', 'zedagent', 0o700),
    directory(at('identity'), 'zedagent', 'zedagent', 0o700),
    directory(at('content'), 'baseosmgr', 'baseosmgr', 0o700),
    // the operator's: what lies there is run
    directory(at('basalt'), 'root', 'root', 0o755),
    directory(at('basalt/checks.d'), 'root', 'root', 0o755),
    directory(at('last-words'), 'root', 'root', 0o755),
    directory(at('last-words/baseosmgr'), 'baseosmgr', 'baseosmgr', 0o700),
    directory(at('log'), 'root', 'root', 0o755),
    file(at('log/reboot-reason.log'), 'zedagent'),
    ...Object.entries(counters).map(([name, owner]) => file(at(name), owner, secret(name) ? 0o600 : 0o640)),
    ...topicPlaces(dirs),
    ...sourcePlaces(dirs),
    file(join(run, 'baseosmgr.touch'), 'baseosmgr', 0o644),
    file(join(run, 'zedagent.touch'), 'zedagent', 0o644),
    file(join(run, 'ntp-servers'), 'zedagent', 0o644),
  ];
};
