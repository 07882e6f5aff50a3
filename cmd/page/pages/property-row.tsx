import { counterKey, differing, effective, inForce, isOwn, isUnbounded, problemOf } from '../logic/properties.ts';
import type { Editable, PropertyReport, Scope } from '../logic/properties.ts';
import { may } from '../state/session.ts';
import { t } from '../strings/current.ts';
import { PropertyInput } from './property-input.tsx';

const limitsText = (row: Editable): string => {
  const standard = t.properties.defaultValue(`${String(row.default)}${row.unit === undefined ? '' : ` ${row.unit}`}`);
  if (row.type !== 'uint32') return standard;
  return `${standard}, ${t.properties.limits(row.min ?? 0, row.max ?? 0, isUnbounded(row), row.unit ?? '')}`;
};

const Report = ({ report, scope }: { readonly report: PropertyReport; readonly scope: Scope }) => {
  const { value, error, nodes } = report;
  const said = error === '' ? t.properties.reported : t.properties.reportedError;
  return (
    <p class="reported">
      {scope === 'node' ? said.node : said.group(nodes)}: <span class="mono">{error === '' ? value : error}</span>
    </p>
  );
};

/** What is set has come into force, or nothing is said of it; of others it is told only where they differ. */
const Force = ({ row, scope }: { readonly row: Editable; readonly scope: Scope }) => {
  if (row.from === 'default') return null;
  const nodes = inForce(row);
  if (nodes === undefined) return <p class="hint">{t.properties.notReported[scope]}</p>;
  return nodes === 0 ? null : (
    <p class="in-force">{scope === 'node' ? t.properties.inForce.node : t.properties.inForce.group(nodes)}</p>
  );
};

interface Props {
  readonly row: Editable;
  readonly scope: Scope;
  readonly draft: string | null | undefined;
  readonly onDraft: (text: string | null | undefined) => void;
}

/** A property with what it means, its limits, its value and whose that is, and who has another one. */
export const PropertyRowView = ({ row, scope, draft, onDraft }: Props) => {
  const own = isOwn(row, scope);
  const value = draft === null ? String(row.default) : (draft ?? effective(row));
  const problem = draft === undefined || draft === null ? undefined : problemOf(row, draft);
  const canReset = draft === undefined ? own && row.key !== counterKey && may('operator') : true;
  return (
    <div class={`property ${draft === undefined ? '' : 'changed'} ${own ? 'own' : ''}`}>
      <div class="property-about" id={`about-${row.key}`}>
        <label for={`property-${row.key}`} class="mono">
          {row.key}
        </label>
        <p>{row.meaning}</p>
        <p class="hint">{limitsText(row)}</p>
      </div>
      <div class="property-value">
        <div class="property-input">
          <PropertyInput row={row} value={value} onValue={onDraft} wrong={problem !== undefined} />
          {row.unit !== undefined && <span class="unit">{row.unit}</span>}
          {canReset && (
            <button
              type="button"
              class="ghost"
              aria-label={draft === undefined ? t.properties.resetLabel(row.key) : t.properties.discardLabel(row.key)}
              onClick={() => onDraft(draft === undefined ? null : undefined)}
            >
              {draft === undefined ? t.properties.reset : t.properties.discard}
            </button>
          )}
        </div>
        {problem !== undefined && <p class="problem">{problem}</p>}
        {draft === undefined && row.from !== 'default' && (
          <p class="hint">{own ? t.properties.setHere : t.properties.fromGroup}</p>
        )}
        {draft === undefined && <Force row={row} scope={scope} />}
        {differing(row).map((report) => (
          <Report key={`${report.value} ${report.error}`} report={report} scope={scope} />
        ))}
      </div>
    </div>
  );
};
