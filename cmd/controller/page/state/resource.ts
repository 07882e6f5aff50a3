import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { api } from './session.ts';

export interface Resource<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly reload: () => void;
  readonly put: (data: T) => void;
}

/** What a GET answers, read anew on `reload`; an answer that was overtaken by a later question is dropped. */
export const useResource = <T>(path: string): Resource<T> => {
  const [held, setHeld] = useState<{ path: string; data?: T; error?: unknown }>({ path });
  const asked = useRef(0);
  const put = useCallback((data: T) => setHeld({ path, data }), [path]);
  const reload = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    api.get<T>(path).then(
      (data) => mine === asked.current && setHeld({ path, data }),
      (error: unknown) => mine === asked.current && setHeld((before) => ({ ...before, path, error })),
    );
  }, [path]);
  useEffect(reload, [reload]);
  const current = held.path === path ? held : undefined;
  return { data: current?.data, error: current?.error, reload, put };
};
