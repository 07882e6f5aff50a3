export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly samples: () => readonly Sample[];
}

/** The media type of the text format. */
export const textType = 'text/plain; version=0.0.4; charset=utf-8';

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
/** Values of labels may come from outside: they are cut, and cannot end their line. */
const labelText = (value: string): string => escaped(value.slice(0, 256)).replaceAll('"', '\\"');
const number = (value: number): string =>
  value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : Number.isNaN(value) ? 'NaN' : String(value);

const line = ({ name, labels, value }: Sample): string => {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${labelText(text)}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${number(value)}\n`;
};

/** One family with its help and type; a family without a sample is told all the same, which is no error to a reader. */
export const formatFamily = ({ name, help, type, samples }: Family, constant: Labels): string => {
  const lines = samples().map((sample) => line({ ...sample, labels: { ...constant, ...sample.labels } }));
  return `# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n${lines.join('')}`;
};
