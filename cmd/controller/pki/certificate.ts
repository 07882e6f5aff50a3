import './reflect-shim.ts';
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
  type Extension,
} from '@peculiar/x509';

type CryptoKey = webcrypto.CryptoKey;

cryptoProvider.set(webcrypto as unknown as Parameters<typeof cryptoProvider.set>[0]);

export interface KeyAndCertificate {
  /** PKCS#8 PEM */
  readonly key: string;
  /** PEM without a newline at the end */
  readonly cert: string;
}

export interface CertificateRequest {
  readonly commonName: string;
  readonly use: 'ca' | 'server' | 'signing' | 'keyAgreement' | 'onboarding';
  /** DNS names and IP addresses that a server certificate is good for */
  readonly hosts?: readonly string[];
  /** self-signed without */
  readonly issuer?: KeyAndCertificate | undefined;
  /** PKCS#8 PEM of a P-256 key */
  readonly key: string;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly days: number;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 86_400_000;

const usages: Readonly<Record<CertificateRequest['use'], KeyUsageFlags>> = {
  ca: KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign,
  server: KeyUsageFlags.digitalSignature,
  signing: KeyUsageFlags.digitalSignature,
  keyAgreement: KeyUsageFlags.keyAgreement,
  onboarding: KeyUsageFlags.digitalSignature,
};

/** A new P-256 private key as PKCS#8 PEM. */
export const newKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

const importPrivate = (pem: string): Promise<CryptoKey> =>
  webcrypto.subtle.importKey(
    'pkcs8',
    createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' }),
    algorithm,
    false,
    ['sign'],
  );

const importPublic = (privatePem: string): Promise<CryptoKey> =>
  webcrypto.subtle.importKey(
    'spki',
    createPublicKey(privatePem).export({ type: 'spki', format: 'der' }),
    algorithm,
    true,
    ['verify'],
  );

const extensionsOf = async (request: CertificateRequest, publicKey: CryptoKey): Promise<Extension[]> => {
  const extensions: Extension[] = [
    new BasicConstraintsExtension(request.use === 'ca', undefined, true),
    new KeyUsagesExtension(usages[request.use], true),
    await SubjectKeyIdentifierExtension.create(publicKey),
  ];
  if (request.issuer) {
    extensions.push(await AuthorityKeyIdentifierExtension.create(await importPublic(request.issuer.key)));
  }
  // only the server's: devices refuse other extended usages in the signing chain (spec/eve-api.md 3.5)
  if (request.use === 'server') extensions.push(new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]));
  if (request.hosts && request.hosts.length > 0) {
    extensions.push(
      new SubjectAlternativeNameExtension(
        request.hosts.map((host) => ({ type: isIP(host) === 0 ? ('dns' as const) : ('ip' as const), value: host })),
      ),
    );
  }
  return extensions;
};

/** Issues a certificate, valid from a day before `now` so that a clock that is a little behind accepts it. */
export const issueCertificate = async (request: CertificateRequest): Promise<string> => {
  const { commonName, issuer, key, now, days } = request;
  const publicKey = await importPublic(key);
  const certificate = await X509CertificateGenerator.create({
    // a leading zero bit keeps the number positive
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    subject: `CN=${commonName}`,
    issuer: issuer ? new X509Certificate(issuer.cert).subject : `CN=${commonName}`,
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + days * dayMs),
    signingAlgorithm: algorithm,
    publicKey,
    signingKey: await importPrivate(issuer?.key ?? key),
    extensions: await extensionsOf(request, publicKey),
  });
  return certificate.toString('pem').trim();
};
