import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import { bypassesProxy } from '#pkg/eve/no-proxy.ts';

const yes: readonly [list: string, url: string][] = [
  ['*', 'https://any.example'],
  ['example.com', 'https://example.com'],
  ['example.com', 'https://store.EXAMPLE.com'],
  ['EXAMPLE.com', 'https://example.com'],
  ['example.com', 'sftp://Store.EXAMPLE.com'],
  ['a, .example.com', 'http://store.example.com'],
  ['*.example.com', 'http://a.b.example.com'],
  ['example.com:8080', 'http://example.com:8080'],
  ['example.com:80', 'http://example.com'],
  ['example.com:443', 'https://example.com'],
  ['example.com:22', 'sftp://example.com'],
  ['10.0.0.0/8', 'http://10.20.30.40'],
  ['10.1.2.3', 'http://10.1.2.3:81'],
  ['10.1.2.3:81', 'http://10.1.2.3:81'],
  ['fd00::/8', 'https://[fd12::1]'],
  ['[fd12::1]:443', 'https://[fd12::1]'],
  ['fd12::1', 'https://[fd12:0::1]'],
  ['0.0.0.0/0', 'http://10.20.30.40'],
];
const no: readonly [list: string, url: string][] = [
  ['', 'https://example.com'],
  [' , ', 'https://example.com'],
  ['example.com', 'https://badexample.com'],
  ['.example.com', 'https://example.com'],
  ['example.com:8080', 'http://example.com'],
  ['10.0.0.0/8', 'http://11.0.0.1'],
  ['10.0.0.0/99', 'http://10.0.0.1'],
  ['10.0.0.0/x', 'http://10.0.0.1'],
  ['10.0.0.0/', 'http://10.0.0.1'],
  ['10.0.0.0/0x8', 'http://10.0.0.1'],
  ['10.0.0.0/-1', 'http://10.0.0.1'],
  ['::/0', 'http://10.0.0.1'],
  ['fd12::1', 'https://[fd12::2]'],
  ['com:example.com', 'https://example.com'],
  ['a*.example.com', 'https://a.example.com'],
  ['10.0.0.1', 'http://[::1]'],
  ['0.1', 'http://10.0.0.1'],
  ['com:x', 'https://example.com'],
];

for (const [list, url] of yes)
  test(`"${list}" has ${url} asked directly`, (t) => t.true(bypassesProxy(list, new URL(url))));
for (const [list, url] of no)
  test(`"${list}" leaves ${url} to the proxy`, (t) => t.false(bypassesProxy(list, new URL(url))));

testProp('no list is too odd to be read', [fc.string()], (t, list) => {
  t.is(typeof bypassesProxy(list, new URL('https://a.example:8443')), 'boolean');
});
