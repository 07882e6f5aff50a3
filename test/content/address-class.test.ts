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
    '::ffff:127.0.0.1%lo',
    '64:ff9b::127.0.0.1%lo',
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
    '2002:a00:1::',
    '192.0.0.255',
  ],
  public: [
    '8.8.8.8',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '2002:808:808::1',
    '2001:db8:1:2:3:4:5:6',
    '1:2:3:4:5:6:10.0.0.1',
    'nonsense',
    '',
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
  t.is(of('http://localhost.example/'), undefined);
});

const edges = [
  '9.255.255.255 10.0.0.0 11.0.0.0 100.63.255.255 100.64.0.0 126.255.255.255 128.0.0.0 172.15.255.255 172.16.0.0',
  '191.255.255.255 192.0.0.0 192.0.0.255 192.0.1.0 198.17.255.255 198.18.0.0 223.255.255.255 224.0.0.0 240.0.0.0',
].flatMap((line) => line.split(' '));

testProp(
  'an address of IPv4 keeps its class inside one of IPv6',
  [fc.oneof(fc.ipV4(), fc.constantFrom(...edges))],
  (t, address) => {
    const [a, b, c, d] = address.split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'));
    for (const carrier of [`::ffff:${address}`, `64:ff9b::${address}`, `::${address}`, `2002:${a}${b}:${c}${d}::1`])
      t.is(addressClassOf(carrier), addressClassOf(address), carrier);
  },
);
