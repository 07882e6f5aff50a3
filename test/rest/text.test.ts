import { PassThrough } from 'node:stream';
import { Value } from '@sinclair/typebox/value';
import type { TSchema } from '@sinclair/typebox';
import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import type { Call } from '#pkg/rest/call.ts';
import { calls } from '#pkg/rest/calls.ts';
import { asText, isText, Text, whereNotText } from '#pkg/rest/text.ts';

/** Any sequence of code units, halves of pairs and NUL often among them. */
const units = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff }), fc.constant(0)), {
    maxLength: 12,
  })
  .map((codes) => String.fromCharCode(...codes));

testProp('text is what UTF-8 and PostgreSQL give back, under either kind of pattern', [units], (t, text) => {
  const carried = Buffer.from(text).toString() === text && !text.includes('\0');
  t.is(isText(text), carried);
  t.is(Value.Check(Text(), text), carried);
  t.is(new RegExp(Text().pattern as string, 'u').test(text), carried);
  t.true(isText(asText(text)));
  t.is(whereNotText({ a: ['', { b: text }] }), carried ? undefined : '/a/1/b');
});

test('only plain data is looked into: a body of raw bytes is a stream, which has no end', (t) => {
  const stream = new PassThrough();
  Object.assign(stream, { itself: stream, text: '\ud83d' });
  t.is(whereNotText({ body: stream, query: Object.assign(Object.create(null) as object, { a: '\0' }) }), '/query/a');
  t.is(whereNotText({ body: stream, params: { id: 'a' } }), undefined);
});

/** Every string below a schema, with its place. */
const stringsOf = (schema: TSchema, place: string): { readonly place: string; readonly schema: TSchema }[] => {
  const below = (name: string, value: unknown) => stringsOf(value as TSchema, `${place}/${name}`);
  return [
    ...(schema['type'] === 'string' && schema['const'] === undefined ? [{ place, schema }] : []),
    ...Object.entries((schema['properties'] ?? {}) as object).flatMap(([name, value]) => below(name, value)),
    ...Object.entries((schema['patternProperties'] ?? {}) as object).flatMap(([key, value]) => [
      { place: `${place}/(key)`, schema: { type: 'string', pattern: key } as unknown as TSchema },
      ...below('(value)', value),
    ]),
    ...((schema['anyOf'] ?? []) as TSchema[]).flatMap((value, index) => below(String(index), value)),
    ...(schema['items'] === undefined ? [] : below('(item)', schema['items'])),
  ];
};

test('no string of any request may hold half of a surrogate pair, or a NUL', (t) => {
  const strings = Object.entries<Call>(calls).flatMap(([name, { params, querystring, headers, body }]) =>
    [params, querystring, headers, body].flatMap((part) => (part === undefined ? [] : stringsOf(part, name))),
  );
  t.true(strings.length > 50, 'they are found');
  for (const { place, schema } of strings) {
    const pattern = new RegExp((schema['pattern'] as string | undefined) ?? '', '');
    for (const bad of ['\ud83d', '\ude00', '\0'])
      for (const text of [bad, `aaaa${bad}aaaaaaaaaaaa`, `${bad}1`.padEnd(64, 'a')])
        t.false(pattern.test(text), `${place} takes ${JSON.stringify(text)}`);
  }
});
