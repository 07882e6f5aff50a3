import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { bucketPlace } from '#cmd/controller/images/stores/open.ts';
import { readImagesOption } from '#cmd/controller/images/stores/images-option.ts';
import { parseCredentials } from '#cmd/controller/images/stores/s3/credentials.ts';
import { chainOf } from '#cmd/controller/images/stores/s3/pieces.ts';
import { bucketUrl, readS3Place } from '#cmd/controller/images/stores/s3/settings.ts';
import { elements, textOf } from '#cmd/controller/images/stores/s3/xml.ts';
import { tempDir } from '../rig.ts';

const env = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'word', AWS_REGION: 'eu-1' };

test('a bucket is part of the host name at AWS, and of the path elsewhere, unless told', (t) => {
  const url = (words: Parameters<typeof readS3Place>[0]): string => bucketUrl(readS3Place(words));
  t.is(url({ location: 's3://b-1/fleet' }), 'https://b-1.s3.us-east-1.amazonaws.com/');
  t.is(url({ location: 's3://b-1', region: 'cn-north-1' }), 'https://b-1.s3.cn-north-1.amazonaws.com.cn/');
  t.is(url({ location: 's3://B.1', pathStyle: true }), 'https://s3.us-east-1.amazonaws.com/B.1/');
  t.is(url({ location: 's3://b-1', endpoint: 'http://store:9000/' }), 'http://store:9000/b-1/');
  t.is(url({ location: 's3://b-1', endpoint: 'https://store:9000', pathStyle: false }), 'https://b-1.store:9000/');
});

test('what makes no address of a bucket is refused at the start', async (t) => {
  for (const location of [
    's3://',
    's3:///x',
    's3://b',
    's3://a b/c',
    's3://bucket/../x',
    's3://bucket/a?b',
    's3://bu..cket',
  ])
    await t.throwsAsync(readImagesOption({ images: location }, env), { code: 'CONFIG_INVALID' }, location);
  const images = 's3://bucket';
  for (const option of [
    { images, 's3-endpoint': 'http://store/path' },
    { images, 's3-region': 'eu 1' },
    { images: 's3://Bucket', 's3-path-style': 'no' },
    { images, 's3-credentials': '/nowhere/file' },
    { images, 's3-ca': '/nowhere/ca' },
    { images: '/folder', 's3-region': 'eu-1' },
  ])
    await t.throwsAsync(readImagesOption(option, env), { code: 'CONFIG_INVALID' }, JSON.stringify(option));
  const { s3 } = await readImagesOption({ images, 's3-endpoint': 'http://store', 's3-path-style': 'no' }, env);
  await t.throwsAsync(bucketPlace(s3!, '/state'), { message: /--datastore-url/ });
  const session = () => Promise.resolve({ keyId: 'a', secret: 'b', sessionToken: 'c' });
  await t.throwsAsync(bucketPlace({ ...s3!, pathStyle: true, nodeCredentials: session }, '/state'), {
    message: /session/,
  });
  t.deepEqual(await readImagesOption({ images: '/folder' }, env), { imagesDir: '/folder' });
});

test('credentials come from a file before the environment, are read anew each time, and no error quotes them', async (t) => {
  const file = join(await tempDir(t), 'credentials');
  const text = (key: string): string =>
    `# keys\n[other]\naws_access_key_id = OTHER\n\n[default]\naws_access_key_id=${key}\naws_secret_access_key = s/e+c=\n`;
  await writeFile(file, text('FIRST'));
  const { s3 } = await readImagesOption({ images: 's3://bucket/a/', 's3-credentials': file }, env);
  t.like(s3, { bucket: 'bucket', prefix: 'a', region: 'eu-1', pathStyle: false, endpoint: undefined });
  t.deepEqual(await s3?.credentials(), { keyId: 'FIRST', secret: 's/e+c=', sessionToken: undefined });
  await writeFile(file, text('SECOND'));
  t.is((await s3?.credentials())?.keyId, 'SECOND');
  const given = await readImagesOption({ images: 's3://bucket' }, { ...env, AWS_SESSION_TOKEN: 't' });
  t.deepEqual(await given.s3?.credentials(), { keyId: 'AKID', secret: 'word', sessionToken: 't' });
  const shared = await readImagesOption({ images: 's3://bucket' }, { AWS_SHARED_CREDENTIALS_FILE: file });
  t.is((await shared.s3?.credentials())?.keyId, 'SECOND');
  await t.throwsAsync(readImagesOption({ images: 's3://bucket' }, {}), { message: /--s3-credentials/ });
  const error = t.throws(() => parseCredentials(text('bad key'), 'default', 'FILE'), { code: 'CONFIG_INVALID' });
  t.notRegex(error.message, /bad key|s\/e/);
  t.throws(() => parseCredentials(text('FIRST'), 'none', 'FILE'), { message: /profile none/ });
});

test('pieces make a whole when they follow one another, whatever else is there', (t) => {
  const piece = (from: number, to: number) => ({ from, to });
  t.deepEqual(chainOf([piece(5, 9), piece(0, 5)], 9), [piece(0, 5), piece(5, 9)]);
  // each of these was noted, or was left behind by who was overtaken
  const mixed = [piece(0, 4), piece(0, 3), piece(3, 9), piece(4, 6), piece(3, 7), piece(4, 4)];
  t.deepEqual(chainOf(mixed, 9), [piece(0, 3), piece(3, 9)]);
  for (const size of [8, 5, 10]) t.is(chainOf(mixed, size), undefined);
  t.is(chainOf([], 1), undefined);
});

test('lists are read with their entities, and an element is not taken for another that begins alike', (t) => {
  const xml = '<R xmlns="x"><Keys><Key>no</Key></Keys><C><Key>a&amp;b&lt;&#x63;&#100;</Key></C><C><Key/></C></R>';
  t.deepEqual(
    elements(xml, 'C').map((entry) => textOf(entry, 'Key')),
    ['a&b<cd', undefined],
  );
  t.is(textOf(xml, 'Code'), undefined);
});
