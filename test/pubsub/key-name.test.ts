import { fc, testProp } from '@fast-check/ava';
import { anyText } from '../any-text.ts';
import test from 'ava';
import { canonicalJson } from '#pkg/pubsub/canonical-json.ts';
import { fileNameToKey, keyToFileName } from '#pkg/pubsub/key-name.ts';

const examples: readonly (readonly [string, string])[] = [
  ['IMGA', 'IMGA.json'],
  ['8f6cf0a4-2a2b-4d66-9c0b-0123456789ab', '8f6cf0a4-2a2b-4d66-9c0b-0123456789ab.json'],
  ['Application Data Store', 'Application%20Data%20Store.json'],
  ['', '%.json'],
  ['.', '%2E.json'],
  ['..', '%2E..json'],
  ['../../etc/passwd', '%2E.%2F..%2Fetc%2Fpasswd.json'],
  ['a\0b', 'a%00b.json'],
  ['é', '%C3%A9.json'],
  ['%', '%25.json'],
  ['restarted', 'restarted.json'],
];
for (const [key, name] of examples) {
  test(`the key ${JSON.stringify(key)} is the file ${name}`, (t) => {
    t.is(keyToFileName(key), name);
    t.is(fileNameToKey(name), key);
  });
}

const anyKey = anyText(20);

testProp('a key comes back from its file name, which stays in its directory and in sight', [anyKey], (t, key) => {
  const name = keyToFileName(key);
  t.is(name === undefined ? key : fileNameToKey(name), key);
  t.notRegex(name ?? '', /^\.|[/\0]/);
  t.true(Buffer.byteLength(name ?? '') <= 255);
});

testProp('different keys have different files', [anyKey, anyKey], (t, a, b) => {
  t.is(keyToFileName(a) === keyToFileName(b), a === b);
});

testProp('any file name is a key of exactly that file, or of none', [anyText()], (t, text) => {
  const name = `${text}.json`;
  const key = fileNameToKey(name);
  t.true(key === undefined || keyToFileName(key) === name);
});

test('a key too long for a file name, or not Unicode, has none', (t) => {
  t.is(keyToFileName('x'.repeat(246)), undefined);
  t.is(keyToFileName('\udfff'), undefined);
});

testProp(
  'canonical JSON is the same value, and one text whatever the order of fields',
  [fc.jsonValue()],
  (t, value) => {
    const text = JSON.stringify(value);
    const parsed: unknown = JSON.parse(text);
    t.deepEqual(JSON.parse(canonicalJson(parsed)), parsed);
    t.is(canonicalJson(reversed(parsed)), canonicalJson(parsed));
  },
);

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, field]) => [name, reversed(field)]),
  );
};
