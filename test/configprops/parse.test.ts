import { fc, testProp } from '@fast-check/ava';
import { anyText } from '../any-text.ts';
import test from 'ava';
import { parseConfigItems } from '#pkg/configprops/parse.ts';
import type { Property } from '#pkg/configprops/property.ts';
import { propertyTable } from '#pkg/configprops/table.ts';
import { defaultValues, type GlobalValues } from '#pkg/configprops/values.ts';

const testTimer = 'timer.test.baseimage.update';
const one = (key: string, value: string, previous: GlobalValues = defaultValues) =>
  parseConfigItems([{ key, value }], previous);

test('scenario 46: a value out of range keeps the previous one in force and is reported with its limits', (t) => {
  const { values: before } = one(testTimer, '300');
  const { values, errors, status } = one(testTimer, '10', before);
  t.is(values[testTimer], 300);
  t.is(
    errors[testTimer],
    'timer.test.baseimage.update: "10" is out of range; it must be 30 to 3600 seconds; 300 stays in force',
  );
  t.deepEqual(status[testTimer], { value: '300', error: errors[testTimer]! });
});

test('scenario 46: without a previous value the default is in force', (t) => {
  t.is(one(testTimer, '10').values[testTimer], 600);
  t.is(one(testTimer, '3601').values[testTimer], 600);
});

test('a key that is no longer in the config reverts to its default, also after an error', (t) => {
  const { values: before } = one(testTimer, '300');
  t.is(parseConfigItems([], before).values[testTimer], 600);
  t.is(one('timer.config.interval', '7', before).values[testTimer], 600);
});

test('the limits themselves are in range', (t) => {
  for (const text of ['30', '3600']) t.deepEqual(one(testTimer, text).errors, {});
  t.is(one('timer.update.fallback.no.network', '4294967295').values['timer.update.fallback.no.network'], 4294967295);
  t.deepEqual(Object.keys(one('timer.update.fallback.no.network', '4294967296').errors), [
    'timer.update.fallback.no.network',
  ]);
});

for (const text of [
  '',
  ' 600',
  '600 ',
  '+600',
  '-600',
  '6e2',
  '0x258',
  '600.0',
  '６００',
  '1_000',
  'NaN',
  '9'.repeat(400),
]) {
  test(`${JSON.stringify(text.slice(0, 20))} is no number of seconds`, (t) => {
    const { values, errors } = one(testTimer, text, { ...defaultValues, [testTimer]: 77 });
    t.is(values[testTimer], 77);
    t.regex(errors[testTimer]!, /30 to 3600 seconds; 77 stays in force/);
    t.true(errors[testTimer]!.length < 250);
  });
}

test('leading zeros are decimal', (t) => t.is(one(testTimer, '0100').values[testTimer], 100));

const insecure = 'datastore.http.security.allowinsecureauth';
test('a bool takes the words of the field and no others', (t) => {
  for (const text of ['1', 't', 'T', 'true', 'TRUE', 'True']) t.true(one(insecure, text).values[insecure]);
  const before = { ...defaultValues, [insecure]: true };
  for (const text of ['0', 'f', 'F', 'false', 'FALSE', 'False']) t.false(one(insecure, text, before).values[insecure]);
  for (const text of ['yes', 'tRUE', 'on', '', 'enabled']) {
    const { values, errors } = one(insecure, text, before);
    t.true(values[insecure]);
    t.regex(errors[insecure]!, /must be true or false; true stays in force/);
  }
});

test('a tristate takes each of its seven words', (t) => {
  const words = { none: ['none'], enabled: ['enabled', 'enable', 'on'], disabled: ['disabled', 'disable', 'off'] };
  for (const [state, texts] of Object.entries(words)) {
    for (const text of texts) t.is(one('maintenance.mode', text).values['maintenance.mode'], state as 'none');
  }
  for (const text of ['', 'On', 'true', 'null']) t.true('maintenance.mode' in one('maintenance.mode', text).errors);
});

test('a choice takes its words only, a string any text of bounded length', (t) => {
  t.is(one('update.test.confirm', 'controller').values['update.test.confirm'], 'controller');
  t.regex(one('update.test.confirm', 'operator').errors['update.test.confirm']!, /must be none or controller/);
  t.is(one('update.test.confirm.version', ' 2.0 ').values['update.test.confirm.version'], ' 2.0 ');
  t.is(one('update.test.confirm.version', 'x'.repeat(257)).values['update.test.confirm.version'], '');
  t.is(one('update.test.confirm.version', 'x'.repeat(256)).values['update.test.confirm.version'], 'x'.repeat(256));
});

