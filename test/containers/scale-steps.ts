import assert from 'node:assert/strict';
import {
  composeOk,
  docker,
  dockerOk,
  health,
  inContainer,
  inspect,
  lastingInScale,
  until,
  useProfile,
} from './engine.ts';
import { confined, detail, goodUpdate, online, published, restarts, v1, v2, type Step } from './steps.ts';

const refused: Step = {
  title: 'PostgreSQL is refused beside a state in SQLite',
  run: async () => {
    useProfile('scale');
    const { status, stderr } = await docker(['compose', 'run', '--rm', '-T', 'postgres']);
    assert.equal(status, 1);
    assert.match(stderr, /db\.sqlite has the state of a controller already/);
  },
};

const up: Step = {
  title: 'docker compose --profile scale up on a new volume: every container becomes healthy, the node ONLINE',
  run: async () => {
    await composeOk(['down', '--volumes']);
    await composeOk(['up', '--detach', '--wait'], 600);
    for (const service of lastingInScale) await health(service, 'healthy', 1);
    await online(v1);
  },
};

const query = async (password: string, sql: string) =>
  await inContainer('node', `${password} psql --host postgres --username basalt -At -c '${sql}' basalt`);

const guarded: Step = {
  title: 'the state is in PostgreSQL, which no port is published of and nobody enters without the password',
  run: async () => {
    assert.equal((await query('', 'SELECT count(*) FROM device')).stdout.trim(), '1');
    assert.equal((await inContainer('controller', 'test -e /state/controller/db.sqlite')).status, 1);
    const wrong = await query('PGPASSWORD=another', 'SELECT 1');
    assert.match(wrong.stderr, /password authentication failed/);
    assert.equal(await inspect('postgres', '{{json .HostConfig.PortBindings}}'), '{}');
    const scram = await query(
      '',
      'SELECT rolpassword LIKE $$SCRAM-SHA-256%$$ FROM pg_authid WHERE rolname = $$basalt$$',
    );
    assert.equal(scram.stdout.trim(), 't', scram.stderr);
  },
};

const secret: Step = {
  title: 'the password is in no argument, and nothing that the engine knows of a container',
  run: async () => {
    const password = (await inContainer('postgres', 'cut -d: -f5 /state/postgres/pgpass')).stdout.trim();
    assert.ok(password.length > 40);
    for (const service of lastingInScale) {
      const { stdout } = await inContainer(service, 'cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ | tr "\\0" "\\n"');
      assert.match(stdout, /node|postgres/);
      assert.ok(!stdout.includes(password), service);
      const known = await dockerOk(['inspect', await composeOk(['ps', '--all', '--quiet', service])]);
      assert.ok(!known.includes(password), service);
    }
  },
};

const withoutFirst: Step = {
  title: `the first controller is stopped: the other one leads the node to ${v2}`,
  run: async () => {
    await composeOk(['stop', 'controller']);
    await goodUpdate.run();
    await composeOk(['start', 'controller']);
    await health('controller', 'healthy', 60);
  },
};

const killed: Step = {
  title: 'kill -9 of PostgreSQL and of a controller: the engine starts them again, and nothing is lost',
  run: async () => {
    const { id } = await detail();
    for (const service of ['postgres', 'controller2'] as const) {
      const before = await restarts(service);
      await inContainer(service, 'kill -9 -1');
      await until(`${service} is started again`, 60, async () => (await restarts(service)) > before);
      await health(service, 'healthy', 90);
    }
    await online(v2);
    assert.equal((await detail()).id, id);
  },
};

const downAndUp: Step = {
  title: 'docker compose --profile scale down and up: the node is the same, and runs the same',
  run: async () => {
    const { id } = await detail();
    await composeOk(['down']);
    assert.equal(await composeOk(['ps', '--all', '--quiet']), '');
    await composeOk(['up', '--detach', '--wait'], 300);
    await online(v2);
    assert.equal((await detail()).id, id);
  },
};

/** What docs/containers.md promises of the profile `scale`, after the steps without it. */
export const scaleSteps: readonly Step[] = [
  refused,
  up,
  confined(lastingInScale),
  published(['controller', 'controller2']),
  guarded,
  secret,
  withoutFirst,
  killed,
  downAndUp,
];
