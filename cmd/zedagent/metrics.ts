import { measureHeartbeats } from '#pkg/metrics/heartbeats.ts';
import { measurePhases } from '#pkg/metrics/phases.ts';
import { measureProcess } from '#pkg/metrics/process.ts';
import { createRegistry, type Registry } from '#pkg/metrics/registry.ts';
import { countTopics } from '#pkg/metrics/topics.ts';
import { configIdOf } from '#pkg/nodeconfig/config-id.ts';
import type { ControllerLink } from '#pkg/eve/port.ts';
import { bootReasonName, type BootReason } from '#pkg/health/boot-reason.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import type { NodeAgentStatus, ZedAgentStatus } from '#pkg/topics/agents.ts';
import { isAnswered, watchLink, type SeenExchange } from '#pkg/link/watch-link.ts';

export interface ZedagentMetrics {
  readonly registry: Registry;
  topics(pubsub: PubSub): PubSub;
  link(link: ControllerLink): ControllerLink;
  running(version: string): void;
}

export interface MetricsPlaces {
  readonly runDir: string;
  readonly monotonicMs?: () => number;
}

const nanoseconds = 1_000_000_000;

/** What can be measured of the controller link, the health test and the node (docs/observability.md). */
export const zedagentMetrics = ({ runDir, monotonicMs = () => performance.now() }: MetricsPlaces): ZedagentMetrics => {
  const registry = createRegistry({ agent: 'zedagent' });
  measureProcess(registry);
  measureHeartbeats(registry, runDir);
  const phases = measurePhases(registry, monotonicMs);
  const runningInfo = registry.gauge('basalt_running_version_info', 'always 1; the version that runs, and its slot');
  const configAge = registry.gauge(
    'basalt_config_age_seconds',
    'time since the controller last delivered or confirmed the config; absent before it first did',
  );
  const configInfo = registry.gauge('basalt_config_received_info', 'always 1; the id of the config that came last');
  const contactAge = registry.gauge(
    'basalt_controller_contact_age_seconds',
    'time since a request to the controller last succeeded; absent before the first',
  );
  const requests = registry.counter(
    'basalt_controller_requests_total',
    'requests to the controller, by request and outcome',
    'labelled',
  );
  const testing = registry.gauge('basalt_test_in_progress', '1 while the running image is under test');
  const testWindow = registry.gauge(
    'basalt_test_window_remaining_seconds',
    'what is left of the test of the running image',
  );
  const confirm = registry.gauge(
    'basalt_test_confirm_remaining_seconds',
    "what is left to wait for the controller's confirmation",
  );
  const lastBoot = registry.gauge('basalt_last_boot_info', 'always 1; why the node was rebooted last');
  const restarts = registry.gauge('basalt_restart_count', 'boots of this node so far');
  const reboot = registry.gauge('basalt_reboot_in_seconds', 'time until the scheduled reset, 0 when none is scheduled');
  const maintenance = registry.gauge('basalt_maintenance_mode', '1 while the node is in maintenance mode');

  let runningVersion = '';
  let contactAt: number | undefined;
  let configAt: number | undefined;
  const ageOf = (at: number): number => (monotonicMs() - at) / 1000;
  registry.onCollect(() => {
    if (contactAt !== undefined) contactAge.set({}, ageOf(contactAt));
    if (configAt !== undefined) configAge.set({}, ageOf(configAt));
  });

  const see = ({ exchange, outcome }: SeenExchange): void => {
    requests.add({ request: exchange, outcome: outcome.kind });
    if (isAnswered(outcome)) contactAt = monotonicMs();
    if (exchange !== 'config') return;
    if (isAnswered(outcome)) configAt = monotonicMs();
    if (outcome.kind !== 'ok') return;
    const { config, configHash } = outcome.value;
    configInfo.only({ config_id: configIdOf(config.id?.version ?? '', configHash) });
  };

  const node = (_key: string, status: NodeAgentStatus): void => {
    runningInfo.only({ version: runningVersion, slot: status.CurPart });
    testing.set({}, status.UpdateInprogress ? 1 : 0);
    testWindow.set({}, status.RemainingTestTime / nanoseconds);
    confirm.set({}, status.RemainingConfirmTime / nanoseconds);
    lastBoot.only({ reason: bootReasonName(status.BootReason as BootReason) });
    restarts.set({}, status.RestartCounter);
    reboot.set({}, status.RebootInSeconds);
    if (status.UpdateInprogress) phases.enter('node', 'test');
    // a test that a reboot ends was not passed
    else if (status.DeviceReboot) phases.drop('node');
    else phases.end('node');
  };

  return {
    registry,
    running: (version) => {
      runningVersion = version;
      runningInfo.only({ version, slot: '' });
    },
    topics: (pubsub) =>
      countTopics(pubsub, registry, {
        NodeAgentStatus: node,
        ZedAgentStatus: (_key: string, status: ZedAgentStatus) => maintenance.set({}, status.MaintenanceMode ? 1 : 0),
      }),
    link: (link) => watchLink(link, see),
  };
};
