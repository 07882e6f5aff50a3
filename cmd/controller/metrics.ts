import { Observable } from 'rxjs';
import { measureProcess } from '#pkg/metrics/process.ts';
import { createRegistry, type Registry } from '#pkg/metrics/registry.ts';
import type { Contacts } from './contacts.ts';
import type { Database } from './db/schema.ts';
import type { EventHub } from './event-hub.ts';
import { measureFleet } from './fleet-metrics.ts';
import type { ImageStore } from './images/image-store.ts';
import type { Observer } from './observer.ts';

export interface ControllerMetrics {
  readonly registry: Registry;
  readonly observer: Observer;
  /** to be called for every query that fails */
  readonly databaseError: () => void;
  readonly fleet: (db: Database, contacts: Contacts) => void;
  hub(hub: EventHub): EventHub;
  images(images: ImageStore): ImageStore;
  answered(method: string, route: string, status: number, seconds: number): void;
  bytes(direction: 'in' | 'out', route: string, count: number): void;
  databaseUp(up: boolean): void;
}

const buckets = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

/** What can be measured of the controller (docs/observability.md); each part is given what it counts by a decorator or a hook. */
export const controllerMetrics = (now: () => number): ControllerMetrics => {
  const registry = createRegistry();
  measureProcess(registry);
  const fleet = measureFleet(registry, now);
  const requests = registry.counter(
    'basalt_controller_http_requests_total',
    'requests answered, by method, route and status',
    'labelled',
  );
  const duration = registry.histogram(
    'basalt_controller_http_request_duration_seconds',
    'from the head of a request to the end of its answer; event streams and uploads left out',
    buckets,
  );
  const received = registry.counter(
    'basalt_controller_received_bytes_total',
    'bytes of bodies received, by route, as their heads announced',
    'labelled',
  );
  const sent = registry.counter(
    'basalt_controller_sent_bytes_total',
    'bytes of bodies sent, by route, as their heads announced',
    'labelled',
  );
  const listeners = registry.gauge('basalt_controller_event_listeners', 'event streams that are open');
  const configs = registry.counter(
    'basalt_controller_configs_total',
    'config requests of nodes, delivered or known to the node already',
    'labelled',
  );
  const faulty = registry.counter(
    'basalt_controller_faulty_configs_total',
    'config requests of nodes whose stored config cannot be carried, or not in whole',
  );
  faulty.add({}, 0);
  const infos = registry.counter('basalt_controller_info_messages_total', 'info messages stored, by kind', 'labelled');
  const databaseErrors = registry.counter('basalt_controller_database_errors_total', 'queries that failed');
  const databaseUp = registry.gauge(
    'basalt_controller_database_up',
    '1 when the database answered the last time it was asked',
  );
  const uploads = registry.counter('basalt_controller_uploads_total', 'uploads of images, by outcome', 'labelled');
  const uploaded = registry.counter('basalt_controller_uploaded_bytes_total', 'bytes of images that were stored');
  listeners.set({}, 0);

  let open = 0;
  const served = new Map<string, string>();
  return {
    registry,
    fleet,
    observer: {
      configServed: (uuid, configId, known) => {
        configs.add({ outcome: known ? 'known' : 'delivered' });
        served.set(uuid, configId);
      },
      configFaulty: () => faulty.add(),
      infoStored: (uuid, kind) => {
        infos.add({ kind });
        return served.get(uuid);
      },
    },
    databaseError: () => databaseErrors.add(),
    hub: (hub) => ({
      publish: (event) => hub.publish(event),
      close: () => hub.close(),
      events: new Observable((subscriber) => {
        listeners.set({}, (open += 1));
        subscriber.add(() => listeners.set({}, (open -= 1)));
        return hub.events.subscribe(subscriber);
      }),
    }),
    images: (images) => ({
      ...images,
      put: async (source, options) => {
        try {
          const stored = await images.put(source, {
            ...options,
            enter: async (image) => {
              const entered = await options.enter(image);
              uploaded.add({}, image.size);
              return entered;
            },
          });
          uploads.add({ outcome: 'stored' });
          return stored;
        } catch (error) {
          uploads.add({ outcome: 'failed' });
          throw error;
        }
      },
    }),
    answered: (method, route, status, seconds) => {
      requests.add({ method, route, status: String(status) });
      if (!Number.isNaN(seconds)) duration.observe({ method, route }, seconds);
    },
    bytes: (direction, route, count) => (direction === 'in' ? received : sent).add({ route }, count),
    databaseUp: (up) => databaseUp.set({}, up ? 1 : 0),
  };
};
