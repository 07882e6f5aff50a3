import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { href } from '../logic/route.ts';
import { useNode } from '../state/node.ts';
import { t } from '../strings/current.ts';
import { NodeStatus } from '../ui/badge.tsx';
import { Loaded } from '../ui/loading.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { NodeActions } from './node-actions.tsx';
import { NodeLog } from './node-log.tsx';
import { NodeOverview } from './node-overview.tsx';
import { NodeWanted } from './node-wanted.tsx';
import { PendingNode } from './pending-node.tsx';
import { NodeProperties } from './properties.tsx';

const tabs = ['overview', 'properties', 'log', 'config'] as const;

const Parts = ({
  node,
  id,
  tab,
  onNode,
}: {
  readonly node: NodeDetail;
  readonly id: string;
  readonly tab: string;
  readonly onNode: (node: NodeDetail) => void;
}) => {
  const to = (name: string): string => href('nodes', id, ...(name === 'overview' ? [] : [name]));
  return (
    <>
      <PageHead
        title={node.name}
        back={{ to: '#/nodes', label: t.node.back }}
        below={
          <Tabs
            label={t.node.tabsLabel}
            tabs={tabs.map((name) => ({ name, to: to(name), text: t.node.tabs[name] }))}
            at={tab}
          />
        }
      >
        <NodeStatus node={node} />
        <NodeActions node={node} onNode={onNode} />
      </PageHead>
      {tab === 'overview' && <NodeOverview node={node} id={id} />}
      {tab === 'properties' && <NodeProperties id={id} version={node.configVersion} reportedAt={node.reportedAt} />}
      {tab === 'log' && <NodeLog id={id} />}
      {tab === 'config' && <NodeWanted node={node} />}
    </>
  );
};

/** One node: its slots, its update, what it is told and what it says. */
export const NodePage = ({ id, tab }: { readonly id: string; readonly tab: string }) => {
  const resource = useNode(id);
  return (
    <div class="page">
      <Loaded from={resource}>
        {(node) =>
          node.id === null ? (
            <PendingNode serial={node.serial} />
          ) : (
            <Parts node={node} id={node.id} tab={tab} onNode={resource.put} />
          )
        }
      </Loaded>
    </div>
  );
};
