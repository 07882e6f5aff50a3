import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool, runToolOk } from '#pkg/host/tool.ts';
import { BasaltError } from '#pkg/errors/error.ts';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The release's name, as in `bookworm`: a source of another distributor is of another suite, and is left out. */
const codename = async (): Promise<string> => {
  const found = /^VERSION_CODENAME="?([a-z]+)"?$/m.exec(await readFile('/etc/os-release', 'utf8'));
  if (!found?.[1]) throw new BasaltError('INTERNAL', '/etc/os-release names no Debian release; build on Debian');
  return found[1];
};

/**
 * Source repositories beside the binary ones that this machine is set up with, wherever those are. What apt would update
 * is asked for, and not what it has: a container often comes without any list.
 */
const sourceList = async (): Promise<string> => {
  const addresses = await runToolOk('apt-get', ['update', '--print-uris']);
  const release = await codename();
  const signed = (await stat(keyring).catch(() => undefined)) ? `[signed-by=${keyring}] ` : '';
  const lines = [...addresses.matchAll(/^'(.+)\/dists\/(.+)\/InRelease'/gm)]
    .filter(([, , suite = '']) => `${suite}-`.startsWith(`${release}-`) || suite.startsWith(`${release}/`))
    .map(([, site, suite]) => `deb-src ${signed}${site} ${suite} main\n`);
  if (lines.length === 0) throw new BasaltError('INTERNAL', `apt knows no repository of Debian ${release}`);
  return [...new Set(lines)].join('');
};

/** Options that keep apt's lists, sources and archives in `folder`: the system's own are neither used nor changed. */
const privateApt = async (folder: string): Promise<string[]> => {
  for (const name of ['lists/partial', 'archives/partial', 'none'])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'sources.list'), await sourceList());
  const settings = {
    'Dir::Etc::SourceList': join(folder, 'sources.list'),
    'Dir::Etc::SourceParts': join(folder, 'none'),
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::Cache': folder,
    // the helper user of apt could not enter a folder below root's home
    'APT::Sandbox::User': '',
  };
  return ['-q', ...Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])];
};

const upstream = (version: string): string => version.replace(/-[^-]*$/, '');

/** The .dsc of this version, or of another Debian revision of the same release when the archive has moved on. */
const download = async (folder: string, version: string): Promise<string> => {
  const apt = await privateApt(join(folder, 'apt'));
  await runToolOk('apt-get', [...apt, 'update'], { timeoutSeconds: 300 });
  const fetch = async (source: string) =>
    await runTool('apt-get', [...apt, 'source', '--download-only', source], { cwd: folder, timeoutSeconds: 300 });
  const exact = await fetch(`grub2=${version}`);
  const any = exact.status === 0 ? exact : await fetch('grub2');
  const name = (await readdir(folder)).find((file) => file.endsWith('.dsc'));
  if (any.status !== 0 || !name) {
    throw new BasaltError('INTERNAL', `the source of grub2 ${version} could not be fetched: ${any.stderr.trim()}`);
  }
  const got = /^grub2_(.*)\.dsc$/.exec(name)?.[1] ?? '';
  // a Debian revision does not change what modules and kernel agree on; another upstream release does
  if (upstream(got) !== upstream(version)) {
    throw new BasaltError('INTERNAL', `the archive has grub2 ${got}, installed is ${version}: run apt-get upgrade`);
  }
  return name;
};

/** Folder of GRUB's headers in the version of Debian's package, with Debian's patches; fetched once into `cacheDir`. */
export const grubHeaders = async (cacheDir: string, version: string): Promise<string> => {
  // an epoch's colon is not for paths
  const headers = join(cacheDir, `headers-${version.replaceAll(':', '_')}`);
  if (await stat(headers).catch(() => undefined)) return headers;
  const folder = await mkdtemp(join(cacheDir, 'unfinished-'));
  try {
    const name = await download(folder, version.replace(/^\d+:/, ''));
    // apt has checked the archive's signature down to each file's digest
    await runToolOk('dpkg-source', ['--no-check', '-x', name, 'source'], { cwd: folder });
    await rename(join(folder, 'source', 'include'), headers).catch(async (error: unknown) => {
      if (!(await stat(headers).catch(() => undefined))) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return headers;
};
