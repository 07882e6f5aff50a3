import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { encodeConfigResponse } from '#pkg/eve/codec.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { topics } from '#pkg/topics/index.ts';
import { answer, type Handler, keys, protobufType, seal, sealedCerts } from '../eve/tls-controller.ts';
import { startMiniController, type Endpoint } from '../eve/mini-controller.ts';
import { v2 } from './configs.ts';
import { startLive, wanted } from './live.ts';
import { committed, eventually, slotOf, startNodeOn, underTest } from './node.ts';

const { success, fail, temporaryFail } = configGetStatus;
const withdrawn = (more: Parameters<typeof wanted>[0] = {}) => wanted({ baseos: undefined, ...more });

test('misbehaving: certificate hashes of 16 bytes are as good as those of 32', async (t) => {
  const live = await startLive(t, committed);
  live.controller.serve(withdrawn(), 'h2');
  live.controller.wrong.config = (request, response) =>
    answer(200, live.controller.sealedConfig(16))(request, response);
  await eventually(() => !live.inForce(), 'the config in the short form');
  t.is(live.node.zed().ConfigGetStatus, success);
});

test('misbehaving: 200 without a config under the hash that was sent is Success and changes nothing', async (t) => {
  const live = await startLive(t, committed);
  live.controller.wrong.config = answer(503);
  await live.status(fail, '503');
  live.controller.wrong.config = answer(200, seal(encodeConfigResponse(undefined, 'h1')));
  await live.status(success, 'unchanged');
  await live.polls(2);
  t.true(live.inForce());
  await live.recovers();
});

test('misbehaving: a config with an obsolete timestamp fails its poll and changes nothing, a newer one is taken', async (t) => {
  const live = await startLive(t, committed);
  live.controller.serve(wanted({ configTimestamp: 2000 }), 'h2');
  await live.polls(2);
  const statuses: number[] = [];
  const watched = live.node.pubsub.subscribe(topics.ZedAgentStatus).subscribe((event) => {
    if (event.kind === 'create' || event.kind === 'modify') statuses.push(event.value.ConfigGetStatus);
  });
  t.teardown(() => watched.unsubscribe());
  live.controller.serve(withdrawn({ configTimestamp: 1000 }), 'h3');
  await live.polls(2);
  t.true(live.inForce(), 'a replay of what was sent before');
  live.controller.serve(withdrawn({ configTimestamp: 2000 }), 'h4');
  await eventually(() => !live.inForce(), 'one of the same age');
  t.true(statuses.includes(fail), 'the poll that brought the obsolete one');
});

test('misbehaving: 422 for a config is a plain failure; an info is dropped, and the next one is sent', async (t) => {
  const live = await startLive(t, underTest);
  live.controller.wrong.config = answer(422);
  await live.status(fail, '422');
  delete live.controller.wrong.config;
  await live.status(success, 'well again');
  const sent = live.countFromNow('info');
  live.controller.wrong.info = answer(422);
  await live.node.publishSlots([slotOf('IMGA', false, 'unused', v2)]);
  await eventually(() => sent() === 1, 'the refused info');
  delete live.controller.wrong.info;
  await live.polls(3);
  t.is(sent(), 1, 'the same bytes would be refused again');
  await live.node.publishSlots([slotOf('IMGA', false, 'unused', '3.0.0-kvm-amd64')]);
  await eventually(() => sent() === 2, 'the next info');
});

test('misbehaving: 503 for everything from the start is waited out, then the node onboards', async (t) => {
  const controller = await startMiniController(t);
  controller.serve(wanted(), 'h1');
  const endpoints: readonly Endpoint[] = ['certs', 'register', 'uuid', 'attest', 'config', 'info'];
  for (const endpoint of endpoints) controller.wrong[endpoint] = answer(503);
  const node = await startNodeOn(t, committed, controller.link, { random: () => 0 });
  await node.ready();
  await eventually(() => controller.asked('certs') >= 2, 'asked again');
  t.is(controller.asked('register'), 0, 'nothing before there are certificates');
  for (const endpoint of endpoints) delete controller.wrong[endpoint];
  await eventually(() => node.zed().ConfigGetStatus === success, 'onboarded');
});

test('misbehaving: an answer that is slower than the send timeout fails the poll, and the next poll is its own', async (t) => {
  const live = await startLive(t, underTest, { timeouts: () => ({ sendSeconds: 0.4, dialSeconds: 5 }) });
  live.controller.wrong.config = () => undefined;
  await live.status(fail, 'slow');
  await live.polls(1);
  t.true(live.inForce());
  await live.recovers();
});

