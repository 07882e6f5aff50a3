import { href } from '../logic/route.ts';
import { withReported } from '../logic/status.ts';
import { useNode } from '../state/node.ts';
import { t } from '../strings/current.ts';
import type { NodeDetail } from '../types.ts';
import { NodeStatus } from '../ui/badge.tsx';
import { Icon } from '../ui/icons.tsx';
import { Loaded } from '../ui/loading.tsx';
import { NodeActions } from './node-actions.tsx';
import { NodeLog } from './node-log.tsx';
import { NodeOverview } from './node-overview.tsx';
import { NodeWanted } from './node-wanted.tsx';
import { PropertiesEditor } from './properties-editor.tsx';

const tabs = ['overview', 'properties', 'log', 'config'] as const;

const Head = ({
  node,
  tab,
  onNode,
}: {
  readonly node: NodeDetail;
  readonly tab: string;
  readonly onNode: (node: NodeDetail) => void;
}) => (
  <header class="page-head">
    <a class="back" href="#/nodes">
      <Icon name="back" /> {t.node.back}
    </a>
    <div class="page-title">
      <h1>{node.name}</h1>
      {/* the seconds of a test count from the report, not from the last time the node asked for its config */}
      <NodeStatus node={{ ...withReported(node), lastContact: node.reportedAt ?? node.lastContact }} />
      <NodeActions node={node} onNode={onNode} />
    </div>
    <nav class="tabs" aria-label={t.node.tabsLabel}>
      {tabs.map((name) => (
        <a
          key={name}
          href={href('nodes', node.id ?? node.serial, ...(name === 'overview' ? [] : [name]))}
          aria-current={tab === name ? 'page' : undefined}
        >
          {t.node.tabs[name]}
        </a>
      ))}
    </nav>
  </header>
);

/** One node: its slots, its update, what it is told and what it says. */
export const NodePage = ({ id, tab }: { readonly id: string; readonly tab: string }) => {
  const resource = useNode(id);
  return (
    <div class="page">
      <Loaded from={resource}>
        {(node) => (
          <>
            <Head node={node} tab={tab} onNode={resource.put} />
            {tab === 'overview' && <NodeOverview node={node} />}
            {tab === 'properties' && node.id !== null && (
              <PropertiesEditor scope="node" path={`/nodes/${node.id}`} version={node.configVersion} />
            )}
            {tab === 'log' && node.id !== null && <NodeLog id={node.id} />}
            {tab === 'config' && <NodeWanted node={node} />}
          </>
        )}
      </Loaded>
    </div>
  );
};
