import { execFile, spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

/**
 * Cost of installing an image over loopback HTTP, from the datastore into a slot that was read back, against R: the time
 * of `dd` of the same bytes with direct I/O and fsync plus `openssl dgst -sha256` of them. Both take turns in one run.
 * The slot is written while the image arrives, as it is when it holds no image to go back to; `--late` measures the other
 * case, in which the whole image is verified first.
 * Run: `node test/bench/install.ts [--size MiB] [--runs N] [--memory MiB,MiB] [--dir DIR] [--late] [--json]`.
 */
const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '1024' },
    runs: { type: 'string', default: '5' },
    memory: { type: 'string', default: '' },
    dir: { type: 'string', default: tmpdir() },
    late: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const MiB = 1024 * 1024;
const slotOffset = MiB;
const run = promisify(execFile);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

interface Image {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

interface Installed {
  readonly seconds: number;
  readonly fetch: number;
  readonly write: number;
  readonly readBack: number;
  readonly cpuSeconds: number;
  readonly peakMiB: number;
}

const makeImage = async (dir: string, sizeMiB: number): Promise<Image> => {
  const name = `random-${sizeMiB}.img`;
  const hash = createHash('sha256');
  const block = new Uint8Array(8 * MiB);
  await using file = await open(join(dir, name), 'w');
  for (let left = sizeMiB * MiB; left > 0; left -= block.length) {
    const part = randomFillSync(block).subarray(0, Math.min(left, block.length));
    hash.update(part);
    await file.write(part);
  }
  await file.sync();
  return { name, path: join(dir, name), sizeBytes: sizeMiB * MiB, sha256: hash.digest('hex') };
};

const makeDisk = async (disk: string, bytes: number): Promise<void> => {
  await using file = await open(disk, 'w');
  await file.truncate(bytes);
};

const secondsOf = async (action: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await action();
  return (performance.now() - started) / 1000;
};

const dd = (image: Image, disk: string) =>
  run('dd', [
    `if=${image.path}`,
    `of=${disk}`,
    'bs=4M',
    'oflag=direct,seek_bytes',
    `seek=${slotOffset}`,
    'conv=fsync,notrunc',
    'status=none',
  ]);

/** R in its two parts, seconds. */
const baseline = async (image: Image, disk: string) => ({
  write: await secondsOf(() => dd(image, disk)),
  digest: await secondsOf(() => run('openssl', ['dgst', '-sha256', image.path])),
});

const install = async (image: Image, disk: string, url: string, dir: string): Promise<Installed> => {
  const storeDir = join(dir, 'store');
  await rm(storeDir, { recursive: true, force: true });
  await mkdir(storeDir);
  const { name, sizeBytes, sha256 } = image;
  const writeEarly = !options.late;
  const request = JSON.stringify({ storeDir, url, name, sha256, sizeBytes, disk, writeEarly });
  const { stdout } = await run(process.execPath, [path('./children/install.ts'), request]);
  await rm(storeDir, { recursive: true, force: true });
  return JSON.parse(stdout) as Installed;
};

const startDatastore = async (dir: string, listenFile: string) => {
  const args = [path('../../cmd/datastore/main.ts'), '--dir', dir, '--listen-file', listenFile, '--log-level', 'error'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (let left = 200; left > 0; left -= 1) {
    const text = await readFile(listenFile, 'utf8').catch(() => '');
    if (text !== '') return { url: (JSON.parse(text) as { url: string }).url, stop: () => child.kill() };
    await sleep(50);
  }
  child.kill();
  throw new Error('the datastore did not start');
};

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const measureRatio = async (image: Image, disk: string, url: string, dir: string, runs: number) => {
  await dd(image, disk); // so that the blocks of the slot exist
  const rows = [];
  for (let turn = 1; turn <= runs; turn += 1) {
    const base = await baseline(image, disk);
    const installed = await install(image, disk, url, dir);
    rows.push({ R: base.write + base.digest, ...base, installed });
    if (!options.json) console.log(rowText(turn, rows.at(-1)!));
  }
  const R = median(rows.map((row) => row.R));
  const seconds = median(rows.map((row) => row.installed.seconds));
  return { sizeMiB: image.sizeBytes / MiB, runs, medianR: R, medianInstall: seconds, ratio: seconds / R, rows };
};

const rowText = (turn: number, row: { R: number; write: number; digest: number; installed: Installed }): string => {
  const { seconds, fetch, write, readBack, cpuSeconds, peakMiB } = row.installed;
  const s = (value: number): string => value.toFixed(2);
  return (
    `${turn}: R ${s(row.R)} s (dd ${s(row.write)}, sha256 ${s(row.digest)}); install ${s(seconds)} s ` +
    `(fetch ${s(fetch)}, write ${s(write)}, read back ${s(readBack)}; cpu ${s(cpuSeconds)}), ` +
    `peak ${peakMiB.toFixed(0)} MiB, ratio ${s(seconds / row.R)}`
  );
};

const main = async (): Promise<void> => {
  const dir = await mkdtemp(join(options.dir, 'basalt-bench-'));
  let stop = (): unknown => undefined;
  try {
    const images = join(dir, 'images');
    await mkdir(images);
    const datastore = await startDatastore(images, join(dir, 'listen.json'));
    stop = datastore.stop;
    const disk = join(dir, 'disk.img');
    const withDisk = async <T>(sizeMiB: number, measure: (image: Image) => Promise<T>): Promise<T> => {
      const image = await makeImage(images, sizeMiB);
      await makeDisk(disk, slotOffset + image.sizeBytes + MiB);
      const result = await measure(image);
      await rm(image.path);
      return result;
    };
    const sizeMiB = Number(options.size);
    const cost = await withDisk(sizeMiB, (image) =>
      measureRatio(image, disk, datastore.url, dir, Number(options.runs)),
    );
    if (!options.json) {
      console.log(
        `median R ${cost.medianR.toFixed(2)} s, install ${cost.medianInstall.toFixed(2)} s: ${cost.ratio.toFixed(2)} R`,
      );
    }
    const memory = [];
    for (const size of options.memory.split(',').filter(Boolean).map(Number)) {
      const { peakMiB } = await withDisk(size, (image) => install(image, disk, datastore.url, dir));
      memory.push({ sizeMiB: size, peakMiB });
      if (!options.json) console.log(`${size} MiB: peak resident memory ${peakMiB.toFixed(0)} MiB`);
    }
    if (options.json) console.log(JSON.stringify({ cost, memory }, undefined, 2));
  } finally {
    stop();
    await rm(dir, { recursive: true, force: true });
  }
};

await main();
