import { slotObstacle, sizeObstacle } from './activate.ts';
import { drainStatus } from './drain.ts';
import { evaluate } from './evaluate.ts';
import { numbered } from './generation.ts';
import { runningJob } from './job.ts';
import { contentOf, freeSlot, withVersion } from './lookup.ts';
import { rememberWrite } from './remember.ts';
import { isSpare } from './spare-slot.ts';
import type { AbState, BaseOsRequest, Early } from './state.ts';
import { logged, stay, andThen, type AbStep } from './step-type.ts';

type Wanted = Omit<Early, 'generation'> & { readonly sizeBytes: number };

/**
 * Writes the free slot while the content arrives, when that cannot cost anything: the slot is `unused` and holds no image
 * to go back to, and the version would be installed as soon as its content is there. Nothing is armed by it: the install
 * still waits for the verified content and reads all of the slot back (`docs/rules/eve-baseos.md 2.6`).
 */
export const followEarly = (state: AbState, at: string): AbStep => {
  const { early } = state;
  // an install ends it, and goes on from it when it is of the same image
  if (runningJob(state) !== undefined) return stay({ ...state, early: undefined });
  const wanted = wantedNow(state, at);
  if (early !== undefined && wanted !== undefined && isSame(early, wanted)) return stay(state);
  return andThen(early === undefined ? stay(state) : drop(state, early), (next) =>
    wanted === undefined ? stay(next) : begin(next, wanted, at),
  );
};

const isSame = (early: Early, wanted: Wanted): boolean =>
  early.version === wanted.version && early.sha256 === wanted.sha256;

const wantedNow = (state: AbState, at: string): Wanted | undefined => {
  if (state.activity.kind !== 'idle' || slotObstacle(state) !== undefined || !isSpare(state)) return undefined;
  // a node of a cluster is drained before its slot is touched
  if (state.drain.status > drainStatus.notSupported) return undefined;
  const [request, second] = state.requests.filter(({ config }) => config?.Activate);
  return request === undefined || second !== undefined ? undefined : wantedBy(state, request, at);
};

const wantedBy = (state: AbState, request: BaseOsRequest, at: string): Wanted | undefined => {
  const { config } = request;
  const content = config === undefined ? undefined : contentOf(state, config.ContentTreeUUID);
  if (config === undefined || content === undefined || content.MaxDownloadSize <= 0) return undefined;
  if (sizeObstacle(state, content.MaxDownloadSize) !== undefined) return undefined;
  if (evaluate(state, request, config, at).verdict !== 'await') return undefined;
  return {
    label: freeSlot(state).label,
    version: config.BaseOsVersion,
    sha256: content.ContentSha256.toLowerCase(),
    sizeBytes: content.MaxDownloadSize,
  };
};

/** What the slot holds is given up durably before the first byte, as for an install. It is `unused` already. */
const begin = (state: AbState, { sizeBytes, ...wanted }: Wanted, at: string): AbStep => {
  const [generation, next] = numbered(state);
  const { label, version, sha256 } = wanted;
  const slot = { label, by: 'config', content: 'writing', version, sha256, sizeBytes } as const;
  const marked = rememberWrite(withVersion(next, label, ''), slot, at);
  const begun: AbState = { ...marked.state, early: { generation, ...wanted } };
  const told = andThen({ ...marked, state: begun }, (known) =>
    logged(known, {
      decision: `write version ${version} into ${label} while it arrives`,
      why: 'the slot holds no image to go back to',
    }),
  );
  return { ...told, effects: [...told.effects, { kind: 'writeEarly', generation, label, sha256 }] };
};

const drop = (state: AbState, { generation, label, version }: Early): AbStep =>
  andThen(
    logged<AbState>(
      { ...state, early: undefined },
      {
        decision: `version ${version} is not written into ${label} any more while it arrives`,
        why: 'it is not waited for, or the engine is needed',
      },
    ),
    (next) => ({ state: next, effects: [{ kind: 'dropEarly', generation }] }),
  );
