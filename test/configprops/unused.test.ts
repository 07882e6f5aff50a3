import test from 'ava';
import { parseConfigItems } from '#pkg/configprops/parse.ts';
import { propertyTable } from '#pkg/configprops/table.ts';
import { unusedNames, unusedProperty } from '#pkg/configprops/unused.ts';
import { defaultValues } from '#pkg/configprops/values.ts';

const parse = (key: string, value: string) => parseConfigItems([{ key, value }], defaultValues);

test('a property of EVE that nothing here reads is in order: no error, its value told, nothing changed by it', (t) => {
  for (const [key, value] of [
    ['debug.enable.ssh', `ssh-ed25519 ${'A'.repeat(1000)} somebody`],
    ['timer.appcontainer.stats.interval', '60'],
    ['debug.enable.usb', 'true'],
    ['debug.default.loglevel', 'debug'],
    ['agent.zedagent.debug.loglevel', 'trace'],
    ['agent.nim.debug.remote.loglevel', 'info'],
    ['debug.downloader.loglevel', 'info'],
    ['app.fml.resolution', '1024x768'],
    ['edgeview.authen.publickey', 'ssh-ed25519 AAAA'],
    ['log.count.filenames', 'a.go:1,b.go:2'],
    ['log.filter.filenames', 'c.go:3'],
    ['vector.config', 'eA=='],
    ['timer.boot.retry', '0'],
    ['timer.boot.retry', '4294967295'],
  ] as const) {
    const { values, errors, status } = parse(key, value);
    t.deepEqual(status, { [key]: { value, error: '' } });
    t.deepEqual(errors, {});
    t.deepEqual(values, defaultValues);
  }
});

test('what EVE would not take either has an error, and a name that it does not have is unknown', (t) => {
  t.regex(
    parse('debug.enable.usb', 'maybe').errors['debug.enable.usb'] ?? '',
    /must be true or false; it has no effect here/,
  );
  t.regex(parse('timer.boot.retry', '-1').errors['timer.boot.retry'] ?? '', /not a whole decimal number/);
  t.regex(parse('debug.enable.ssh', 'x'.repeat(4097)).errors['debug.enable.ssh'] ?? '', /at most 4096/);
  for (const name of [
    'timer.no.such',
    'agent..loglevel',
    'agent.a.b.loglevel',
    'my.agent.a.loglevel',
    'agent.a.loglevel.x',
    'debug.loglevel',
    'toString',
    '__proto__',
    '',
  ])
    t.is(unusedProperty(name), undefined, name);
});

test('what is told of a property that nothing reads is its type, what may be set, and nothing else as its default', (t) => {
  t.like(unusedProperty('timer.boot.retry'), { type: 'uint32', default: 0, min: 0, max: 4_294_967_295, unit: '' });
  t.like(unusedProperty('debug.enable.usb'), { type: 'bool', default: false });
  t.like(unusedProperty('agent.nim.loglevel'), { type: 'string', default: '' });
  t.regex(
    parse('timer.boot.retry', '4294967296').errors['timer.boot.retry'] ?? '',
    /must be 0 to 4294967295; it has no effect/,
  );
});

test('no property is both used and not', (t) => {
  t.true(unusedNames.length > 60);
  t.deepEqual(
    unusedNames.filter((name) => Object.hasOwn(propertyTable, name)),
    [],
  );
  t.is(new Set(unusedNames).size, unusedNames.length);
});
