import { X509Certificate } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { syncDirectory, writeFileDurable } from '#pkg/agent/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Signer } from '#pkg/eve/auth-container.ts';
import { certKind, encodeControllerCerts, type ControllerCert } from '#pkg/eve/codec.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { controllerSigner, deviceCertHash } from '#pkg/eve/signer.ts';
import { issueCertificate, newKey, type CertificateRequest, type KeyAndCertificate } from './certificate.ts';

/** All keys of a controller (`spec/eve-api.md 1`). */
export interface ControllerKeys {
  readonly rootCertificate: string;
  readonly server: KeyAndCertificate;
  readonly onboard: KeyAndCertificate;
  readonly onboardCertHash: Uint8Array;
  /** signs every reply */
  readonly signer: Signer;
  /** what `certs` hands out: these bytes are what hashes are taken over (`spec/eve-api.md 3.2`) */
  readonly controllerCerts: readonly ControllerCert[];
  /** changes with the set above */
  readonly certsHash: string;
}

type Name = 'root' | 'server' | 'signing' | 'ecdh' | 'onboard';
type Template = Pick<CertificateRequest, 'commonName' | 'use' | 'days'> & { readonly selfSigned: boolean };

/**
 * The onboarding certificate is self-signed on purpose: its key is on every node, and whatever chains to the root could
 * sign in the controller's name.
 */
const templates: Readonly<Record<Name, Template>> = {
  root: { commonName: 'Basalt root', use: 'ca', days: 7300, selfSigned: true },
  server: { commonName: 'Basalt controller', use: 'server', days: 3650, selfSigned: false },
  signing: { commonName: 'Basalt signing', use: 'signing', days: 3650, selfSigned: false },
  ecdh: { commonName: 'Basalt key exchange', use: 'keyAgreement', days: 3650, selfSigned: false },
  onboard: { commonName: 'Basalt onboarding', use: 'onboarding', days: 7300, selfSigned: true },
};
const names = Object.keys(templates) as Name[];
const leaves = ['server', 'signing', 'ecdh'] as const;
const renewBeforeMs = 30 * 86_400_000;

const certFile = (name: Name): string => (name === 'root' ? 'root-certificate.pem' : `${name}.cert.pem`);
const keyFile = (name: Name): string => `${name}.key.pem`;

const hostsOf = (name: Name, hosts: readonly string[]) => (name === 'server' ? { hosts } : {});

/** Makes everything in a folder beside the final one and renames it, so that a kill in between leaves nothing half made. */
const makeAll = async (dir: string, hosts: readonly string[], now: number): Promise<void> => {
  const temp = `${dir}.new`;
  await rm(temp, { recursive: true, force: true });
  await mkdir(temp, { mode: 0o700, recursive: true });
  const root = newKey();
  const rootCert = await issueCertificate({ ...templates.root, key: root, now });
  for (const name of names) {
    const key = name === 'root' ? root : newKey();
    const issuer = templates[name].selfSigned ? undefined : { key: root, cert: rootCert };
    const cert =
      name === 'root'
        ? rootCert
        : await issueCertificate({ ...templates[name], ...hostsOf(name, hosts), issuer, key, now });
    await writeFileDurable(join(temp, keyFile(name)), key, { mode: 0o600 });
    await writeFileDurable(join(temp, certFile(name)), `${cert}\n`, { mode: 0o644 });
  }
  await rename(temp, dir);
  await syncDirectory(join(dir, '..'));
};

const load = async (dir: string, name: Name): Promise<KeyAndCertificate> => {
  try {
    const [key, cert] = await Promise.all([
      readFile(join(dir, keyFile(name)), 'utf8'),
      readFile(join(dir, certFile(name)), 'utf8'),
    ]);
    return { key, cert: cert.trim() };
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
  root: KeyAndCertificate,
  hosts: readonly string[],
  now: number,
): Promise<KeyAndCertificate> => {
  const own = await load(dir, name);
  const certificate = new X509Certificate(own.cert);
  const fresh = certificate.validToDate.getTime() - now > renewBeforeMs;
  if (fresh && (name !== 'server' || hosts.every((host) => covers(certificate, host)))) return own;
  const cert = await issueCertificate({ ...templates[name], ...hostsOf(name, hosts), issuer: root, key: own.key, now });
  await writeFileDurable(join(dir, certFile(name)), `${cert}\n`, { mode: 0o644 });
  return { key: own.key, cert };
};

/** Loads the keys below `dir`, making them at the first start; `hosts` are the names that the server is reached by. */
export const openKeys = async (dir: string, hosts: readonly string[], now: number): Promise<ControllerKeys> => {
  const present = await readdir(dir).catch(() => undefined);
  if (present === undefined) await makeAll(dir, hosts, now);
  const root = await load(dir, 'root');
  const [server, signing, ecdh] = await Promise.all(leaves.map((name) => renewed(dir, name, root, hosts, now)));
  const onboard = await load(dir, 'onboard');
  const signingBytes = Buffer.from((signing as KeyAndCertificate).cert);
  const controllerCerts: ControllerCert[] = [
    { type: certKind.signing, pem: signingBytes },
    { type: certKind.ecdh, pem: Buffer.from((ecdh as KeyAndCertificate).cert) },
  ];
  return {
    rootCertificate: `${root.cert}\n`,
    server: server as KeyAndCertificate,
    onboard: { key: onboard.key, cert: `${onboard.cert}\n` },
    onboardCertHash: deviceCertHash(new X509Certificate(onboard.cert)),
    signer: controllerSigner(signingBytes, (signing as KeyAndCertificate).key),
    controllerCerts,
    certsHash: Buffer.from(sha256(encodeControllerCerts(controllerCerts))).toString('hex'),
  };
};
