import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { decodeAttestRequest } from '#pkg/eve/codec.ts';
import { openLink } from '#cmd/zedagent/open-link.ts';
import { createLogger } from '#pkg/process/log.ts';
import { startProxy } from '../eve/http-proxy.ts';
import { answer, deviceUuid, keys, payloadOf, startController, withCerts } from '../eve/tls-controller.ts';
import { tempDir } from './node.ts';

/** An identity directory with these files besides the usual ones, opened as the agent does it. */
const open = async (
  t: ExecutionContext,
  server: string,
  files: Readonly<Record<string, string>>,
  more: Partial<Parameters<typeof openLink>[0]> = {},
) => {
  const dir = await tempDir(t);
  const identityDir = join(dir, 'config');
  await mkdir(identityDir);
  const all = { server, 'root-certificate.pem': keys.root.certPem, serial: 'SN-1', ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(identityDir, name), text);
  const opened = await openLink({
    identityDir,
    deviceDir: identityDir,
    persistDir: join(dir, 'persist'),
    timeouts: () => ({ sendSeconds: 60, dialSeconds: 60 }),
    log: createLogger('test', { level: 'silent' }),
    ...more,
  });
  t.teardown(() => opened.link?.close());
  return opened;
};

test('the proxy is the one of the identity, unless a flag names another', async (t) => {
  const [inFile, inFlag] = [await startProxy(t), await startProxy(t)];
  const controller = await startController(t, withCerts(answer(500)));
  const direct = await open(t, controller.url, {});
  t.is((await direct.link?.certs())?.kind, 'ok');
  t.deepEqual([inFile.tunnels.length, inFlag.tunnels.length], [0, 0]);
  const byFile = await open(t, controller.url, { proxy: `${inFile.url}\n` });
  t.is((await byFile.link?.certs())?.kind, 'ok');
  t.deepEqual([inFile.tunnels.length, inFlag.tunnels.length], [1, 0]);
  const byFlag = await open(t, controller.url, { proxy: inFile.url }, { proxy: inFlag.url });
  t.is((await byFlag.link?.certs())?.kind, 'ok');
  t.deepEqual([inFile.tunnels.length, inFlag.tunnels.length], [1, 1]);
});

test('the names of the identity file hosts come before those of the system, for the controller and its proxy', async (t) => {
  const serverKeys = await keys.issue('server', { hosts: ['controller.basalt.invalid'] });
  const controller = await startController(t, withCerts(answer(500)), { serverKeys });
  const proxy = await startProxy(t);
  const port = controller.url.split(':')[1];
  const hosts = '127.0.0.1 Controller.basalt.invalid other # here\n127.0.0.1\tproxy.basalt.invalid\nnonsense\n';
  const server = `controller.basalt.invalid:${port}`;
  t.is((await (await open(t, server, {})).link?.certs())?.kind, 'failed', 'the system does not know it');
  t.is((await (await open(t, server, { hosts })).link?.certs())?.kind, 'ok');
  const byName = `http://proxy.basalt.invalid:${new URL(proxy.url).port}`;
  const opened = await open(t, controller.url, { hosts, proxy: byName });
  t.is((await opened.link?.uuid())?.kind, 'failed');
  t.is(proxy.tunnels.length, 1, 'the proxy was found');
  // whoever fetches images goes the same way
  t.deepEqual(opened.way, {
    Proxy: { Url: `${proxy.url}/`, NoProxy: '' },
    Hosts: '127.0.0.1 controller.basalt.invalid\n127.0.0.1 other\n127.0.0.1 proxy.basalt.invalid\n',
  });
});

test('hosts that need no proxy are those of the identity, unless a flag names others; datastores are told of both', async (t) => {
  const proxy = await startProxy(t);
  const controller = await startController(t, withCerts(answer(500)));
  const files = { proxy: proxy.url, 'no-proxy': '127.0.0.0/8, .lan\n' };
  const byFile = await open(t, controller.url, files);
  t.is((await byFile.link?.certs())?.kind, 'ok');
  t.is(proxy.tunnels.length, 0);
  t.deepEqual(byFile.way.Proxy, { Url: `${proxy.url}/`, NoProxy: '127.0.0.0/8, .lan' });
  const byFlag = await open(t, controller.url, files, { noProxy: '.lan' });
  t.is((await byFlag.link?.certs())?.kind, 'ok');
  t.is(proxy.tunnels.length, 1);
  t.is(byFlag.way.Proxy?.NoProxy, '.lan');
  t.is((await open(t, controller.url, { 'no-proxy': '*' })).way.Proxy, undefined);
});

test('a proxy that is no address leaves the node without a link, and with a controller to be missed', async (t) => {
  const opened = await open(t, '127.0.0.1:1', { proxy: 'proxy.example:3128' });
  t.like(opened, { link: undefined, controllerConfigured: true });
});

test('the version of the API is v2, unless the identity or a flag says v1', async (t) => {
  const controller = await startController(t, answer(500));
  const two = await open(t, controller.url, {});
  t.is(two.link?.withoutAttestation, undefined);
  await two.link?.uuid();
  const one = await open(t, controller.url, {}, { api: 'v1' });
  t.true(one.link?.withoutAttestation);
  await one.link?.uuid();
  const marked = await open(t, controller.url, { 'Force-API-V1': '' });
  t.true(marked.link?.withoutAttestation);
  const told = await open(t, controller.url, { 'Force-API-V1': '' }, { api: 'v2' });
  t.is(told.link?.withoutAttestation, undefined);
  t.deepEqual(
    controller.seen.map(({ url }) => url),
    ['/api/v2/edgedevice/uuid', '/api/v1/edgedevice/uuid'],
  );
});

test('the version of the firmware is the text of its file, and none without one', async (t) => {
  const controller = await startController(t, answer(500));
  const file = join(await tempDir(t), 'bios_version');
  await writeFile(file, '1.16.3\n');
  for (const firmwareFile of [file, `${file}.gone`, undefined]) {
    const identity = { 'device.cert.pem': keys.device.certPem, 'device.key.pem': keys.device.keyPem };
    const { link } = await open(t, controller.url, identity, { firmwareFile });
    await link?.attest(deviceUuid, '1.0.0');
  }
  t.deepEqual(
    controller.seen
      .map((request) => decodeAttestRequest(payloadOf(request)))
      .filter((request) => request.kind === 'quote')
      .map(({ versions }) => versions.map(({ version }) => version)),
    [['1.0.0', '1.16.3'], ['1.0.0'], ['1.0.0']],
  );
});
