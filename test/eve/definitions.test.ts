import { readFileSync } from 'node:fs';
import test from 'ava';
import protobuf from 'protobufjs';
import { loadDefinitions } from '#api/eve/definitions.ts';
import { staleFiles } from '#api/eve/generate.ts';

interface WireField {
  readonly name: string;
  readonly number: number;
  readonly type: string;
  readonly label: string;
  readonly oneof?: string;
  readonly opaque?: boolean;
  readonly deprecated?: boolean;
}

interface WireType {
  readonly fields?: readonly WireField[];
  readonly values?: Readonly<Record<string, number>>;
  readonly reserved?: readonly (readonly [number, number])[];
  readonly reserved_names?: readonly string[];
}

const facts = JSON.parse(readFileSync(new URL('fixtures/eve-wire.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, WireType>
>;

const everyType = (namespace: protobuf.NamespaceBase): readonly (protobuf.Type | protobuf.Enum)[] =>
  namespace.nestedArray.flatMap((child) => {
    if (child instanceof protobuf.Enum) return [child];
    if (child instanceof protobuf.Type) return [child, ...everyType(child)];
    return child instanceof protobuf.Namespace ? everyType(child) : [];
  });

const nameOf = (object: protobuf.ReflectionObject): string => object.fullName.replace(/^\./, '');

/** A field of the definitions in the words of the facts. */
const describe = (field: protobuf.Field): WireField => {
  const type = field.resolvedType === null ? field.type : nameOf(field.resolvedType);
  const label =
    field instanceof protobuf.MapField ? `map<${field.keyType},${type}>` : field.repeated ? 'repeated' : 'optional';
  return {
    name: field.name,
    number: field.id,
    type,
    label,
    ...(field.partOf === null ? {} : { oneof: field.partOf.name }),
    ...(field.options?.['deprecated'] === true ? { deprecated: true } : {}),
  };
};

/** A field of the facts as it has to be declared: opaque types as bytes. */
const expected = ({ opaque, ...field }: WireField): WireField => {
  const map = /^map<string,(.*)>$/.exec(field.label);
  return { ...field, type: opaque === true ? 'bytes' : (map?.[1] ?? field.type) };
};

const types = everyType(loadDefinitions({ keepCase: true }));
const byName = new Map(types.map((type) => [nameOf(type), type]));

test('the definitions have exactly the messages and enums of the recorded facts', (t) => {
  t.deepEqual([...byName.keys()].toSorted(), Object.keys(facts).toSorted());
});

test('every field has the recorded name, number, type, label, oneof and deprecation, and there are no others', (t) => {
  const messages = Object.entries(facts).filter(([, fact]) => fact.fields !== undefined);
  t.true(messages.length > 50);
  for (const [name, fact] of messages) {
    const type = byName.get(name);
    if (!(type instanceof protobuf.Type)) return t.fail(`${name} is not a message`);
    const byNumber = (a: WireField, b: WireField): number => a.number - b.number;
    t.deepEqual(
      type.fieldsArray.map(describe).toSorted(byNumber),
      (fact.fields ?? []).map(expected).toSorted(byNumber),
      name,
    );
  }
  return undefined;
});

test('every enum has exactly the recorded values', (t) => {
  for (const [name, fact] of Object.entries(facts)) {
    if (fact.values === undefined) continue;
    const type = byName.get(name);
    if (!(type instanceof protobuf.Enum)) return t.fail(`${name} is not an enum`);
    t.deepEqual({ ...type.values }, { ...fact.values }, name);
  }
  return undefined;
});

test('reserved numbers and names are kept', (t) => {
  for (const [name, fact] of Object.entries(facts)) {
    const type = byName.get(name);
    if (!(type instanceof protobuf.Type) || name.startsWith('google.')) continue;
    t.deepEqual(
      type.reserved ?? [],
      [...(fact.reserved ?? []), ...(fact.reserved_names ?? [])] as (string | number[])[],
      name,
    );
  }
});

test('the generated code is what the definitions give', (t) => {
  t.deepEqual(staleFiles(), []);
});
