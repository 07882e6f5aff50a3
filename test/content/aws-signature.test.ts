import test from 'ava';
import aws4 from 'aws4';
import { awsHeaders } from '#pkg/content/aws-signature.ts';

/** Of "Examples: Signature Calculations in AWS Signature Version 4" in the Amazon S3 API Reference. */
const credentials = {
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const at = new Date('2013-05-24T00:00:00Z');
const base = 'https://examplebucket.s3.amazonaws.com/';

const published = test.macro({
  exec: (t, path: string, headers: Record<string, string>, names: string, signature: string) => {
    const made = awsHeaders(new URL(path, base), headers, credentials, at);
    t.is(made['x-amz-date'], '20130524T000000Z');
    t.is(
      made['Authorization'],
      `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=${names}, Signature=${signature}`,
    );
  },
  title: (name) => `AWS's own example: ${name}`,
});

const common = 'host;x-amz-content-sha256;x-amz-date';
test(
  'an object with a range',
  published,
  'test.txt',
  { Range: 'bytes=0-9' },
  'host;range;x-amz-content-sha256;x-amz-date',
  'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
);
test(
  'a parameter without value',
  published,
  '?lifecycle',
  {},
  common,
  'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
);
test(
  'two parameters',
  published,
  '?max-keys=2&prefix=J',
  {},
  common,
  '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
);

test('parameters are in the order of their names, one of which may begin another', (t) => {
  const sign = (query: string) => awsHeaders(new URL(query, base), {}, credentials, at)['Authorization'];
  t.is(sign('?a-b=1&a=2&a=1'), sign('?a=1&a=2&a-b=1'));
  const theirs = aws4.sign(
    {
      host: 'examplebucket.s3.amazonaws.com',
      path: '/?a-b=1&a=2',
      service: 's3',
      region: credentials.region,
      headers: { 'X-Amz-Date': '20130524T000000Z' },
    },
    { accessKeyId: credentials.keyId, secretAccessKey: credentials.secret },
  );
  const signature = /Signature=(\w+)/;
  t.is(signature.exec(sign('?a-b=1&a=2') ?? '')?.[1], signature.exec(String(theirs.headers?.['Authorization']))?.[1]);
});
