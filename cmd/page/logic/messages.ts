/** One value of a message with the path to it, as a person can read it. */
export interface Field {
  readonly path: string;
  readonly value: string;
}

const plain = (value: unknown): string | undefined => {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? undefined : JSON.stringify(value);
};

const most = 400;

/** Every value of a message that is not empty, with its path: `dinfo.swList[0].shortVersion`. */
export const fieldsOf = (message: unknown): readonly Field[] => {
  const fields: Field[] = [];
  const walk = (value: unknown, path: string): void => {
    if (fields.length >= most) return;
    const text = plain(value);
    if (text !== undefined) {
      if (text !== '') fields.push({ path, value: text });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(message, '');
  return fields;
};

/** What a message says of itself in a line: the values one would look for first, in order. */
export const headlineOf = (type: string, message: unknown): string => {
  const fields = new Map(fieldsOf(message).map(({ path, value }) => [path, value]));
  const pick = (...paths: readonly string[]): string =>
    paths
      .map((path) => fields.get(path) ?? '')
      .filter(Boolean)
      .join(' · ');
  if (type === 'device') {
    const other = pick(
      'dinfo.swList[1].partitionLabel',
      'dinfo.swList[1].shortVersion',
      'dinfo.swList[1].partitionState',
    );
    const running = pick(
      'dinfo.swList[0].partitionLabel',
      'dinfo.swList[0].shortVersion',
      'dinfo.swList[0].partitionState',
      'dinfo.swList[0].subStatusStr',
    );
    return [running, other].filter(Boolean).join('   |   ');
  }
  if (type === 'config') return pick('id.version', 'baseos.baseOsVersion');
  if (type === 'contentTree')
    return pick('cinfo.displayName', 'cinfo.state', 'cinfo.progressPercentage', 'cinfo.err.description');
  return '';
};
