import test from 'ava';
import { makeCertificate } from '#pkg/eve/pki.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { answer, keys } from '../eve/tls-controller.ts';
import { deviceUuid, treeUuid } from './configs.ts';
import { startLive, wanted } from './live.ts';
import { committed, eventually, underTest } from './node.ts';

const { success, fail, temporaryFail } = configGetStatus;

/** `ConfigGetStatus` of what is temporary, with an image under test and without. */
const temporary = [
  [underTest, temporaryFail],
  [committed, fail],
] as const;

/** Asks that nothing repaired anything: no certificates, no UUID, no attestation. */
const repairs = (live: Awaited<ReturnType<typeof startLive>>) => {
  const counts = (['certs', 'uuid', 'attest'] as const).map((endpoint) => live.countFromNow(endpoint));
  return () => counts.map((count) => count());
};

for (const [slots, expected] of temporary) {
  const when = slots === underTest ? 'while testing' : 'not testing';

  for (const status of [400, 404]) {
    test(`section 5: ${status} for a config ${when} asks for the UUID again, once in 10 minutes`, async (t) => {
      const live = await startLive(t, slots);
      const asked = live.countFromNow('uuid');
      live.controller.wrong.config = answer(status);
      await live.status(expected, String(status));
      await live.polls(4);
      t.is(asked(), 1);
      t.true(live.inForce());
      await live.recovers();
    });
  }

  test(`section 5: 403 for a config ${when} restarts attestation`, async (t) => {
    const live = await startLive(t, slots);
    const attested = live.countFromNow('attest');
    live.controller.wrong.config = answer(403);
    await live.status(expected, '403');
    await eventually(() => attested() >= 2, 'attested, and again at the next refusal');
    t.true(live.inForce());
    await live.recovers();
  });

  test(`section 5: 503 ${when} is waited out, nothing is repaired`, async (t) => {
    const live = await startLive(t, slots);
    const repaired = repairs(live);
    live.controller.wrong.config = answer(503);
    await live.status(expected, '503');
    await live.polls(3);
    t.deepEqual(repaired(), [0, 0, 0]);
    t.true(live.inForce());
    await live.recovers();
  });

  test(`section 5: a refused connection ${when} is temporary`, async (t) => {
    const live = await startLive(t, slots);
    await live.controller.stop();
    await live.status(expected, 'refused');
    t.true(live.inForce());
  });

  test(`section 5: a server certificate that has expired ${when} is temporary and has certs fetched`, async (t) => {
    const live = await startLive(t, slots);
    const fetches = live.fetches();
    live.controller.useServerKeys(
      await keys.issue('server', { hosts: ['127.0.0.1'], notAfter: new Date(Date.now() - 10_000) }),
    );
    await live.status(expected, 'expired');
    await eventually(() => live.fetches() > fetches, 'the fetch, which fails on the same certificate');
    t.true(live.inForce());
    live.controller.useServerKeys(keys.server);
    await live.recovers();
  });

  test(`section 5: an unknown signing certificate ${when} is a plain failure and has certs fetched`, async (t) => {
    const live = await startLive(t, slots);
    const fetched = live.countFromNow('certs');
    live.controller.wrong.certs = answer(503);
    live.controller.rotate(await keys.issue('signing'));
    live.controller.serve(wanted(), 'h2');
    await live.status(fail, 'miss');
    await eventually(() => fetched() >= 2, 'fetched at each miss');
    t.true(live.inForce());
    await live.recovers();
  });

  test(`section 5: other statuses, no answer and unknown authorities ${when} are plain failures`, async (t) => {
    const live = await startLive(t, slots);
    const repaired = repairs(live);
    for (const status of [409, 418, 422, 429, 500, 502, 504]) {
      live.controller.wrong.config = answer(status);
      await live.polls(1);
      await live.status(fail, String(status));
      delete live.controller.wrong.config;
      await live.status(success, `after ${status}`);
    }
    live.controller.wrong.config = (_request, response) => void response.destroy();
    await live.status(fail, 'no answer');
    delete live.controller.wrong.config;
    await live.status(success, 'after no answer');
    const stranger = await makeCertificate({ purpose: 'root', commonName: 'stranger' });
    live.controller.useServerKeys(await keys.issue('server', { hosts: ['127.0.0.1'], issuer: stranger }));
    await live.status(fail, 'an authority that nobody knows');
    t.deepEqual(repaired(), [0, 0, 0]);
    t.true(live.inForce());
    live.controller.useServerKeys(keys.server);
    await live.recovers();
  });
}

test('section 5: a device that was removed and may come again registers anew while it runs, once in 10 minutes', async (t) => {
  const live = await startLive(t, committed);
  const { wrong } = live.controller;
  const uuid = '11111111-2222-4333-8444-777777777777';
  const registered = live.countFromNow('register');
  wrong.uuid = answer(404);
  wrong.register = (request, response) => {
    delete wrong.uuid;
    delete wrong.config;
    live.controller.uuid = uuid;
    live.controller.forgetAttestation();
    live.controller.serve(wanted({ id: { uuid, version: '2' }, baseos: undefined }), 'h2');
    answer(201)(request, response);
  };
  wrong.config = answer(404);
  await eventually(() => !live.inForce(), 'the config under the new name');
  t.is(registered(), 1);
});

