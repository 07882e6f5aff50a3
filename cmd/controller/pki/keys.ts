import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Signer } from '#pkg/eve/auth-container.ts';
import { certKind, encodeControllerCerts, type ControllerCert } from '#pkg/eve/codec.ts';
import { makeCertificate, type CertifiedKey, type CertPurpose } from '#pkg/eve/pki.ts';
import { sha256 } from '#pkg/eve/sha256.ts';
import { controllerSigner, deviceCertHash } from '#pkg/eve/signer.ts';
import type { KeyStore } from './key-store.ts';

/** All keys of a controller (`docs/rules/eve-api.md 1`). */
export interface ControllerKeys {
  readonly rootCertificate: string;
  readonly server: CertifiedKey;
  /** for the exchange of keys that credentials are encrypted under */
  readonly ecdh: CertifiedKey;
  readonly onboard: CertifiedKey;
  readonly onboardCertHash: Uint8Array;
  /** signs every reply */
  readonly signer: Signer;
  /** what `certs` hands out: these bytes are what hashes are taken over (`docs/rules/eve-api.md 3.2`) */
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

const makeAll = async (store: KeyStore, hosts: readonly string[], now: number): Promise<void> => {
  const root = await issue('root', undefined, hosts, now);
  const files = new Map<string, string>();
  for (const name of names) {
    const { keyPem, certPem } = name === 'root' ? root : await issue(name, root, hosts, now);
    files.set(keyFile(name), keyPem).set(certFile(name), certPem);
  }
  await store.make(files);
};

const load = async (store: KeyStore, name: Name): Promise<CertifiedKey> => {
  try {
    return { keyPem: await store.read(keyFile(name)), certPem: await store.read(certFile(name)) };
  } catch (error) {
    if (error instanceof BasaltError) throw error;
    const message = `cannot read the ${name} key and certificate in ${store.place}; restore them, or remove them all to start with new ones (every node must then be onboarded again)`;
    throw new BasaltError('STORE_IO', message, { place: store.place }, error);
  }
};

const covers = (certificate: X509Certificate, host: string): boolean =>
  (isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host)) !== undefined;

/** The names in a certificate; another controller that shares it is reached by some of them. */
const namesIn = (certificate: X509Certificate): string[] =>
  [...(certificate.subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,]+)/g)].map((match) => match[1] as string);

/** The same key with a new certificate when the old one expires soon or lacks a host name. */
const renewed = async (
  store: KeyStore,
  name: (typeof leaves)[number],
  root: CertifiedKey,
  hosts: readonly string[],
  now: number,
): Promise<CertifiedKey> => {
  const own = await load(store, name);
  const certificate = new X509Certificate(own.certPem);
  const fresh = certificate.validToDate.getTime() - now > renewBeforeMs;
  if (fresh && (name !== 'server' || hosts.every((host) => covers(certificate, host)))) return own;
  const all = store.shared ? [...new Set([...hosts, ...namesIn(certificate)])] : hosts;
  const next = await issue(name, root, all, now, own.keyPem);
  await store.replace(certFile(name), next.certPem);
  return next;
};

/** Loads the keys, making them at the first start; `hosts` are the names that the server is reached by. */
export const openKeys = async (store: KeyStore, hosts: readonly string[], now: number): Promise<ControllerKeys> => {
  if (!(await store.isMade())) await makeAll(store, hosts, now);
  const root = await load(store, 'root');
  const server = await renewed(store, 'server', root, hosts, now);
  const signing = await renewed(store, 'signing', root, hosts, now);
  const ecdh = await renewed(store, 'ecdh', root, hosts, now);
  const onboard = await load(store, 'onboard');
  const signingBytes = Buffer.from(signing.certPem.trim());
  const controllerCerts: ControllerCert[] = [
    { type: certKind.signing, pem: signingBytes },
    { type: certKind.ecdh, pem: Buffer.from(ecdh.certPem.trim()) },
  ];
  return {
    rootCertificate: root.certPem,
    server,
    ecdh,
    onboard,
    onboardCertHash: deviceCertHash(new X509Certificate(onboard.certPem)),
    signer: controllerSigner(signingBytes, signing.keyPem),
    controllerCerts,
    certsHash: Buffer.from(sha256(encodeControllerCerts(controllerCerts))).toString('hex'),
  };
};
