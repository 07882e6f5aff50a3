import { useEffect } from 'preact/hooks';
import { onLive } from './live.ts';
import { useResource, type Resource } from './resource.ts';

/** Something about rollouts, read again when one changes; at most twice a second. */
export const useRollouts = <T>(path: string, id?: string): Resource<T> => {
  const resource = useResource<T>(path);
  const { reload } = resource;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onLive((event) => {
      const mine = event.type === 'opened' || (event.type === 'rollout' && (id === undefined || event.id === id));
      if (mine) {
        timer ??= setTimeout(() => {
          timer = undefined;
          reload();
        }, 500);
      }
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [reload, id]);
  return resource;
};
