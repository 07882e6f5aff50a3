import type { ErrorCode } from '#pkg/errors/codes.ts';
import { openStates, type EngineOperation, type EngineRequest } from '#pkg/topics/engine.ts';
import { currentSlot, freeSlot } from './lookup.ts';
import type { AbState, NoSlotsState, Operations } from './state.ts';

/** Closed operations that are kept of each source, over reboots, so that they can be told of. */
export const keptOfEach = 16;
/** Requests of one source that may lie there at once, with what became of them. */
export const mostAsked = 64;
const longestMessage = 1024;

export const isOpen = ({ State }: EngineOperation): boolean => (openStates as readonly string[]).includes(State);

export const operationOf = (state: Operations, id: string): EngineOperation | undefined =>
  state.operations.find(({ ID }) => ID === id);

/** The state at the start of a process, with the records that those before it have left. */
export const fromRecords = (records: readonly EngineOperation[]): Operations => ({
  operations: records.toSorted((a, b) => a.ChangedAt.localeCompare(b.ChangedAt)),
  asked: [],
  left: records.map(({ ID }) => ID),
});

export type Change = Partial<Omit<EngineOperation, 'Format' | 'ID' | 'Source' | 'Correlation' | 'Op'>>;

/** The record of an operation, changed. One that is closed stays as it was closed. */
export const changed = (operation: EngineOperation, change: Change, at: string): EngineOperation => {
  if (!isOpen(operation)) return operation;
  const next = { ...operation, ...change };
  const Message = next.Message.slice(0, longestMessage);
  const same = JSON.stringify({ ...next, Message }) === JSON.stringify(operation);
  return same ? operation : { ...next, Message, ChangedAt: at };
};

/** The state with the record of a request begun or changed. */
export const withOperation = <S extends AbState | NoSlotsState>(
  state: S,
  request: EngineRequest,
  change: Change,
  at: string,
): S => {
  const known = operationOf(state, request.ID) ?? begun(state, request, at);
  const others = state.operations.filter(({ ID }) => ID !== request.ID);
  return trimmed({ ...state, operations: [...others, changed(known, change, at)] });
};

const begun = (state: AbState | NoSlotsState, request: EngineRequest, at: string): EngineOperation => ({
  Format: 1,
  ID: request.ID,
  Source: request.Source,
  Correlation: request.Correlation,
  Op: request.Op,
  State: 'running',
  Code: '',
  Message: '',
  ...about(state, request),
  RequestedAt: request.RequestedAt,
  ChangedAt: at,
});

type About = Pick<EngineOperation, 'PartitionLabel' | 'FromVersion' | 'ToVersion' | 'Sha256'>;
const nothing: About = { PartitionLabel: '', FromVersion: '', ToVersion: '', Sha256: '' };

/** The slot and the versions that a request is about, as they are when it comes. */
const about = (state: AbState | NoSlotsState, request: EngineRequest): About => {
  if (state.kind === 'noSlots') return nothing;
  const [current, free] = [currentSlot(state), freeSlot(state)];
  const into = { PartitionLabel: free.label, FromVersion: current.version };
  switch (request.Op) {
    case 'stage':
      return request.Keep === 'store'
        ? { ...nothing, ToVersion: request.Version }
        : { ...nothing, ...into, ToVersion: request.Version };
    case 'arm':
    case 'revert':
      return { ...nothing, ...into, ToVersion: free.version, Sha256: state.memory.images?.[free.label]?.sha256 ?? '' };
    case 'disarm':
    case 'forget':
      return { ...nothing, PartitionLabel: free.label, FromVersion: free.version };
    case 'commit':
      return { ...nothing, PartitionLabel: current.label, ToVersion: current.version };
    case 'drop':
      return { ...nothing, Sha256: request.Sha256.toLowerCase() };
    case 'power':
    case 'abort':
      return nothing;
  }
};

/**
 * The newest closed ones of each source stay, with all that are open and all whose requests still lie there: a request that
 * is seen again must find what became of it.
 */
const trimmed = <S extends Operations>(state: S): S => {
  const seen = new Map<string, number>();
  const kept = state.operations.toReversed().filter((operation) => {
    const { ID } = operation;
    if (isOpen(operation) || state.asked.includes(ID) || state.left.includes(ID)) return true;
    const count = (seen.get(operation.Source) ?? 0) + 1;
    seen.set(operation.Source, count);
    return count <= keptOfEach;
  });
  return kept.length === state.operations.length ? state : { ...state, operations: kept.toReversed() };
};

/** The request lies in its topic. */
export const withAsked = <S extends Operations>(state: S, id: string): S =>
  state.asked.includes(id) ? state : { ...state, asked: [...state.asked, id] };

/** The requester has taken its request back: nothing but its record is left of it. */
export const withoutAsked = <S extends Operations>(state: S, id: string): S =>
  trimmed({ ...state, asked: state.asked.filter((other) => other !== id) });

/** Every request that lies there has been told: records of others need no longer wait for theirs. */
export const withAllAsked = <S extends Operations>(state: S): S => trimmed({ ...state, left: [] });

/** How many requests of a source lie there with a record of what became of them. */
export const askedBy = (state: Operations, source: string): number =>
  state.operations.filter(({ ID, Source }) => Source === source && state.asked.includes(ID)).length;

/** How an operation ends, or what it is doing, in the words of its record. */
export const outcome = (State: EngineOperation['State'], code: ErrorCode | '', Message: string): Change => ({
  State,
  Code: code,
  Message,
});
