import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import { deliveryOf } from '#pkg/eve/delivery.ts';
import { timeLimits } from '#pkg/eve/time-limits.ts';
import { answer, deviceUuid, keys, startController } from './tls-controller.ts';

const hardware: InfoMessage = { key: 'hw', at: 1, content: { kind: 'hardware', eveRelease: '1', partition: 'IMGA' } };

for (const version of ['TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const) {
  const spoken = version !== 'TLSv1.1';
  test(`a server that speaks ${version} at most is ${spoken ? 'spoken to' : 'not spoken to'}`, async (t) => {
    let requests = 0;
    const server = createServer(
      {
        cert: keys.server.certPem,
        key: keys.server.keyPem,
        minVersion: version,
        maxVersion: version,
        // or it would not offer the old version itself
        ciphers: 'DEFAULT@SECLEVEL=0',
      },
      (_request, response) => {
        requests += 1;
        response.writeHead(201).end();
      },
    );
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    t.teardown(() => server.close());
    const { makeLink } = await startController(t, answer(500));
    const link = makeLink({ server: `127.0.0.1:${(server.address() as AddressInfo).port}` });
    t.is((await link.info(deviceUuid, hardware)).kind, spoken ? 'ok' : 'failed');
    t.is(requests, spoken ? 1 : 0);
  });
}

test('each request has a connection of its own', async (t) => {
  const ports = new Set<number | undefined>();
  const controller = await startController(t, (request, response) => {
    ports.add(response.socket?.remotePort);
    answer(201)(request, response);
  });
  for (let n = 0; n < 3; n += 1) await controller.link.info(deviceUuid, hardware);
  t.is(ports.size, 3);
});

test('section 5: 200, 201, 204 and 304 mean delivered; 400, 404, 409 and 422 that it will never be; others wait', async (t) => {
  const controller = await startController(t, answer(500));
  const deliver = async (status: number) => {
    controller.handle = answer(status);
    return deliveryOf(await controller.link.info(deviceUuid, hardware));
  };
  for (const status of [200, 201, 204, 304]) t.deepEqual(await deliver(status), { kind: 'delivered' }, String(status));
  for (const status of [400, 401, 403, 404, 407, 408, 409, 422, 429, 500, 503])
    t.deepEqual(await deliver(status), { kind: 'answered', status });
});

test('a request of a device says what it is, in lower case, and with a content type only when it has content', async (t) => {
  const controller = await startController(t, answer(201));
  await controller.link.certs();
  await controller.link.info(deviceUuid, hardware);
  t.deepEqual(
    controller.seen.map(({ method, url, headers }) => [method, url, headers['content-type']]),
    [
      ['GET', '/api/v2/edgedevice/certs', undefined],
      ['POST', `/api/v2/edgedevice/id/${deviceUuid}/info`, 'application/x-proto-binary'],
    ],
  );
});

test('a time limit of 0 is the default, and no attempt takes longer than 4 minutes', (t) => {
  t.deepEqual(timeLimits({ sendSeconds: 30, dialSeconds: 5 }), { sendMs: 30_000, dialMs: 5000 });
  t.deepEqual(timeLimits({ sendSeconds: 0, dialSeconds: 0 }), { sendMs: 120_000, dialMs: 10_000 });
  t.deepEqual(timeLimits({ sendSeconds: 3600, dialSeconds: 3600 }), { sendMs: 240_000, dialMs: 240_000 });
});
