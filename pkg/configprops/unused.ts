import { maxUint32, type Property } from './property.ts';

type Kind = 'uint32' | 'bool' | 'string';

/** Properties of EVE that nothing here reads, by their types: a fleet's config may carry them, and that is no fault of it. */
const names: Readonly<Record<Kind, readonly string[]>> = {
  uint32: [
    'goroutine.leak.detection.check.interval.minutes',
    'goroutine.leak.detection.check.window.minutes',
    'goroutine.leak.detection.cooldown.minutes',
    'goroutine.leak.detection.keep.stats.hours',
    'goroutine.leak.detection.threshold',
    'gogc.forced.growth.memory.MiB',
    'gogc.forced.growth.memory.percent',
    'gogc.forced.interval.seconds',
    'gogc.memory.limit.bytes',
    'gogc.percent',
    'kubevirt.drain.skip.k8sapinotreachable.timeout',
    'kubevirt.drain.timeout',
    'log.dedup.window.size',
    'memory.eve.limit.MiB',
    'memory.eve.limit.bytes',
    'memory.vmm.limit.MiB',
    'msrv.prometheus.metrics.burst',
    'msrv.prometheus.metrics.idletimeout.seconds',
    'msrv.prometheus.metrics.rps',
    'netdump.topic.maxcount',
    'netdump.topic.postonboard.interval',
    'netdump.topic.preonboard.interval',
    'newlog.gzipfiles.ondisk.maxmegabytes',
    'storage.zfs.reserved.percent',
    'timer.appcontainer.stats.interval',
    'timer.boot.retry',
    'timer.hardwarehealth.interval',
    'timer.location.app.interval',
    'timer.location.cloud.interval',
    'timer.metric.diskscan.interval',
    'timer.ntpsources.interval',
    'timer.port.georedo',
    'timer.port.georetry',
    'timer.use.config.checkpoint',
  ],
  bool: [
    'app.allow.vnc',
    'debug.disable.dhcp.all-ones.netmask',
    'debug.enable.console',
    'debug.enable.usb',
    'debug.enable.vga',
    'debug.enable.vnc.shim.vm',
    'memory-monitor.enabled',
    'memory.apps.ignore.check',
    'netdump.downloader.http.with.fieldvalue',
    'netdump.downloader.with.pcap',
    'netdump.enable',
    'network.local.legacy.mac.address',
    'network.switch.enable.arpsnoop',
    'newlog.allow.fastupload',
    'process.cloud-init.multipart',
    'storage.apps.ignore.disk.check',
    'vector.enabled',
    'wwan.modem.recovery.reload.drivers',
    'wwan.modem.recovery.restart.modemmanager',
    'wwan.modem.recovery.watchdog',
    'wwan.query.visible.providers',
  ],
  string: [
    'app.fml.resolution',
    'debug.enable.ssh',
    'edgeview.authen.publickey',
    'log.count.filenames',
    'log.filter.filenames',
    'vector.config',
  ],
};

/** The log level of one of EVE's agents, or of the kernel and the like, in the name it has now and the one before. */
const ofAgent = /^(?:agent\.\w{1,64}\.(?:debug\.)?|debug\.\w{1,64}\.)(?:remote\.)?loglevel$/;

const meaning = 'A property of EVE that Basalt does not use: it is taken, and has no effect.';
/** Keys for a login and whole configurations are longer than what Basalt has for itself. */
const longest = 4096;

const shapes: Readonly<Record<Kind, Property>> = {
  uint32: { type: 'uint32', default: 0, min: 0, max: maxUint32, unit: '', meaning },
  bool: { type: 'bool', default: false, meaning },
  string: { type: 'string', default: '', longest, meaning },
};

const kinds = new Map(
  (Object.entries(names) as [Kind, readonly string[]][]).flatMap(([kind, all]) =>
    all.map((name) => [name, kind] as const),
  ),
);

/** What an unused property of EVE may be set to; undefined for every other name. Limits of numbers are not held: nothing reads them. */
export const unusedProperty = (name: string): Property | undefined => {
  const kind = kinds.get(name) ?? (ofAgent.test(name) ? 'string' : undefined);
  return kind && shapes[kind];
};

export const unusedNames: readonly string[] = [...kinds.keys()];
