import { createFilePubSub } from '#pkg/pubsub/file.ts';
import { wideTopic } from '../wide-topic.ts';

/** A publisher in its own process: reads one JSON command per line, answers each with a line. */
const [runDir = '', persistDir = ''] = process.argv.slice(2);
const pubsub = createFilePubSub({ runDir, persistDir });
const publication = await pubsub.publication(wideTopic);
process.stdout.write('ready\n');

interface Command {
  readonly publish?: [key: string, number: number];
  readonly unpublish?: string;
  readonly burst?: [key: string, count: number];
  /** publishes without end, to be killed in the middle of it */
  readonly forever?: string;
  readonly signal?: boolean;
  readonly clear?: boolean;
  readonly close?: boolean;
}

const filler = 'x'.repeat(200_000);

const obey = async (command: Command): Promise<void> => {
  if (command.publish) await publication.publish(command.publish[0], { Number: command.publish[1], Filler: '' });
  if (command.unpublish !== undefined) await publication.unpublish(command.unpublish);
  if (command.burst) {
    const [key, count] = command.burst;
    for (let number = 1; number <= count; number++) await publication.publish(key, { Number: number, Filler: '' });
  }
  if (command.forever !== undefined) {
    process.stdout.write('begun\n');
    for (let number = 1; ; number++) await publication.publish(command.forever, { Number: number, Filler: filler });
  }
  if (command.signal) await publication.signalRestarted();
  if (command.clear) await publication.clearRestarted();
  if (command.close) await pubsub.close();
  process.stdout.write('done\n');
};

const { createInterface } = await import('node:readline');
for await (const line of createInterface({ input: process.stdin })) await obey(JSON.parse(line) as Command);
