// Fetches what its argument says until it is killed; tells by one line of output when the content is loaded.
import { createContentManager } from '#pkg/content/manager.ts';

const { storeDir, config, datastores, properties } = JSON.parse(process.argv[2]!);
const silent = { debug: () => {}, info: () => {}, warn: () => {} };
const manager = await createContentManager({ storeDir, properties: () => properties, log: silent, reserveBytes: 0 });
manager.events.subscribe((event) => {
  if (event.kind !== 'loaded') return;
  process.stdout.write(`${event.path}\n`);
  void manager.close();
});
manager.want(config, datastores);
