import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CallName } from '#pkg/rest/calls.ts';
import type { Arguments, Reply } from '#pkg/rest/typed-client.ts';
import { call } from './session.ts';

export interface Resource<T> {
  readonly data: T | undefined;
  /** why it could not be read the last time; `data` is then older */
  readonly error: unknown;
  readonly reload: () => void;
  /** Shows what a change was answered with, and reads again: something may have come between the two. */
  readonly put: (data: T) => void;
  /** Changes what is shown in a detail, until it is read again. */
  readonly patch: (change: (data: T) => T) => void;
}

interface Held<T> {
  readonly key: string;
  readonly data?: T;
  readonly error?: unknown;
}

/** What a call that reads answers, read anew on `reload`; an answer that was overtaken by a later question is dropped. */
export const useResource = <N extends Extract<CallName, `GET ${string}`>>(
  name: N,
  ...given: Arguments<N>
): Resource<Reply<N>> => {
  const key = JSON.stringify([name, ...given]);
  const [held, setHeld] = useState<Held<Reply<N>>>({ key });
  const asked = useRef(0);
  // what is given is new with every drawing; `key` says whether it is another question
  const question = useRef(given);
  question.current = given;
  const patch = useCallback(
    (change: (data: Reply<N>) => Reply<N>) => {
      setHeld((before) =>
        before.key !== key || before.data === undefined ? before : { ...before, data: change(before.data) },
      );
    },
    [key],
  );
  const reload = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    call(name, ...question.current).then(
      (data) => mine === asked.current && setHeld({ key, data }),
      (error: unknown) =>
        mine === asked.current && setHeld((before) => (before.key === key ? { ...before, error } : { key, error })),
    );
  }, [name, key]);
  const put = useCallback(
    (data: Reply<N>) => {
      setHeld({ key, data });
      reload();
    },
    [key, reload],
  );
  useEffect(reload, [reload]);
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  const current = held.key === key ? held : undefined;
  return { data: current?.data, error: current?.error, reload, put, patch };
};
