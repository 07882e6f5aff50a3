import test from 'ava';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { entityContentTree, noError, severity, swState, unsetTime } from '#pkg/topics/common.ts';
import { topics } from '#pkg/topics/index.ts';

test('each topic lives in the folder of the agent that publishes it; who the node is, what it was asked and what its slots hold stay over a reboot', (t) => {
  t.deepEqual(
    Object.values(topics)
      .map(({ agent, name }) => `${agent}/${name}`)
      .toSorted(),
    [
      'baseosmgr/BaseOSMgrStatus',
      'baseosmgr/BaseOsStatus',
      'baseosmgr/ContentTreeStatus',
      'baseosmgr/EngineOperation',
      'baseosmgr/EngineStatus',
      'baseosmgr/NodeDrainRequest',
      'baseosmgr/SlotContent',
      'baseosmgr/ZbootStatus',
      'basalt/EngineRequest',
      'gnoi/ManagerStatus',
      'vaultmgr/VaultStatus',
      'watchdog/WatchdogStatus',
      'zedagent/BaseOsConfig',
      'zedagent/ConfigItemValueMap',
      'zedagent/ContentTreeConfig',
      'zedagent/DatastoreConfig',
      'zedagent/NodeAgentStatus',
      'zedagent/OnboardingStatus',
      'zedagent/ZbootConfig',
      'zedagent/ZedAgentStatus',
      'zedkube/NodeDrainStatus',
    ].toSorted(),
  );
  for (const [key, { name, persistent }] of Object.entries(topics)) {
    t.is(key, name);
    t.is(persistent, ['OnboardingStatus', 'EngineOperation', 'SlotContent'].includes(name), name);
  }
});

test('numbers in topics are those of EVE', (t) => {
  t.deepEqual(configGetStatus, { success: 1, fail: 2, temporaryFail: 3, readSaved: 4 });
  t.deepEqual(severity, { none: 0, notice: 1, warning: 2, error: 3 });
  t.deepEqual(swState, {
    none: 0,
    initial: 100,
    resolvingTag: 101,
    resolvedTag: 102,
    downloading: 103,
    downloaded: 104,
    verifying: 105,
    verified: 106,
    loading: 107,
    loaded: 108,
    installed: 111,
  });
  t.is(entityContentTree, 9);
  t.is(unsetTime, '0001-01-01T00:00:00Z');
});

test('a status without an error has an empty one, whose time is unset', (t) => {
  t.deepEqual(noError, {
    Error: '',
    ErrorCode: '',
    ErrorTime: '0001-01-01T00:00:00Z',
    ErrorSeverity: 0,
    ErrorRetryCondition: '',
    ErrorEntities: null,
  });
});
