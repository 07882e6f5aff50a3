import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import { addressClassOf, classOfHost, type AddressClass } from '#pkg/content/address-class.ts';

const classes = {
  loopback: [
    '127.0.0.1',
    '127.255.0.3',
    '0.0.0.0',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
  ],
  'link-local': ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.1.1', '2002:a9fe:a9fe::'],
  private: [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    'fc00::1',
    'fd12:3456::1',
    '::10.0.0.1',
  ],
  public: [
    '8.8.8.8',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '2002:808:808::1',
  ],
};

for (const [name, addresses] of Object.entries(classes) as [AddressClass, string[]][])
  for (const address of addresses) test(`${address} is ${name}`, (t) => t.is(addressClassOf(address), name));

test('a host shows its class where it is an address, in whatever form, or the machine itself', (t) => {
  const of = (url: string) => classOfHost(new URL(url).hostname);
  t.is(of('http://2130706433/'), 'loopback');
  t.is(of('http://0x7f.1/'), 'loopback');
  t.is(of('http://[::ffff:10.0.0.1]/'), 'private');
  t.is(of('http://localhost/'), 'loopback');
  t.is(of('http://a.LOCALHOST./'), 'loopback');
  t.is(of('http://8.8.8.8/'), 'public');
  t.is(of('http://store.example/'), undefined);
  t.is(of('http://notlocalhost/'), undefined);
});

testProp('an address of IPv4 keeps its class inside one of IPv6', [fc.ipV4()], (t, address) => {
  t.is(addressClassOf(`::ffff:${address}`), addressClassOf(address));
  t.is(addressClassOf(`64:ff9b::${address}`), addressClassOf(address));
});
