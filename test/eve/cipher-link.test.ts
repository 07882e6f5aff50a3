import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { certKind, encodeConfig, encodeConfigResponse, decodeConfigRequest } from '#pkg/eve/codec.ts';
import type { Datastore } from '#pkg/eve/messages.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { sha256 } from '#pkg/eve/sha256.ts';
import { encryptLikeController } from './controller-cipher.ts';
import { answer, deviceUuid, goodCerts, keys, payloadOf, seal, sealedCerts, served } from './tls-controller.ts';
import { quiet } from './quiet.ts';
import { startController, withCerts } from './tls-controller.ts';

const secret = { apiKey: 'encrypted-key', password: 'encrypted-password' };
const clear = { apiKey: 'clear-key', password: 'clear-password' };
const devicePublic = new X509Certificate(keys.device.certPem).publicKey;

const configFor = (ecdh: typeof keys.ecdh): Uint8Array => {
  const store: Datastore = {
    id: 'ds-1',
    dType: 2,
    fqdn: 'https://images',
    dpath: '',
    region: '',
    dsCertPem: [],
    ...clear,
    cipher: encryptLikeController(secret, createPrivateKey(ecdh.keyPem), devicePublic, 'context-1'),
  };
  return encodeConfig({
    id: { uuid: deviceUuid, version: '1' },
    configItems: [],
    baseos: undefined,
    contentInfo: [],
    datastores: [store],
    reboot: undefined,
    shutdown: undefined,
    maintenanceMode: false,
    controllerEpoch: 0n,
    configTimestamp: undefined,
    controllercertConfighash: '',
    cipherContexts: [
      {
        contextId: 'context-1',
        hashScheme: 1,
        keyExchangeScheme: 1,
        encryptionScheme: 1,
        deviceCertHash: sha256(Buffer.from(keys.device.certPem)).subarray(0, 16),
        controllerCertHash: sha256(served(ecdh)).subarray(0, 16),
      },
    ],
  });
};

const recorded = () => {
  const lines: string[] = [];
  const note = (values: object, message: string): void => void lines.push(`${JSON.stringify(values)} ${message}`);
  return { lines, log: { ...quiet, info: note, warn: note, error: note, debug: note } };
};

test('a link hands out configs with their credentials in clear, from the controller and from a checkpoint', async (t) => {
  const { lines, log } = recorded();
  const reply = seal(encodeConfigResponse(configFor(keys.ecdh), 'hash-1'));
  const { link, certStoreDir } = await startController(t, withCerts(answer(200, reply)), { linkOptions: { log } });
  await link.certs();
  const outcome = await link.config(deviceUuid, '');
  if (outcome.kind !== 'ok') return t.fail(outcome.kind);
  t.like(outcome.value.config.datastores[0], secret);
  t.is(outcome.value.config.datastores[0]?.cipher, undefined);
  t.deepEqual(link.openCheckpoint(outcome.value.container), outcome);
  t.deepEqual(lines, []);
  t.false(Buffer.from(outcome.value.container).includes('encrypted-'));
  for (const name of await readdir(certStoreDir)) {
    t.false((await readFile(path.join(certStoreDir, name))).includes('encrypted-'));
  }
});

test('credentials that cannot be read leave those in clear, with a warning that holds neither', async (t) => {
  const { lines, log } = recorded();
  const stranger = await keys.issue('ecdh');
  const reply = seal(encodeConfigResponse(configFor(stranger), 'hash-1'));
  const { link } = await startController(t, withCerts(answer(200, reply)), { linkOptions: { log } });
  await link.certs();
  const outcome = await link.config(deviceUuid, '');
  if (outcome.kind !== 'ok') return t.fail(outcome.kind);
  t.like(outcome.value.config.datastores[0], clear);
  t.is(lines.length, 1);
  t.regex(lines[0]!, /ds-1.*CONFIG_CREDENTIALS_UNREADABLE.*not known.*in clear/);
  t.notRegex(lines.join(), /encrypted-|clear-/);
});

test('a new certificate of the controller makes the same config come again, once', async (t) => {
  const later = await keys.issue('ecdh');
  let certs = goodCerts;
  const asked: string[] = [];
  const { link } = await startController(t, (request, response) => {
    if (request.url.endsWith('/certs')) return answer(200, sealedCerts(certs))(request, response);
    const { configHash } = decodeConfigRequest(payloadOf(request));
    asked.push(configHash);
    const config = configHash === 'hash-1' ? undefined : configFor(later);
    return answer(200, seal(encodeConfigResponse(config, 'hash-1')))(request, response);
  });
  const poll = async (hash: string) => {
    const outcome = await link.config(deviceUuid, hash);
    return outcome.kind === 'ok' ? outcome.value.config.datastores[0]?.apiKey : outcome.kind;
  };
  await link.certs();
  t.is(await poll(''), clear.apiKey);
  await link.certs();
  t.is(await poll('hash-1'), 'notModified', 'the same certificates: nothing to gain');
  certs = [...goodCerts, { type: certKind.ecdh, pem: served(later) }];
  await link.certs();
  t.is(await poll('hash-1'), secret.apiKey);
  t.is(await poll('hash-1'), 'notModified');
  t.deepEqual(asked, ['', 'hash-1', '', 'hash-1']);
});

test('attestation tells the controller the certificate to encrypt for, until it has taken it', async (t) => {
  const statuses = [500, 500, 200, 500, 500];
  const { link, seen } = await startController(t, (request, response) => answer(statuses.shift()!)(request, response));
  await link.attest(deviceUuid, '1');
  await link.attest(deviceUuid, '1');
  await link.attest(deviceUuid, '1');
  const requests = seen.map((request) => org.lfedge.eve.attest.ZAttestReq.decode(payloadOf(request)));
  t.deepEqual(
    requests.map(({ reqType }) => reqType),
    [1, 3, 1, 3, 3],
  );
  const [cert] = requests[0]!.certs;
  t.is(cert?.type, 13);
  t.is(Buffer.from(cert?.cert ?? []).toString(), keys.device.certPem);
  const hash = sha256(Buffer.from(keys.device.certPem)).subarray(0, 16);
  t.deepEqual(Buffer.from(cert?.certHash ?? []), Buffer.from(hash));
});