test('a wrong value is quoted in the error, of a long one its first forty characters', (t) => {
  const quoted = (text: string) => /: ("[^"]*") is no/.exec(one(testTimer, text).errors[testTimer] ?? '')?.[1];
  const forty = `0${'x'.repeat(38)}y`;
  t.is(quoted(forty), `"${forty}"`);
  t.is(quoted(`${forty}z`), `"${forty}..."`);
});

test('an unknown key is reported, echoed and ignored', (t) => {
  const { values, errors, status } = one('timer.no.such', '5');
  t.deepEqual(values, defaultValues);
  t.regex(errors['timer.no.such']!, /not a known property; it is ignored/);
  t.is(status['timer.no.such']?.value, '5');
});

test('names that objects have anyway are unknown keys like any other', (t) => {
  for (const key of ['__proto__', 'constructor', 'toString']) {
    const { values, errors, status } = one(key, '5');
    t.deepEqual(values, defaultValues);
    t.true(Object.hasOwn(errors, key) && Object.hasOwn(status, key));
  }
});

test('of a key given twice the last item counts, and it is said', (t) => {
  const items = [
    { key: testTimer, value: '60' },
    { key: testTimer, value: '90' },
  ];
  const { values, errors } = parseConfigItems(items, defaultValues);
  t.is(values[testTimer], 90);
  t.regex(errors[testTimer]!, /is given 2 times; the last one counts/);
  const bad = parseConfigItems([...items, { key: testTimer, value: 'x' }], { ...defaultValues, [testTimer]: 45 });
  t.is(bad.values[testTimer], 45);
  t.regex(bad.errors[testTimer]!, /3 times.*45 stays in force/);
});

test('only given keys are echoed', (t) => {
  t.deepEqual(parseConfigItems([], defaultValues), { values: defaultValues, errors: {}, status: {} });
  t.deepEqual(one('timer.config.interval', '05').status, { 'timer.config.interval': { value: '5', error: '' } });
});

const anyValue = fc.oneof(
  anyText(),
  fc.integer({ min: -10, max: 2 ** 33 }).map(String),
  fc.constantFrom('true', '0', 'on', 'none', 'disabled', 'controller'),
);
const anyItem = fc.record({
  key: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...Object.keys(propertyTable)) },
    { weight: 1, arbitrary: fc.string() },
  ),
  value: anyValue,
});
const anyConfig = fc.array(anyItem, { maxLength: 12 });

const fits = (property: Property, value: unknown): boolean => {
  switch (property.type) {
    case 'uint32':
      return Number.isInteger(value) && Number(value) >= property.min && Number(value) <= property.max;
    case 'bool':
      return typeof value === 'boolean';
    case 'tristate':
      return ['none', 'enabled', 'disabled'].includes(String(value));
    case 'choice':
      return property.choices.includes(String(value));
    case 'string':
      return typeof value === 'string';
    default:
      return false;
  }
};

testProp(
  'after any sequence of configs every value in force is within its limits',
  [fc.array(anyConfig, { minLength: 1, maxLength: 6 })],
  (t, configs) => {
    let values = defaultValues;
    for (const items of configs) {
      ({ values } = parseConfigItems(items, values));
      for (const [name, property] of Object.entries(propertyTable))
        t.true(fits(property, values[name as 'maintenance.mode']));
    }
  },
);

testProp(
  'a key is at its default if not given, at its previous value if in error, and each given key is echoed',
  [anyConfig, anyConfig],
  (t, first, second) => {
    const before = parseConfigItems(first, defaultValues).values as Readonly<Record<string, unknown>>;
    const { values, errors, status } = parseConfigItems(second, before as GlobalValues);
    const given = new Map(second.map(({ key, value }) => [key, value]));
    t.deepEqual(Object.keys(status).toSorted(), [...given.keys()].toSorted());
    for (const [name, value] of Object.entries(values)) {
      if (!given.has(name)) t.is(value, (defaultValues as Readonly<Record<string, unknown>>)[name] as typeof value);
      else if (errors[name]?.includes('stays in force')) t.is(value, before[name] as typeof value);
      if (given.has(name)) t.is(status[name]?.value, String(value));
    }
  },
);

testProp('what is in force, given back as a config, is in force without an error', [anyConfig], (t, items) => {
  const { values } = parseConfigItems(items, defaultValues);
  const again = parseConfigItems(
    Object.entries(values).map(([key, value]) => ({ key, value: String(value) })),
    defaultValues,
  );
  t.deepEqual(again.values, values);
  t.deepEqual(again.errors, {});
});
