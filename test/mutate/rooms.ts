import { globSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Room {
  /** below the repository */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

/** Tests that start programs, sockets or machines; what they find is proof, but not thousands of times. */
const slow =
  /\/(?:interop[^/]*|kernel-log|watched|block-device|find-disk|crash|whole-life|processes|lost-events)\.test\.ts$/;

/** What is looked at in each room and by which tests: its own ones, and those of rooms that only it serves. */
const patterns: Readonly<Record<string, { readonly sources: string; readonly tests: readonly string[] }>> = {
  clock: { sources: 'pkg/clock/*.ts', tests: ['test/clock/*.test.ts'] },
  baseos: { sources: 'pkg/baseos/*.ts', tests: ['test/baseos/*.test.ts', 'test/sim/*.test.ts'] },
  health: {
    sources: 'pkg/health/*.ts',
    tests: ['test/health/*.test.ts', 'test/swinfo/numbers.test.ts', 'test/sim/*.test.ts'],
  },
  swinfo: { sources: 'pkg/swinfo/*.ts', tests: ['test/swinfo/*.test.ts'] },
  gpt: { sources: 'pkg/gpt/*.ts', tests: ['test/gpt/*.test.ts', 'test/boot/select.test.ts'] },
  manifest: { sources: 'pkg/manifest/*.ts', tests: ['test/manifest/*.test.ts'] },
  configprops: { sources: 'pkg/configprops/*.ts', tests: ['test/configprops/*.test.ts'] },
  topics: { sources: 'pkg/topics/*.ts', tests: ['test/topics/*.test.ts'] },
  watchdog: { sources: 'pkg/watchdog/*.ts', tests: ['test/watchdog/*.test.ts'] },
  errors: { sources: 'pkg/errors/*.ts', tests: ['test/errors/*.test.ts'] },
  rollout: { sources: 'pkg/rollout/*.ts', tests: ['test/rollout/*.test.ts'] },
  boot: {
    sources:
      'pkg/boot/{attributes,current,kernel-parameter,select,slot,slot-words,slots-of,starts,states,torn-words}.ts',
    tests: ['test/boot/*.test.ts'],
  },
  grubenv: {
    sources: 'pkg/boot/{grubenv,grubenv-records,grubenv-rules,learned}.ts',
    tests: ['test/boot/grubenv/{codec,control,learned,records,rules}.test.ts'],
  },
  content: {
    sources:
      'pkg/content/{address-class,chunked-decoder,content-coding,content-range,datastore-url,http-head,object-path,object-url,retry-after,retry-policy}.ts',
    tests: [
      'test/content/{address-class,datastore-url,http-head,http-limits,object-path,object-url,retry-policy}.test.ts',
    ],
  },
  datastore: { sources: 'cmd/datastore/range.ts', tests: ['test/datastore/range.test.ts'] },
  eve: {
    sources: 'pkg/eve/{no-proxy,time-bounds,deferred/*}.ts',
    tests: ['test/eve/{no-proxy,time-bounds,deferred}.test.ts'],
  },
  machine: { sources: 'pkg/machine/*.ts', tests: ['test/machine/*.test.ts'] },
  nodeconfig: {
    sources: 'pkg/nodeconfig/*.ts',
    tests: [
      'test/nodeconfig/*.test.ts',
      'test/zedagent/{config-problem,datastore-proxy,legacy-base,renamed-content}.test.ts',
    ],
  },
};

export const roomNames = Object.keys(patterns);

/**
 * The room with those of its tests whose path has one of `parts` in it, with all when there are none; undefined when it is none
 * that can be mutated.
 */
export const roomOf = (name: string, parts: readonly string[] = []): Room | undefined => {
  const found = patterns[name];
  if (found === undefined) return undefined;
  const files = (pattern: string) => globSync(pattern, { cwd: root }).toSorted();
  return {
    sources: files(found.sources),
    tests: found.tests
      .flatMap(files)
      .filter((file) => !slow.test(file) && (parts.length === 0 || parts.some((part) => file.includes(part)))),
  };
};
