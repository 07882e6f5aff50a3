import { memo } from 'preact/compat';
import type { NodeSummary } from '#pkg/rest/nodes.ts';
import { keyOf } from '../logic/fleet.ts';
import { href } from '../logic/route.ts';
import { t } from '../strings/current.ts';
import { NodeStatus } from '../ui/badge.tsx';
import { Ago } from '../ui/time.tsx';

interface Props {
  readonly node: NodeSummary;
  readonly index: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly selectable: boolean;
  readonly onSelect: (extend: boolean) => void;
  readonly onFocus: () => void;
}

const Row = ({ node, index, current, selected, selectable, onSelect, onFocus }: Props) => {
  const { lastBootReason, desiredVersion: target } = node;
  const boot = lastBootReason === null ? t.common.none : (t.bootReason[lastBootReason] ?? lastBootReason);
  return (
    <div
      role="row"
      class={`tr ${selected ? 'selected' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
    >
      <span role="gridcell" class="td-check">
        {selectable && node.id !== null && (
          <input
            type="checkbox"
            tabIndex={-1}
            checked={selected}
            aria-label={t.fleet.selectRow(node.name)}
            onClick={(event) => onSelect(event.shiftKey)}
          />
        )}
      </span>
      <span role="gridcell" class="td-name">
        <a
          href={href('nodes', keyOf(node))}
          tabIndex={-1}
          title={node.name === node.serial ? node.name : `${node.name}, ${node.serial}`}
        >
          {node.name}
        </a>
      </span>
      <span role="gridcell" class="td-version mono" title={node.runningVersion ?? undefined}>
        {node.runningVersion ?? t.common.none}
        {target !== null && target !== node.runningVersion && <span class="td-onward"> → {target}</span>}
      </span>
      <span
        role="gridcell"
        class={`td-target mono ${target === node.runningVersion ? 'quiet' : ''}`}
        title={target ?? undefined}
      >
        {target ?? t.common.none}
      </span>
      <span role="gridcell" class="td-status">
        <NodeStatus node={node} />
      </span>
      <span role="gridcell" class="td-contact">
        <Ago time={node.lastContact} />
      </span>
      <span role="gridcell" class="td-boot" title={boot}>
        {boot}
      </span>
      <span role="gridcell" class="td-group" title={node.group ?? undefined}>
        {node.group ?? <span class="quiet">{t.common.none}</span>}
      </span>
    </div>
  );
};

const same = (a: Props, b: Props): boolean =>
  a.node === b.node &&
  a.index === b.index &&
  a.current === b.current &&
  a.selected === b.selected &&
  a.selectable === b.selectable;

export const FleetRow = memo(Row, same);
