import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { serveSftp } from './support/sftp-server.ts';
import { tempDir } from './support/temp-dir.ts';

const body = bytesOf(1000);
const Hosts = '127.0.0.1 store.test files.test\n127.0.0.1 elsewhere.test\n';
const called = (name: string, address: string): string => address.replace('127.0.0.1', name);

test('a datastore, and where it redirects to, are found by the names of the node before those of the system', async (t) => {
  const target = await serveFile(t, { body });
  const server = await serveFile(t, { body });
  server.intercept = (_, response) => {
    response.writeHead(302, { location: called('elsewhere.test', `${target.url}/x`) }).end();
    return true;
  };
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [datastore(called('STORE.test', server.url), { Hosts })]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.is(target.requests[0]?.host, new URL(called('elsewhere.test', target.url)).host);
});

test('an SFTP server is found by them, too', async (t) => {
  const directory = await tempDir(t);
  await mkdir(join(directory, 'images'));
  await writeFile(join(directory, 'images', 'image.squashfs'), body);
  const server = await serveSftp(t, directory, 'reader', 'sesame');
  const { manager, until } = await startManager(t, await tempDir(t));
  const login = { DsType: 4, ApiKey: 'reader', Password: 'sesame', Dpath: 'images', DsCertPEM: [server.hostKey] };
  manager.want(contentTree(body), [datastore(called('files.test', server.host), { ...login, Hosts })]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
});
