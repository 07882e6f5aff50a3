import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import protobuf from 'protobufjs';
import { loadDefinitions } from '#api/eve/definitions.ts';
import { configToJson, infoToJson } from '#pkg/eve/codec/json.ts';

const root = loadDefinitions();

const scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.string({ maxLength: 6 }),
  bytes: fc.uint8Array({ maxLength: 6 }),
  bool: fc.boolean(),
  uint32: fc.nat(),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  float: fc.float(),
  double: fc.double(),
};

/** A value for a field of the definitions, its lists short. */
const ofField = (field: protobuf.Field, depth: number): fc.Arbitrary<unknown> => {
  const { resolvedType } = field;
  const one =
    resolvedType instanceof protobuf.Enum
      ? fc.oneof(fc.constantFrom(...Object.values(resolvedType.values)), fc.integer({ min: 200, max: 300 }))
      : resolvedType instanceof protobuf.Type
        ? ofType(resolvedType, depth - 1)
        : scalars[field.type]!;
  if (field instanceof protobuf.MapField) return fc.dictionary(mapKey, one, { maxKeys: 2 });
  return field.repeated ? fc.array(one, { maxLength: 2 }) : one;
};

/** Names that mean something to JavaScript or to another message are keys like any other. */
const mapKey = fc.constantFrom('timestamp', 'status', '__proto__', 'constructor', 'a.b');

const ofType = (type: protobuf.Type, depth: number): fc.Arbitrary<object> => {
  if (type.fullName === '.google.protobuf.Timestamp') {
    return fc.record({
      seconds: fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }),
      nanos: fc.nat(999_999_999),
    });
  }
  const fields = type.fieldsArray.filter(({ resolvedType }) => depth > 0 || !(resolvedType instanceof protobuf.Type));
  return fc
    .subarray(fields, { maxLength: Math.min(6, fields.length) })
    .chain((some) => fc.record(Object.fromEntries(some.map((field) => [field.name, ofField(field, depth)]))));
};

const digits = (nanos: number): string =>
  nanos === 0
    ? ''
    : `.${String(nanos)
        .padStart(9, '0')
        .replace(/(?:000){1,2}$/, '')}`;

/** The runtime's own conversion, which knows no JSON form of times. */
const byReflection = (type: protobuf.Type, bytes: Uint8Array): unknown => {
  const shape = type.toObject(type.decode(bytes), { enums: String, longs: String, bytes: String, json: true });
  const times = (of: protobuf.Type, object: Record<string, unknown>): unknown => {
    if (of.fullName === '.google.protobuf.Timestamp') {
      const { seconds = '0', nanos = 0 } = object as { seconds?: string; nanos?: number };
      return `${new Date(Number(seconds) * 1000).toISOString().slice(0, -5)}${digits(nanos)}Z`;
    }
    for (const { name, resolvedType, repeated, map } of of.fieldsArray) {
      if (!(resolvedType instanceof protobuf.Type) || object[name] === undefined) continue;
      const each = (item: unknown) => times(resolvedType, item as Record<string, unknown>);
      const value = object[name];
      if (repeated) object[name] = (value as unknown[]).map(each);
      else if (map) object[name] = Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, each(v)]));
      else object[name] = each(value);
    }
    return object;
  };
  return times(type, shape);
};

for (const [name, toJson] of [
  ['org.lfedge.eve.info.ZInfoMsg', infoToJson],
  ['org.lfedge.eve.config.EdgeDevConfig', configToJson],
] as const) {
  const type = root.lookupType(name);
  const message = ofType(type, 4).map((value) => type.encode(type.fromObject(value)).finish());
  testProp(`JSON of any ${type.name} is what the definitions make of it`, [message], (t, bytes) => {
    t.deepEqual(toJson(bytes) as unknown, byReflection(type, bytes));
  });
}

test('a time is a time wherever it stands, and a key of a map that is called like one is none', (t) => {
  const type = root.lookupType('org.lfedge.eve.info.ZInfoMsg');
  const configItemStatus = { configItems: { timestamp: { value: '1' } } };
  const bytes = type.encode(type.fromObject({ atTimeStamp: { seconds: 1 }, dinfo: { configItemStatus } })).finish();
  t.deepEqual(infoToJson(bytes), { atTimeStamp: '1970-01-01T00:00:01Z', dinfo: { configItemStatus } });
});
