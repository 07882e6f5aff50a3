import { X509Certificate } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { errnoOf, syncDirectory, writeFileDurable } from '#pkg/agent/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Signer } from '#pkg/eve/auth-container.ts';
import { certKind, encodeControllerCerts, type ControllerCert } from '#pkg/eve/codec.ts';
import { makeCertificate, type CertifiedKey, type CertPurpose } from '#pkg/eve/pki.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { controllerSigner, deviceCertHash } from '#pkg/eve/signer.ts';

/** All keys of a controller (`spec/eve-api.md 1`). */
export interface ControllerKeys {
  readonly rootCertificate: string;
  readonly server: CertifiedKey;
  readonly onboard: CertifiedKey;
  readonly onboardCertHash: Uint8Array;
  /** signs every reply */
  readonly signer: Signer;
  /** what `certs` hands out: these bytes are what hashes are taken over (`spec/eve-api.md 3.2`) */
  readonly controllerCerts: readonly ControllerCert[];
  /** changes with the set above */
  readonly certsHash: string;
}

const commonNames = {
  root: 'Basalt root',
  server: 'Basalt controller',
  signing: 'Basalt signing',
  ecdh: 'Basalt key exchange',
  onboard: 'Basalt onboarding',
} as const satisfies Partial<Record<CertPurpose, string>>;
type Name = keyof typeof commonNames;
const names = Object.keys(commonNames) as Name[];

/**
 * What the root vouches for. The onboarding certificate is not among it, on purpose: its key is on every node, and
 * whatever chains to the root could sign in the controller's name.
 */
const leaves = ['server', 'signing', 'ecdh'] as const;
const dayMs = 86_400_000;
const leafDays = 3650;
const renewBeforeMs = 30 * dayMs;

const certFile = (name: Name): string => (name === 'root' ? 'root-certificate.pem' : `${name}.cert.pem`);
const keyFile = (name: Name): string => `${name}.key.pem`;

/** Issues one certificate, valid from a day ago so that a node whose clock is a little behind accepts it. */
const issue = (
  name: Name,
  root: CertifiedKey | undefined,
  hosts: readonly string[],
  now: number,
  keyPem?: string,
): Promise<CertifiedKey> => {
  const isLeaf = (leaves as readonly string[]).includes(name);
  return makeCertificate({
    purpose: name,
    commonName: commonNames[name],
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + (isLeaf ? leafDays : 2 * leafDays) * dayMs),
    ...(isLeaf && root ? { issuer: root } : {}),
    ...(name === 'server' ? { hosts } : {}),
    ...(keyPem === undefined ? {} : { keyPem }),
  });
};

/** Makes everything in a folder beside the final one and renames it, so that a kill in between leaves nothing half made. */
const makeAll = async (dir: string, hosts: readonly string[], now: number): Promise<void> => {
  const temp = `${dir}.new`;
  await rm(temp, { recursive: true, force: true });
  await mkdir(temp, { mode: 0o700, recursive: true });
  const root = await issue('root', undefined, hosts, now);
  for (const name of names) {
    const { keyPem, certPem } = name === 'root' ? root : await issue(name, root, hosts, now);
    await writeFileDurable(join(temp, keyFile(name)), keyPem, { mode: 0o600 });
    await writeFileDurable(join(temp, certFile(name)), certPem);
  }
  await rename(temp, dir);
  await syncDirectory(dirname(dir));
};

const load = async (dir: string, name: Name): Promise<CertifiedKey> => {
  try {
    const keyPem = await readFile(join(dir, keyFile(name)), 'utf8');
    return { keyPem, certPem: await readFile(join(dir, certFile(name)), 'utf8') };
  } catch (error) {
    const message = `cannot read the ${name} key and certificate in ${dir}; restore them, or remove the folder to start with new ones (every node must then be onboarded again)`;
    throw new BasaltError('STORE_IO', message, { dir }, error);
  }
};

const covers = (certificate: X509Certificate, host: string): boolean =>
  (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;

/** The same key with a new certificate when the old one expires soon or lacks a host name. */
const renewed = async (
  dir: string,
  name: (typeof leaves)[number],
  root: CertifiedKey,
  hosts: readonly string[],
  now: number,
): Promise<CertifiedKey> => {
  const own = await load(dir, name);
  const certificate = new X509Certificate(own.certPem);
  const fresh = certificate.validToDate.getTime() - now > renewBeforeMs;
  if (fresh && (name !== 'server' || hosts.every((host) => covers(certificate, host)))) return own;
  const next = await issue(name, root, hosts, now, own.keyPem);
  await writeFileDurable(join(dir, certFile(name)), next.certPem);
  return next;
};

const exists = async (dir: string): Promise<boolean> => {
  try {
    await readdir(dir);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw new BasaltError('STORE_IO', `cannot read the keys in ${dir}: ${(error as Error).message}`, { dir }, error);
  }
};

/** Loads the keys below `dir`, making them at the first start; `hosts` are the names that the server is reached by. */
export const openKeys = async (dir: string, hosts: readonly string[], now: number): Promise<ControllerKeys> => {
  if (!(await exists(dir))) await makeAll(dir, hosts, now);
  const root = await load(dir, 'root');
  const server = await renewed(dir, 'server', root, hosts, now);
  const signing = await renewed(dir, 'signing', root, hosts, now);
  const ecdh = await renewed(dir, 'ecdh', root, hosts, now);
  const onboard = await load(dir, 'onboard');
  const signingBytes = Buffer.from(signing.certPem.trim());
  const controllerCerts: ControllerCert[] = [
    { type: certKind.signing, pem: signingBytes },
    { type: certKind.ecdh, pem: Buffer.from(ecdh.certPem.trim()) },
  ];
  return {
    rootCertificate: root.certPem,
    server,
    onboard,
    onboardCertHash: deviceCertHash(new X509Certificate(onboard.certPem)),
    signer: controllerSigner(signingBytes, signing.keyPem),
    controllerCerts,
    certsHash: Buffer.from(sha256(encodeControllerCerts(controllerCerts))).toString('hex'),
  };
};
