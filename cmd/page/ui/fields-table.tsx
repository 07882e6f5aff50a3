import type { Field } from '../logic/messages.ts';

/** A decoded message, value by value. */
export const FieldsTable = ({ fields }: { readonly fields: readonly Field[] }) => (
  <table class="log-fields">
    <tbody>
      {fields.map(({ path, value }) => (
        <tr key={path}>
          <th scope="row">{path}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
