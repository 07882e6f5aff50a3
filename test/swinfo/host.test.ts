import test from 'ava';
import { readHostFacts } from '#cmd/zedagent/host-facts.ts';
import { createPortReader } from '#cmd/zedagent/read-ports.ts';
import { dataSecurityOf } from '#pkg/swinfo/data-security.ts';
import { dataSecurity } from '#pkg/swinfo/enums.ts';
import { portsOf } from '#pkg/swinfo/ports.ts';
import { storageOf } from '#pkg/swinfo/storage.ts';
import { slot, v1, v2 } from './topic-values.ts';

const slotType = '5dfbf5f4-2848-4bac-aa5e-0d9a20b745a6';

test('each slot is in the storage list with its label, type, UUID and size, the running one first', (t) => {
  const uuid = 'ad6871ee-31f9-4cf3-9e09-6f7a25c30053';
  const zboot = [
    { ...slot('IMGA', false, 'unused', v1), SizeBytes: 3 * 1024 * 1024 - 1 },
    { ...slot('IMGB', true, 'active', v2), SizeBytes: 512 * 1024 * 1024, PartitionUUID: uuid },
  ];
  t.deepEqual(storageOf(zboot), [
    {
      device: 'IMGB',
      mountPath: '/',
      total: 512,
      storageLocation: false,
      partitionLabel: 'IMGB',
      partitionTypeGuid: slotType,
      partitionUuid: uuid,
    },
    {
      device: 'IMGA',
      mountPath: '',
      // rounded down: an image that fits this many MiB fits the slot
      total: 2,
      storageLocation: false,
      partitionLabel: 'IMGA',
      partitionTypeGuid: slotType,
      partitionUuid: '',
    },
  ]);
});

test('a slot of a disk that is a file is told with its path', (t) => {
  const zboot = [{ ...slot('IMGA', true, 'active', v1), PartitionDevname: '/srv/dev/disk.img' }];
  t.is(storageOf(zboot)[0]?.device, '/srv/dev/disk.img');
});

const address = (cidr: string) => ({ mac: '52:54:00:12:34:56', internal: false, cidr });
const header = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';
const facts = {
  interfaces: {
    lo: [{ mac: '00:00:00:00:00:00', internal: true, cidr: '127.0.0.1/8' }],
    eth1: [address('198.51.100.2/24')],
    eth0: [address('192.0.2.7/24'), address('2001:db8::7/64')],
  },
  routes: `${header}eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\neth1\t006433C6\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n`,
  resolver: '# made by DHCP\nnameserver 192.0.2.53\nsearch example.net\n',
  mtus: { eth0: 1500, eth1: 9000 },
};

test('a port has its addresses, its routers and its name servers; those with a default route lead to the controller', (t) => {
  t.deepEqual(portsOf(facts), [
    {
      ifname: 'eth0',
      name: 'eth0',
      isMgmt: true,
      up: true,
      macAddr: '52:54:00:12:34:56',
      ipAddrs: ['192.0.2.7/24', '2001:db8::7/64'],
      defaultRouters: ['192.0.2.1'],
      dnsServers: ['192.0.2.53'],
      mtu: 1500,
    },
    {
      ifname: 'eth1',
      name: 'eth1',
      isMgmt: false,
      up: true,
      macAddr: '52:54:00:12:34:56',
      ipAddrs: ['198.51.100.2/24'],
      defaultRouters: [],
      dnsServers: [],
      mtu: 9000,
    },
  ]);
});

test('without any default route every port may lead to the controller; what is unknown is left out', (t) => {
  const ports = portsOf({ ...facts, routes: '', resolver: '', mtus: {} });
  t.deepEqual(
    ports.map(({ ifname, isMgmt, mtu }) => ({ ifname, isMgmt, mtu })),
    [
      { ifname: 'eth0', isMgmt: true, mtu: 0 },
      { ifname: 'eth1', isMgmt: true, mtu: 0 },
    ],
  );
});

