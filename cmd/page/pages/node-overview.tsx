import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { bytes } from '../logic/format.ts';
import { slotsOf } from '../logic/status.ts';
import { useTimeline } from '../state/follow.ts';
import { t } from '../strings/current.ts';
import { Ago, dateText } from '../ui/time.tsx';
import { LastReboot } from './last-reboot.tsx';
import { NodeHistory } from './node-history.tsx';
import { NodeUpdate } from './node-update.tsx';
import { Slots } from './slots.tsx';

const Facts = ({ node }: { readonly node: NodeDetail }) => {
  const { reported } = node;
  const facts = t.node.facts;
  const reason = reported?.lastBootReason;
  const rows: readonly (readonly [string, preact.ComponentChildren])[] = [
    [facts.state, node.state === null ? t.common.none : (t.deviceState[node.state] ?? node.state)],
    ...(node.warnings.length === 0 ? [] : [[facts.warnings, node.warnings.join('; ')] as const]),
    [facts.contact, <Ago key="c" time={node.lastContact} />],
    [facts.reported, <Ago key="r" time={node.reportedAt} />],
    [
      facts.boot,
      reason === undefined ? t.common.none : `${t.bootReason[reason] ?? reason}, ${dateText(reported?.bootTime)}`,
    ],
    ...(reported?.maintenanceMode === true
      ? [[facts.maintenance, reported.maintenanceModeReasons.join(', ')] as const]
      : []),
    [facts.restarts, reported?.restartCounter ?? t.common.none],
    [
      facts.hardware,
      reported
        ? t.node.facts_hardware(reported.ncpu, reported.cpuArch, bytes(reported.memory * 1024 * 1024))
        : t.common.none,
    ],
    [
      facts.group,
      node.group ? (
        <a key="g" href={`#/groups/${encodeURIComponent(node.group)}`}>
          {node.group}
        </a>
      ) : (
        t.fleet.noGroup
      ),
    ],
    [facts.serial, node.serial],
    [
      facts.id,
      <span key="u" class="mono small">
        {node.id ?? t.common.none}
      </span>,
    ],
    [facts.config, node.configVersion],
  ];
  return (
    <dl class="facts card">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** The node at a glance. */
export const NodeOverview = ({ node, id }: { readonly node: NodeDetail; readonly id: string }) => {
  const rows = useTimeline(id);
  const { reported } = node;
  return (
    <div class="overview">
      <div class="column">
        {reported === null ? <p class="empty card">{t.node.noReport}</p> : <Slots {...slotsOf(reported.swList)} />}
        <NodeHistory rows={rows} />
      </div>
      <div class="column">
        <NodeUpdate node={node} />
        {reported && <LastReboot reported={reported} />}
        <Facts node={node} />
      </div>
    </div>
  );
};