test('section 5: a device that is refused with 403 by config and attestation may be unknown: it registers anew, too', async (t) => {
  const live = await startLive(t, committed);
  const { wrong } = live.controller;
  const uuid = '11111111-2222-4333-8444-888888888888';
  const registered = live.countFromNow('register');
  for (const endpoint of ['config', 'attest', 'uuid'] as const) wrong[endpoint] = answer(403);
  wrong.register = (request, response) => {
    for (const endpoint of ['config', 'attest', 'uuid'] as const) delete wrong[endpoint];
    live.controller.uuid = uuid;
    live.controller.serve(wanted({ id: { uuid, version: '2' }, baseos: undefined }), 'h2');
    answer(201)(request, response);
  };
  await eventually(() => !live.inForce(), 'the config under the new name');
  t.is(registered(), 1);
});

test('section 5: a device that stays unknown goes on with what is in force, and does not register at each poll', async (t) => {
  const live = await startLive(t, committed);
  const registered = live.countFromNow('register');
  for (const endpoint of ['config', 'uuid'] as const) live.controller.wrong[endpoint] = answer(400);
  live.controller.wrong.register = answer(409);
  await eventually(() => registered() === 1, 'a registration');
  await live.polls(4);
  t.is(registered(), 1);
  t.true(live.inForce());
  await live.recovers();
});

test('section 5: 401 for a config may mean that the device was deleted: the UUID is asked for, once in 10 minutes', async (t) => {
  const live = await startLive(t, committed);
  const asked = live.countFromNow('uuid');
  live.controller.wrong.config = answer(401);
  await live.status(fail, '401');
  await eventually(() => asked() === 1, 'the question');
  await live.polls(3);
  t.is(asked(), 1);
  t.true(live.inForce());
  await live.recovers();
});

test('a config that is too large is told to the controller, and is contact for an image on trial', async (t) => {
  const live = await startLive(t, underTest, { maxReplyBytes: 20_000 });
  const big = { key: 'too.large', value: 'x'.repeat(30_000) };
  live.controller.serve(wanted({ configItems: [big] }), 'h2');
  await live.status(temporaryFail, 'too large');
  t.true(live.inForce());
  const problem = () => {
    const device = live.controller.infos.findLast(({ content }) => content.kind === 'device')?.content;
    return device?.kind === 'device' ? device.device.configItemStatus['config']?.error : undefined;
  };
  t.regex(await eventually(problem, 'the report'), /larger than 20000 bytes/);
  await live.recovers();
  await eventually(() => problem() === undefined, 'the report that it is over');
});

test('section 5: a device that was entered anew takes its new UUID and attests under it', async (t) => {
  const live = await startLive(t, committed);
  const uuid = '11111111-2222-4333-8444-555555555555';
  const attested = live.countFromNow('attest');
  live.controller.forgetAttestation();
  live.controller.uuid = uuid;
  live.controller.serve(wanted({ id: { uuid, version: '2' }, baseos: undefined }), 'h2');
  await eventually(() => !live.inForce(), 'the config under the new name');
  t.is(attested(), 1);
  t.true(live.controller.seen.some(({ url }) => url.endsWith(`/id/${uuid}/attest`)));
  await eventually(() => live.controller.infos.some((info) => info.deviceUuid === uuid), 'infos under the new name');
  t.true(live.controller.infos.some((info) => info.deviceUuid === deviceUuid));
});

test('section 3.5: a rotation while the token is lost: the attestation fetches the certificates it misses', async (t) => {
  const live = await startLive(t, committed);
  // 403 has no container, so only the answer to the quote shows that the signer has changed
  live.controller.forgetAttestation();
  live.controller.rotate(await keys.issue('signing'));
  live.controller.serve(wanted({ baseos: undefined }), 'h2');
  await eventually(() => !live.inForce(), 'the config signed anew');
  t.is(live.node.zed().ConfigGetStatus, success);
});

test('section 3.5: a rotation and a new UUID at once: the answer to uuid is read with fresh certificates', async (t) => {
  const live = await startLive(t, committed);
  const uuid = '11111111-2222-4333-8444-666666666666';
  live.controller.rotate(await keys.issue('signing'));
  live.controller.uuid = uuid;
  live.controller.serve(wanted({ id: { uuid, version: '2' }, contentInfo: [], baseos: undefined }), 'h2');
  await eventually(() => !live.inForce(), 'the config under the new name');
  const trees = await live.node.read('ContentTreeConfig');
  t.false(trees.has(treeUuid));
});

test('section 3.5: answers signed with the certificate before the last are still read', async (t) => {
  const live = await startLive(t, committed);
  const before = live.controller.sealedConfig();
  live.controller.rotate(await keys.issue('signing'));
  live.controller.serve(wanted(), 'h2');
  await eventually(() => live.controller.asked('certs') === 2, 'the fetch');
  await live.status(success, 'rotated');
  t.is(live.controller.link.openCheckpoint(before).kind, 'ok');
  t.is(live.controller.link.openCheckpoint(live.controller.sealedConfig()).kind, 'ok');
});

test('section 3.4: a signature that does not hold is a plain failure that has no certificates fetched', async (t) => {
  const live = await startLive(t, underTest);
  const repaired = repairs(live);
  live.controller.serve(wanted({ baseos: undefined }), 'h2');
  live.controller.wrong.config = (request, response) => {
    const forged = Buffer.from(live.controller.sealedConfig());
    forged[forged.length - 5] = (forged.at(-5) ?? 0) ^ 1;
    answer(200, forged)(request, response);
  };
  await live.status(fail, 'a wrong signature');
  await live.polls(3);
  t.deepEqual(repaired(), [0, 0, 0]);
  t.true(live.inForce());
  await live.recovers();
});
