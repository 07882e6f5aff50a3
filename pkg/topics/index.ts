import type { TSchema } from '@sinclair/typebox';
import * as agents from './agents.ts';
import * as baseos from './baseos.ts';
import * as engine from './engine.ts';
import * as zboot from './zboot.ts';

/** A topic: who publishes it, its type name (both are folder names), its schema, where it lives. */
export interface Topic<S extends TSchema = TSchema> {
  readonly agent: string;
  readonly name: string;
  readonly schema: S;
  /** kept under /persist/status rather than /run */
  readonly persistent: boolean;
}

const topic = <S extends TSchema>(agent: string, name: string, schema: S, persistent = false): Topic<S> => ({
  agent,
  name,
  schema,
  persistent,
});

/** Every topic of the node, in one place (`docs/rules/eve-baseos.md 5`). */
export const topics = {
  BaseOsConfig: topic('zedagent', 'BaseOsConfig', baseos.BaseOsConfig),
  ContentTreeConfig: topic('zedagent', 'ContentTreeConfig', baseos.ContentTreeConfig),
  DatastoreConfig: topic('zedagent', 'DatastoreConfig', baseos.DatastoreConfig),
  ZbootConfig: topic('zedagent', 'ZbootConfig', zboot.ZbootConfig),
  NodeAgentStatus: topic('zedagent', 'NodeAgentStatus', agents.NodeAgentStatus),
  ZedAgentStatus: topic('zedagent', 'ZedAgentStatus', agents.ZedAgentStatus),
  ConfigItemValueMap: topic('zedagent', 'ConfigItemValueMap', agents.ConfigItemValueMap),
  OnboardingStatus: topic('zedagent', 'OnboardingStatus', agents.OnboardingStatus, true),
  BaseOsStatus: topic('baseosmgr', 'BaseOsStatus', baseos.BaseOsStatus),
  BaseOSMgrStatus: topic('baseosmgr', 'BaseOSMgrStatus', baseos.BaseOSMgrStatus),
  ContentTreeStatus: topic('baseosmgr', 'ContentTreeStatus', baseos.ContentTreeStatus),
  ZbootStatus: topic('baseosmgr', 'ZbootStatus', zboot.ZbootStatus),
  EngineStatus: topic('baseosmgr', 'EngineStatus', engine.EngineStatus),
  EngineOperation: topic('baseosmgr', 'EngineOperation', engine.EngineOperation, true),
  SlotContent: topic('baseosmgr', 'SlotContent', engine.SlotContent, true),
  NodeDrainRequest: topic('baseosmgr', 'NodeDrainRequest', agents.NodeDrainRequest),
  WatchdogStatus: topic('watchdog', 'WatchdogStatus', agents.WatchdogStatus),
  /** requests of local northbounds, each in the folder of its publisher (`pkg/engine/sources.ts`) */
  EngineRequest: topic('basalt', 'EngineRequest', engine.EngineRequest),
  /** of each gateway, under its own folder (`pkg/engine/sources.ts`) */
  ManagerStatus: topic('gnoi', 'ManagerStatus', engine.ManagerStatus),
  VaultStatus: topic('vaultmgr', 'VaultStatus', agents.VaultStatus),
  NodeDrainStatus: topic('zedkube', 'NodeDrainStatus', agents.NodeDrainStatus),
} as const;
