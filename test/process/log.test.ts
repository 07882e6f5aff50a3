import { fc, testProp } from '@fast-check/ava';
import test from 'ava';
import { parseLogLevel, setLogLevel } from '#pkg/process/log.ts';
import { redactText, redactUrl } from '#pkg/process/redact.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { recordingLogger } from './fixtures.ts';

test('a line has the time in ISO form, the level by name and the component', (t) => {
  const { log, fields } = recordingLogger();
  log.info({ slot: 'IMGB' }, 'armed');
  t.like(fields()[0], { level: 'info', name: 'test', slot: 'IMGB', msg: 'armed' });
  t.regex(String(fields()[0]?.['time']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('secrets are hidden at any depth, in children, errors and their causes', (t) => {
  const { log, lines } = recordingLogger();
  const hush = 'hush-hush';
  log.info({ datastore: { Fqdn: 'host', ApiKey: hush, Password: hush, list: [{ 'auth-token': hush }] } });
  log.child({ password: hush }).warn('child');
  log.error(new BasaltError('PEER_STATUS', 'failed', { token: hush }, Object.assign(new Error('c'), { secret: hush })));
  log.info({ headers: new Map([['Authorization', hush]]), body: Buffer.from(hush), set: new Set([{ cookie: hush }]) });
  log.info({ err: new Error(`Authorization: Bearer ${hush}`) }, 'with Bearer %s', 'text');
  t.is(lines.length, 5);
  for (const line of lines) t.notRegex(line, /hush-hush/);
  t.regex(lines[0]!, /"Fqdn":"host"/);
});

test('signed URLs lose their query and user wherever they stand', (t) => {
  const { log, lines } = recordingLogger();
  const url = 'https://user:pw-x@store.example:8443/images/v2.img?X-Amz-Signature=sig-x#frag-x';
  log.info({ url, deep: [{ url }], parsed: new URL(url) }, `fetch of ${url} begins`);
  log.warn(`plain ${url}`);
  log.warn('formatted %s', url);
  log.error(new Error(`GET ${url} failed`));
  log.child({ url }).info('child');
  for (const line of lines) {
    t.notRegex(line, /sig-x|pw-x|frag-x/);
    t.regex(line, /store\.example:8443\/images\/v2\.img/);
  }
});

test('redactUrl keeps scheme, host and path', (t) => {
  t.is(redactUrl('https://u:p@host:1/a/b?x=1#y'), 'https://host:1/a/b?[redacted]');
  t.is(redactUrl('http://host/a'), 'http://host/a');
  t.is(redactUrl('no url'), 'no url');
});

test('a private key never appears in a log', (t) => {
  const pem = '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----\n';
  t.notRegex(redactText(`before ${pem} after`), /MHcC/);
  t.regex(redactText(`before ${pem} after`), /^before .* after$/s);
  t.notRegex(redactText(pem.slice(0, 40)), /MHcC/);
});

test('values that JSON cannot hold are logged all the same', (t) => {
  const { log, fields } = recordingLogger();
  const loop: Record<string, unknown> = { count: 10n, when: new Date('bad') };
  loop['self'] = loop;
  log.info({ loop });
  t.like(fields()[0]?.['loop'], { count: '10', when: null });
});

test('a level changed at run time holds for the logger and all its children', (t) => {
  const { log, lines } = recordingLogger('info');
  const grandchild = log.child({ part: 'a' }).child({ part: 'b' });
  grandchild.debug('not yet');
  setLogLevel(log, 'debug');
  grandchild.debug('now');
  log.child({}).debug('and now');
  setLogLevel(log, 'error');
  grandchild.warn('no more');
  t.deepEqual(
    lines.map((line) => (JSON.parse(line) as { msg: string }).msg),
    ['now', 'and now'],
  );
});

test('an unknown level is refused with the choices', (t) => {
  t.is(parseLogLevel('warn'), 'warn');
  t.throws(() => parseLogLevel('loud'), { code: 'CONFIG_INVALID', message: /"loud".*trace, debug/ });
});

testProp('whatever is logged is one line of JSON', [fc.anything(), fc.string()], (t, value, text) => {
  const { log, lines } = recordingLogger();
  log.info({ value }, text);
  t.is(lines.length, 1);
  t.notThrows(() => JSON.parse(lines[0]!));
});

testProp('text without a colon-slash-slash, a bearer or a key is left as it is', [fc.string()], (t, text) => {
  fc.pre(!/:\/\/|bearer|basic|PRIVATE/i.test(text));
  t.is(redactText(text), text);
});
