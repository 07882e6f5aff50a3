import { fieldsOf } from '../logic/messages.ts';
import { t } from '../strings/current.ts';
import type { NodeDetail } from '../types.ts';

/** What the config tells the node, value by value. */
export const NodeWanted = ({ node }: { readonly node: NodeDetail }) => (
  <section class="card log">
    <table class="log-fields">
      <tbody>
        <tr>
          <th scope="row">{t.node.facts.config}</th>
          <td>{node.configVersion}</td>
        </tr>
        {fieldsOf(node.desired).map(({ path, value }) => (
          <tr key={path}>
            <th scope="row">{path}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
