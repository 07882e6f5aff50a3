import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { AgentName } from '#pkg/process/programs.ts';
import type { Cluster, ServiceName } from './cluster.ts';
import { disturbedUpdate } from './disturbance.ts';
import { patience } from './evidence.ts';
import { largestFile, releaseBoots } from './standstill.ts';

/** What ends a machine as it stands. */
export const cutPower = async (cluster: Cluster): Promise<void> => {
  await cluster.cutPower();
  await releaseBoots(cluster);
};

export const killEmulator = async (cluster: Cluster): Promise<void> => await cluster.killService('node', 500);

/** What the report says of a test that was lost by one of those. */
export const powerReason = /unknown reboot reason|power failure/;

const reasonOf = (agent: AgentName): RegExp => new RegExp(`${agent}.*killed by SIGKILL`, 's');

export const killAgentInTransfer = async (t: ExecutionContext, agent: AgentName): Promise<void> => {
  const act = async (cluster: Cluster): Promise<void> => await cluster.killAgent(agent);
  await disturbedUpdate(t, { act, when: 'transfer', outcome: 'either', reason: reasonOf(agent) });
};

export const killAgentInTrial = async (t: ExecutionContext, agent: AgentName): Promise<void> => {
  const act = async (cluster: Cluster): Promise<void> => await cluster.killAgent(agent);
  await disturbedUpdate(t, { act, when: 'trial', outcome: 'lost', reason: reasonOf(agent) });
};

/** Away for longer than a poll takes, and for less than the outage that costs a test. */
const away = 12_000;

export const killPeer = async (t: ExecutionContext, name: ServiceName, when: 'transfer' | 'trial'): Promise<void> => {
  const act = async (cluster: Cluster): Promise<void> => await cluster.killService(name, away);
  await disturbedUpdate(t, { act, when, outcome: 'committed', reason: /never/ });
};

const mebibyte = 1024 * 1024;
const imageMebibytes = 64;

/** Waits until a part of the image has arrived, and makes sure that it is only a part. */
const midDownload = async (t: ExecutionContext, cluster: Cluster): Promise<void> => {
  let arrived = 0;
  await cluster.until('bytes of the image arrive', patience, async () => {
    for (let look = 0; look < 20 && arrived < 8 * mebibyte; look += 1) {
      arrived = await largestFile(join(cluster.machine.persist, 'content'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return arrived >= 8 * mebibyte;
  });
  t.log(`${arrived} bytes had arrived`);
  t.true(arrived < imageMebibytes * mebibyte, 'the download was cut in its middle');
};

export const killDatastoreInDownload = async (t: ExecutionContext): Promise<void> => {
  await disturbedUpdate(t, {
    act: async (cluster) => await cluster.killService('datastore', 0),
    moment: midDownload,
    when: 'transfer',
    imageMebibytes,
    options: { slotMebibytes: 80 },
    outcome: 'committed',
    reason: /never/,
  });
};