test('ports without a default route are in the order of their names', (t) => {
  const names = ['eth2', 'eth0', 'eth3', 'eth1'];
  const interfaces = Object.fromEntries(names.map((name) => [name, [address('192.0.2.7/24')]]));
  t.deepEqual(
    portsOf({ ...facts, interfaces, routes: '' }).map(({ ifname }) => ifname),
    names.toSorted(),
  );
});

const route = (name: string, gateway: string, mask = '00000000') =>
  `${name}\t00000000\t${gateway}\t0003\t0\t0\t0\t${mask}\t0\t0\t0\n`;
const routedBy = (...lines: readonly string[]) => portsOf({ ...facts, routes: header + lines.join('') })[0];

test('a port has the gateway of each of its default routes, in their order; one to the link itself has none', (t) => {
  t.deepEqual(routedBy(route('eth0', '010200C0'), route('eth0', '020200C0'))?.defaultRouters, [
    '192.0.2.1',
    '192.0.2.2',
  ]);
  const linked = routedBy(route('eth1', '00000000'));
  t.like(linked, { ifname: 'eth1', isMgmt: true });
  t.deepEqual(linked?.defaultRouters, []);
});

test('a route to a part of the network, and one whose gateway is no address, is no default route', (t) => {
  const half = route('eth0', '010200C0', '00000080');
  for (const line of [half, ...['010200C', '010200C00', 'x010200C0'].map((gateway) => route('eth0', gateway))])
    t.is(routedBy(line, route('eth1', '010200C0'))?.ifname, 'eth1', line);
});

test('a name server that is commented out is none', (t) => {
  const [port] = portsOf({ ...facts, resolver: '#nameserver 192.0.2.54\n  nameserver 192.0.2.53\n' });
  t.deepEqual(port?.dnsServers, ['192.0.2.53']);
});

test('of a machine with hundreds of interfaces a bounded number is told, the ones with a default route first', (t) => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`br${n}`, [address(`10.0.0.${n % 250}/24`)]]));
  const ports = portsOf({ ...facts, interfaces: { ...many, ...facts.interfaces } });
  t.is(ports[0]?.ifname, 'eth0');
  t.is(ports.length, 32);
});

test('ports are read from the machine again only after a while', (t) => {
  let now = 0;
  const read = createPortReader(() => now);
  const first = read();
  now = 9999;
  t.is(read(), first);
  now = 10_000;
  t.not(read(), first);
  t.true(first.every(({ ipAddrs }) => ipAddrs.every((cidr) => cidr.includes('/'))));
});

const vault = (Status: number, Error = '') => ({
  Name: 'Application Data Store',
  Status,
  ConversionComplete: true,
  MismatchingPCRs: null,
  Error,
});

test('data at rest: no vault is DISABLED with a word, vaults are told each with its state and error', (t) => {
  t.deepEqual(dataSecurityOf([]), {
    status: dataSecurity.disabled,
    info: 'nothing on this node keeps a vault',
    vaults: [],
  });
  t.deepEqual(dataSecurityOf([vault(2)]), {
    status: dataSecurity.enabled,
    info: '',
    vaults: [{ name: 'Application Data Store', status: dataSecurity.enabled, error: undefined }],
  });
  const error = { description: 'no key', timestamp: undefined, severity: 3, retryCondition: '', entities: [] };
  t.deepEqual(dataSecurityOf([{ ...vault(3, 'no key'), Name: 'z' }, vault(2)]), {
    status: dataSecurity.error,
    info: '',
    vaults: [
      { name: 'Application Data Store', status: dataSecurity.enabled, error: undefined },
      { name: 'z', status: dataSecurity.error, error },
    ],
  });
  t.like(dataSecurityOf([vault(4)]), {
    status: dataSecurity.error,
    vaults: [{ error: { description: 'waiting for the key of the controller' } }],
  });
  t.is(dataSecurityOf([vault(0)]).status, dataSecurity.unknown);
  t.is(dataSecurityOf([vault(1)]).status, dataSecurity.disabled);
});

test('architecture and platform are in the words of uname, as EVE has them', (t) => {
  const { machineArch, cpuArch, platform } = readHostFacts('serial', '', '');
  t.is(cpuArch, machineArch);
  t.is(platform, machineArch);
  t.notRegex(cpuArch, /^(x64|arm64|linux)$/);
});
