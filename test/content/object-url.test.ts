import test from 'ava';
import { sourceUrl } from '#pkg/content/datastore-url.ts';
import { datastore } from './support/manager.ts';

const s3 = 3;
const azure = 6;
const google = 7;

const compose = test.macro({
  exec: (t, type: number, fqdn: string, dpath: string, url: string, expected: string, more: object = {}) => {
    t.is(sourceUrl(datastore(fqdn, { DsType: type, Dpath: dpath, ...more }), url).href, expected);
  },
  title: (name = '') => name,
});

test(
  'S3: without an endpoint AWS is asked, in us-west-2',
  compose,
  s3,
  '',
  'images',
  'a.img',
  'https://images.s3.us-west-2.amazonaws.com/a.img',
);
test(
  'S3: a name of AWS stands for AWS, the region says where',
  compose,
  s3,
  's3.amazonaws.com',
  '/images/v1/',
  'a.img',
  'https://images.s3.eu-north-1.amazonaws.com/v1/a.img',
  { Region: 'eu-north-1' },
);
test(
  'S3: China has a domain of its own',
  compose,
  s3,
  'https://s3.cn-north-1.amazonaws.com.cn',
  'images',
  'a',
  'https://images.s3.cn-north-1.amazonaws.com.cn/a',
  { Region: 'cn-north-1' },
);
test(
  'S3: a bucket with a dot stays in the path',
  compose,
  s3,
  '',
  'my.images',
  'a',
  'https://s3.us-west-2.amazonaws.com/my.images/a',
);
test(
  'S3: also one that begins like a name of a host',
  compose,
  s3,
  '',
  'our.images',
  'a',
  'https://s3.us-west-2.amazonaws.com/our.images/a',
);
test(
  'S3: an endpoint is its host, whatever follows',
  compose,
  s3,
  'h.example/https://x',
  'b',
  'a',
  'https://h.example/b/a',
);
test('S3: a query stays in one line', compose, s3, 'http://h', 'b', 'a*?v=#1', 'http://h/b/a%2A?v=%231');
test(
  'S3: another endpoint is asked by path, over TLS',
  compose,
  s3,
  'minio.example:9000',
  'images/v1',
  '/a',
  'https://minio.example:9000/images/v1/a',
);
test(
  'S3: unless it says http',
  compose,
  s3,
  'http://minio.example:9000/ignored',
  'images',
  'a',
  'http://minio.example:9000/images/a',
);
test(
  'S3: a name that only looks like AWS is another endpoint',
  compose,
  s3,
  'notamazonaws.com',
  'b',
  'a',
  'https://notamazonaws.com/b/a',
);
test(
  'S3: keys are names, not encoded, and a query stays',
  compose,
  s3,
  'http://h',
  'b',
  "a b+c%20(1)'é#.img?v=1%2F2",
  'http://h/b/a%20b%2Bc%2520%281%29%27%C3%A9%23.img?v=1%2F2',
);
test(
  'Azure: endpoint, container, blob',
  compose,
  azure,
  'acc.blob.core.windows.net',
  'images',
  'v1/a b.img',
  'https://acc.blob.core.windows.net/images/v1/a%20b.img',
);
test(
  'Azure: an endpoint with a path keeps it',
  compose,
  azure,
  'http://127.0.0.1:10000/devstoreaccount1/',
  'images',
  'a',
  'http://127.0.0.1:10000/devstoreaccount1/images/a',
);
test(
  'Azure: the account alone is an endpoint',
  compose,
  azure,
  '',
  'images',
  'a?sv=1&sig=x%3D',
  'https://acc.blob.core.windows.net/images/a?sv=1&sig=x%3D',
  { ApiKey: 'acc', Password: '' },
);
test(
  'Azure: an account with an endpoint is asked there',
  compose,
  azure,
  'blobs.example/acc//',
  'images',
  'a',
  'https://blobs.example/acc/images/a',
  { ApiKey: 'acc', Password: 'key' },
);
test(
  'Google: without an endpoint its own is asked',
  compose,
  google,
  '',
  'images/v1',
  'a',
  'https://storage.googleapis.com/images/v1/a',
);

for (const [what, DsType, fqdn, Dpath, url, more] of [
  ['no bucket', s3, 'https://h', '/', 'a', {}],
  ['a segment of dots', s3, 'https://h', 'b', '../other/a', {}],
  ['a segment of one dot', s3, 'https://h', 'b', './a', {}],
  ['a region with more than a name', s3, '', 'b', 'a', { Region: 'evil/x' }],
  ['a bucket of dots', azure, 'https://h', '..', 'a', {}],
  ['a region that is none', s3, '', 'b', 'a', { Region: 'x.evil.example/' }],
  ['no host', azure, '', 'b', 'a', {}],
  ['a host that is none', google, 'https://', 'b', 'a', {}],
] as const) {
  test(`refused: ${what}`, (t) => {
    const store = datastore(fqdn, { DsType, Dpath, ...more });
    t.throws(() => sourceUrl(store, url), { code: 'CONFIG_INVALID', message: /ds-1/ });
  });
}
