import { join, resolve } from 'node:path';
import type { AgentName } from '#pkg/process/programs.ts';

/** Where everything of one embedded node lies. */
export const nodePaths = (dir: string) => {
  const at = (...parts: string[]): string => resolve(dir, ...parts);
  return {
    dir: at(),
    disk: at('disk.img'),
    persist: at('persist'),
    config: at('config'),
    run: at('run'),
    root: at('root'),
    logs: at('log'),
    bootLog: at('log', 'boot.log'),
    agentLog: (agent: AgentName): string => at('log', `${agent}.log`),
    /** where the node is told things: by its agents (`power`) and by who plays with it (`power-cut`, `power-on`) */
    control: at('control'),
    powerFile: at('control', 'power'),
    powerCut: at('control', 'power-cut'),
    powerOn: at('control', 'power-on'),
    state: at('node.json'),
    cmdline: at('run', 'cmdline'),
    release: at('run', 'eve-release'),
    touch: (agent: AgentName): string => join(at('run'), `${agent}.touch`),
  };
};
export type NodePaths = ReturnType<typeof nodePaths>;
