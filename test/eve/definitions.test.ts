import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import protobuf from 'protobufjs';
import { timestampFields } from '#pkg/eve/codec/json.ts';
import { staleFiles } from '#pkg/eve/pb/generate.ts';

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

const loadDefinitions = (): protobuf.Root => {
  const dir = fileURLToPath(new URL('../../api/eve/', import.meta.url));
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => (target.startsWith('google/') ? target : `${dir}${target.replace(dir, '')}`);
  root.loadSync(
    readdirSync(dir).filter((name) => name.endsWith('.proto')),
    { keepCase: true },
  );
  root.resolveAll();
  return root;
};

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

const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

const isTime = (field: WireField): boolean => field.type === 'google.protobuf.Timestamp';

const types = everyType(loadDefinitions());
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

test('the fields shown as times in JSON are exactly the Timestamp fields', (t) => {
  const fields = Object.values(facts).flatMap((fact) => fact.fields ?? []);
  const times = new Set(fields.filter(isTime).map((field) => camel(field.name)));
  t.deepEqual([...times].toSorted(), [...timestampFields].toSorted());
  t.deepEqual(
    fields.filter((field) => !isTime(field) && timestampFields.has(camel(field.name))),
    [],
  );
});

test('the generated code is what the definitions give', (t) => {
  t.deepEqual(staleFiles(), []);
});
