import { readFileSync } from 'node:fs';
import test from 'ava';
import { propertyTable } from '#pkg/configprops/table.ts';
import type { Property } from '#pkg/configprops/property.ts';
import { defaultValues, isPropertyName, valuesFromSettings } from '#pkg/configprops/values.ts';

interface Fact {
  readonly name: string;
  readonly type: string;
  readonly default: unknown;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
}

const facts = JSON.parse(readFileSync(new URL('eve-properties.json', import.meta.url), 'utf8')) as Fact[];
const own = [
  'update.test.confirm',
  'update.test.confirm.version',
  'ntp.servers',
  'timer.update.confirm.timeout',
  'timer.update.temporary.limit',
  'timer.download.giveup.retry',
  'update.start.limit',
  'datastore.http.security.allowprivateredirect',
  'timer.reboot.persist.unwritable',
  'update.retry.after.power.cut',
  'update.test.managers',
  'update.test.checks',
  'timer.update.check.timeout',
];
const table: Readonly<Record<string, Property>> = propertyTable;

test('the table has every property of EVE and our own, and no other', (t) => {
  t.is(facts.length, 30);
  t.deepEqual(Object.keys(table).toSorted(), [...facts.map(({ name }) => name), ...own].toSorted());
});

for (const fact of facts) {
  test(`${fact.name} has the type, default, limits and unit of EVE`, (t) => {
    const property = table[fact.name]!;
    const number = property.type === 'uint32' ? property : undefined;
    t.deepEqual(
      {
        name: fact.name,
        type: property.type,
        default: property.default,
        min: number?.min ?? null,
        max: number?.max ?? null,
        unit: number?.unit ?? null,
      },
      fact,
    );
  });
}

test('our own properties are off, at an hour or at five starts unless asked for; one power cut is forgiven, and who had an image armed may vouch for it', (t) => {
  t.like(defaultValues, {
    'update.test.confirm': 'none',
    'update.test.confirm.version': '',
    'ntp.servers': '',
    'timer.update.confirm.timeout': 3600,
    'timer.update.temporary.limit': 3600,
    'update.start.limit': 5,
    'update.retry.after.power.cut': true,
    'update.test.managers': 'owner',
    'update.test.checks': 'required',
    'timer.update.check.timeout': 60,
  });
});

test('a committed image yields after five starts unless told, ten at most; redirects to private addresses are off', (t) => {
  t.like(table['update.start.limit'], { type: 'uint32', min: 0, max: 10, default: 5, unit: 'starts' });
  t.like(table['datastore.http.security.allowprivateredirect'], { type: 'bool', default: false });
});

test('our own times are from a minute to whatever fits, in seconds', (t) => {
  for (const name of ['timer.update.confirm.timeout', 'timer.update.temporary.limit', 'timer.download.giveup.retry'])
    t.like(table[name], { type: 'uint32', default: 3600, min: 60, max: 4_294_967_295, unit: 'seconds' }, name);
  t.like(table['timer.reboot.persist.unwritable'], { type: 'uint32', default: 300, min: 60, unit: 'seconds' });
});

test('every default is within its own limits and every property says what it means', (t) => {
  for (const [name, property] of Object.entries(table)) {
    t.true(property.meaning.endsWith('.'), name);
    if (property.type === 'uint32') t.true(property.min <= property.default && property.default <= property.max, name);
    if (property.type === 'choice') t.true(property.choices.includes(property.default), name);
  }
});

test('a name that objects have anyway is no property', (t) => {
  for (const name of ['__proto__', 'constructor', 'toString']) t.false(isPropertyName(name));
});

test('settings read back from a topic are typed; what is missing or odd is at its default', (t) => {
  const values = valuesFromSettings({
    'timer.config.interval': 5,
    'timer.send.timeout': '7',
    'maintenance.mode': 'enabled',
    'no.such': 1,
  });
  t.is(values['timer.config.interval'], 5);
  t.is(values['timer.send.timeout'], 120);
  t.is(values['maintenance.mode'], 'enabled');
  t.deepEqual(Object.keys(values), Object.keys(defaultValues));
  const inherited = valuesFromSettings(Object.create({ 'timer.config.interval': 5 }) as Record<string, unknown>);
  t.deepEqual(inherited, defaultValues, 'what is not in the settings themselves is missing');
});