test('misbehaving: an empty certificate list leaves no signer, until the next list', async (t) => {
  const live = await startLive(t, committed);
  live.controller.wrong.certs = answer(200, sealedCerts([]));
  live.controller.rotate(await keys.issue('signing'));
  live.controller.serve(wanted(), 'h2');
  await live.status(fail, 'no signer is known');
  t.true(live.inForce());
  const fetched = live.countFromNow('certs');
  await eventually(() => fetched() >= 2, 'asked for at each miss');
  await live.recovers();
});

/** A server under the same authority, which must never hear of the node. */
const elsewhere = async (t: ExecutionContext) => {
  const heard: string[] = [];
  const server = createServer({ cert: keys.server.certPem, key: keys.server.keyPem }, (request, response) => {
    heard.push(request.url ?? '');
    response.writeHead(200, protobufType).end();
  });
  server.on('connection', () => heard.push('connection'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.teardown(() => server.close());
  return { heard, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const redirect =
  (status: number, base: string): Handler =>
  ({ url }, response) =>
    void response.writeHead(status, { location: base + url }).end();

for (const status of [301, 302, 303, 307, 308]) {
  test(`misbehaving: a redirect ${status} to another host is not followed, a config's is a plain failure`, async (t) => {
    const other = await elsewhere(t);
    const live = await startLive(t, underTest);
    for (const endpoint of ['config', 'certs', 'attest', 'uuid', 'info'] as const)
      live.controller.wrong[endpoint] = redirect(status, other.url);
    const sent = live.countFromNow('info');
    await live.node.publishSlots([slotOf('IMGA', false, 'unused', v2)]);
    await live.status(fail, 'redirected');
    await eventually(() => sent() > 0, 'an info');
    await live.polls(2);
    t.true(live.inForce());
    await live.recovers();
    t.deepEqual(other.heard, []);
  });
}

test('misbehaving: a redirect to the same host is not followed either', async (t) => {
  const live = await startLive(t, underTest);
  const asked = live.countFromNow('certs');
  live.controller.wrong.config = (_request, response) =>
    void response.writeHead(307, { location: '/api/v2/edgedevice/certs' }).end();
  await live.status(fail, 'redirected');
  await live.polls(2);
  t.is(asked(), 0);
});

test('misbehaving: a node that is redirected while it onboards stays where it is', async (t) => {
  const other = await elsewhere(t);
  const controller = await startMiniController(t);
  controller.serve(wanted(), 'h1');
  for (const endpoint of ['register', 'uuid'] as const) controller.wrong[endpoint] = redirect(308, other.url);
  const node = await startNodeOn(t, committed, controller.link, { random: () => 0 });
  await node.ready();
  await eventually(() => controller.asked('uuid') >= 2, 'asked again');
  delete controller.wrong.uuid;
  await eventually(() => node.zed().ConfigGetStatus === success, 'uuid alone decides');
  t.deepEqual(other.heard, []);
});

for (const [what, body] of [
  ['announces', (size: number) => ({ ...protobufType, 'content-length': String(size) })],
  ['has', () => protobufType],
] as const) {
  test(`misbehaving: an answer that ${what} more bytes than any config is cut off`, async (t) => {
    const live = await startLive(t, underTest);
    const huge = Buffer.alloc(6 * 1024 * 1024, 10);
    live.controller.wrong.config = (_request, response) =>
      void response
        .on('error', () => undefined)
        .writeHead(200, body(huge.length))
        .end(huge);
    await live.status(temporaryFail, 'too large: that is contact');
    t.true(live.inForce());
    await live.recovers();
  });
}

test('misbehaving: a good container of another content type is refused', async (t) => {
  const live = await startLive(t, underTest);
  live.controller.serve(withdrawn(), 'h2');
  live.controller.wrong.config = (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(live.controller.sealedConfig());
  await live.status(fail, 'the wrong type');
  await live.polls(2);
  t.true(live.inForce());
  await live.recovers();
});

test('misbehaving: a refused attestation is repeated at each refused config until it is accepted', async (t) => {
  const live = await startLive(t, underTest);
  live.controller.forgetAttestation();
  live.controller.wrong.attest = answer(422);
  const attested = live.countFromNow('attest');
  await live.status(temporaryFail, 'a quote was sent, so 403 is contact');
  await eventually(() => attested() >= 2, 'again');
  t.true(live.inForce());
  await live.recovers();
});
