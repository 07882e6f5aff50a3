import test from 'ava';
import { authorizerOf } from '#pkg/content/authorization.ts';
import { shownUrl, sourceUrl } from '#pkg/content/datastore-url.ts';
import type { DatastoreConfig } from '#pkg/topics/baseos.ts';
import { datastore } from './support/manager.ts';

const compose = test.macro({
  exec: (t, fqdn: string, dpath: string, url: string, expected: string) => {
    t.is(sourceUrl(datastore(fqdn, { Dpath: dpath }), url).href, expected);
  },
  title: (_, fqdn, dpath, url) => `${String(fqdn)} with dpath "${String(dpath)}" and "${String(url)}" make one address`,
});

test(compose, 'http://host:8080', 'images', 'a.img', 'http://host:8080/images/a.img');
test(compose, 'https://host', '/images/', '/deep/a.img', 'https://host/images/deep/a.img');
test(compose, 'https://host/ignored/path', '', 'a.img', 'https://host/a.img');
test(compose, 'https://host', '', 'a.img?sig=x%2Fy&e=1', 'https://host/a.img?sig=x%2Fy&e=1');
test(compose, 'https://user:secret@host', 'd', 'a b%20c#1.img', 'https://host/d/a%20b%20c%231.img');
test(compose, 'http://[::1]:80', 'd', 'a', 'http://[::1]/d/a');

test(compose, 'https://host', 'd', 'a/?c=#1&path=/b/', 'https://host/d/a?c=%231&path=/b/');

test('an fqdn without a scheme, or with another, is refused by name', (t) => {
  for (const fqdn of ['host.example', 'ftp://host.example', 'xhttps://host.example', 'https://']) {
    const error = t.throws(() => sourceUrl(datastore(fqdn), 'a'), { code: 'CONFIG_INVALID' });
    t.regex(error.message, /ds-1/);
  }
});

test('a datastore type that is not known is refused by its name', (t) => {
  const error = t.throws(() => sourceUrl(datastore('https://host', { DsType: 5 }), 'a'), {
    code: 'CONFIG_DATASTORE_UNSUPPORTED',
  });
  t.is(
    error.message,
    'Datastore ds-1 is a DsContainerRegistry; images can be fetched from DsHttp, DsHttps, DsS3, DsSFTP, DsAzureBlob, DsGoogleStorage.',
  );
  for (const [DsType, name] of [
    [0, 'DsUnknown'],
    [9, 'type 9'],
  ] as const)
    t.regex(t.throws(() => sourceUrl(datastore('', { DsType }), 'a')).message, new RegExp(`is a ${name};`));
});

const headersFor = (store: DatastoreConfig, address: string, allowInsecure: boolean) => {
  const url = new URL(address);
  return authorizerOf(store, url, allowInsecure)(url, {}, new Date(0));
};

test('credentials are the scheme word and the rest, and need TLS unless allowed', (t) => {
  const store = datastore('', { ApiKey: 'Bearer', Password: 'abc' });
  t.deepEqual(headersFor(store, 'https://h/', false), { Authorization: 'Bearer abc' });
  t.deepEqual(headersFor(store, 'http://h/', false), {});
  t.deepEqual(headersFor(store, 'http://h/', true), { Authorization: 'Bearer abc' });
  t.deepEqual(headersFor(datastore(''), 'https://h/', false), {});
});

test('credentials cannot smuggle a header line', (t) => {
  const store = datastore('', { ApiKey: 'Bearer', Password: 'abc\r\nX: y' });
  t.throws(() => headersFor(store, 'https://h/', false), { code: 'CONFIG_INVALID' });
});

test('a shown address has neither query nor user', (t) => {
  t.is(shownUrl(new URL('https://u:p@h/a?token=1')), 'https://h/a');
});
