import { map, merge, type Observable } from 'rxjs';
import { engineSources } from '#pkg/engine/sources.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import type { PubSub } from '#pkg/pubsub/port.ts';
import { topics } from '#pkg/topics/index.ts';

/**
 * Whether managers of other standards are connected (N16), a gateway at a time. Who speaks is told by the folder, whatever
 * a status says of itself, and what it says of another boot says nothing.
 */
export const managerEvents = (pubsub: PubSub, bootId: string): Observable<HealthEvent> =>
  merge(
    ...engineSources.map(({ folder, shown: source }) => {
      const here = new Set<string>();
      return pubsub.subscribe(topics.ManagerStatus, folder).pipe(
        map((event): HealthEvent => {
          if (event.kind === 'delete') here.delete(event.key);
          if (event.kind === 'create' || event.kind === 'modify') {
            const { Connected, BootID } = event.value;
            if (Connected && BootID === bootId) here.add(event.key);
            else here.delete(event.key);
          }
          return { kind: 'manager', source, connected: here.size > 0 };
        }),
      );
    }),
  );
