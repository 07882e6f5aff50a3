import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { fieldsOf } from '../logic/messages.ts';
import { t } from '../strings/current.ts';
import { FieldsTable } from '../ui/fields-table.tsx';

/** What the config tells the node, value by value. */
export const NodeWanted = ({ node }: { readonly node: NodeDetail }) => (
  <section class="card log">
    <FieldsTable
      fields={[{ path: t.node.facts.config, value: String(node.configVersion) }, ...fieldsOf(node.desired)]}
    />
  </section>
);
