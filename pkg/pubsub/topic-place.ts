import { join } from 'node:path';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Topic } from '#pkg/topics/index.ts';
import { markerName } from './restart-marker.ts';

/** Where a topic is kept. */
export interface TopicPlace {
  /** `<agent>/<Name>`, for logs */
  readonly label: string;
  readonly directory: string;
  /** for files under construction: on the same file system, seen by no watcher, and the publisher's own */
  readonly tempDir: string;
  readonly marker: string;
  readonly durable: boolean;
}

export interface PubSubRoots {
  readonly runDir: string;
  readonly persistDir: string;
}

/** The directories of a topic (`docs/rules/eve-baseos.md 5`): under `<run>`, or `<persist>/status` when persistent. */
export const topicPlace = (roots: PubSubRoots, topic: Topic, agent: string): TopicPlace => {
  for (const name of [agent, topic.name]) {
    if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name))
      throw new BasaltError(
        'INTERNAL',
        `${JSON.stringify(name)} cannot name an agent or a topic; use letters and digits`,
      );
  }
  const root = topic.persistent ? join(roots.persistDir, 'status') : roots.runDir;
  const directory = join(root, agent, topic.name);
  return {
    label: `${agent}/${topic.name}`,
    directory,
    tempDir: join(root, agent, '.tmp'),
    marker: join(directory, markerName),
    durable: topic.persistent,
  };
};
