import { X509Certificate } from 'node:crypto';
import { chmod, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeFileDurable } from '#pkg/host/atomic-file.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { copyNames, decodeDeviceCopy } from './device-copy.ts';
import { belongTogether } from './key-pair.ts';
import { type CertifiedKey, makeCertificate } from './pki.ts';

/** The content of a device's identity directory (`docs/rules/eve-api.md 1`). Keys are PEM text: never log this. */
export interface Identity {
  /** `host` or `host:port` */
  readonly server: string;
  readonly rootCertificatePem: string;
  readonly deviceCert: string;
  readonly deviceKey: string;
  /** undefined when the device was entered at the controller by hand */
  readonly onboardCert: string | undefined;
  readonly onboardKey: string | undefined;
  readonly serial: string;
  /** empty when there is none */
  readonly softSerial: string;
  /** address of the HTTP proxy between the device and its controller, empty when there is none; it may hold a password */
  readonly proxy: string;
  /** static names, in the form of `/etc/hosts`, empty when there are none */
  readonly hosts: string;
  /** hosts that are asked without it, as `NO_PROXY` has them */
  readonly noProxy: string;
  /** the marker file `Force-API-V1` is there: the controller knows no other API */
  readonly forceApiV1: boolean;
}

/**
 * Reads an identity directory, and makes `device.key.pem` (0600) and `device.cert.pem` when both are missing: P-256,
 * self-signed, valid for ever; not while a copy of a device key is there that was not given back, or cannot be read. They are made in `deviceDir` when the identity is on a medium that is not written to; what the
 * identity itself brings is used before that. CONFIG_INVALID names the file that is missing or does not fit.
 */
export const loadIdentity = async (dir: string, deviceDir = dir): Promise<Identity> => {
  const [server, rootCertificatePem] = await Promise.all([
    required(dir, 'server'),
    required(dir, 'root-certificate.pem'),
  ]);
  const [onboardCert, onboardKey] = [await optional(dir, 'onboard.cert.pem'), await optional(dir, 'onboard.key.pem')];
  const serial = firstLine(await optional(dir, 'serial'));
  const softSerial = firstLine(await optional(dir, 'soft_serial'));
  return {
    server: firstLine(server),
    rootCertificatePem,
    ...(await deviceIdentity((await hasDevice(dir)) ? dir : deviceDir, serial, dir)),
    onboardCert,
    onboardKey,
    serial,
    softSerial,
    proxy: firstLine(await optional(dir, 'proxy')),
    hosts: (await optional(dir, 'hosts')) ?? '',
    noProxy: firstLine(await optional(dir, 'no-proxy')),
    forceApiV1: (await optional(dir, 'Force-API-V1')) !== undefined,
  };
};

const hasDevice = async (dir: string): Promise<boolean> =>
  (await optional(dir, 'device.cert.pem')) !== undefined || (await optional(dir, 'device.key.pem')) !== undefined;

/** The device's own certificate, made at the first start. The key is written first: a key without certificate is completed. */
const deviceIdentity = async (
  dir: string,
  serial: string,
  copiesDir: string,
): Promise<{ deviceCert: string; deviceKey: string }> => {
  const files = { cert: path.join(dir, 'device.cert.pem'), key: path.join(dir, 'device.key.pem') };
  const [cert, key] = [await optional(dir, 'device.cert.pem'), await optional(dir, 'device.key.pem')];
  if (cert !== undefined && key === undefined) {
    throw new BasaltError(
      'CONFIG_INVALID',
      `${files.key} is missing but its certificate is there; restore the key, or remove the certificate to become a new device`,
    );
  }
  if (cert !== undefined && key !== undefined) {
    if (!belongTogether(cert, key)) {
      throw new BasaltError('CONFIG_INVALID', `${files.key} is not the key of ${files.cert}; restore the right one`);
    }
    await keepSecret(files.key);
    return { deviceCert: cert, deviceKey: key };
  }
  if (key === undefined) await refuseWhileCopied(copiesDir, files.key);
  const made = await certify(files.key, serial, key);
  if (key === undefined) await writeFileDurable(files.key, made.keyPem, { mode: 0o600 });
  await writeFileDurable(files.cert, made.certPem);
  return { deviceCert: made.certPem, deviceKey: made.keyPem };
};

/** To its controller a node with a new key is a stranger with a serial that is taken: a key that may come back is awaited. */
const refuseWhileCopied = async (dir: string, keyFile: string): Promise<void> => {
  for (const name of copyNames) {
    const file = path.join(dir, name);
    const bytes = await readFile(file).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw new BasaltError(
        'STORE_IO',
        `${keyFile} is missing and ${file}, which may hold it, cannot be read`,
        {},
        error,
      );
    });
    if (bytes !== undefined && decodeDeviceCopy(bytes) !== undefined)
      throw new BasaltError(
        'CONFIG_INVALID',
        `${keyFile} is missing and ${file} holds it: restart, which gives it back; or remove the copies to become a new device`,
      );
  }
};

/**
 * A certificate that never ends (RFC 5280 4.1.2.5) and begins before any node had this software: the clock of a first start may
 * be anywhere. Versions before made it 20 years from their clock's time, so of 1970 until 1990.
 */
const forever = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('9999-12-31T23:59:59Z') };

/** Renews the device's certificate with the same key, in two steps, so that the old one is kept until the new one is known. */
export interface Renewal {
  /** The certificate to register with when the device's has expired at this time, the same one each time; else undefined. */
  prepare(now: Date): Promise<string | undefined>;
  /** Makes it the device's own, and keeps the one before beside it as `.expired`. */
  adopt(certPem: string): Promise<void>;
}

/** Errors of both steps: STORE_IO, STORE_NO_SPACE, CONFIG_INVALID. */
export const renewalOf = (dir: string, deviceDir: string): Renewal => {
  const filesIn = async () => {
    const home = (await hasDevice(dir)) ? dir : deviceDir;
    const cert = path.join(home, 'device.cert.pem');
    return { cert, key: path.join(home, 'device.key.pem'), next: `${cert}.next`, expired: `${cert}.expired` };
  };
  const textOf = (file: string) => optional(path.dirname(file), path.basename(file));
  return {
    prepare: async (now) => {
      const files = await filesIn();
      const [cert, key, next] = [await textOf(files.cert), await textOf(files.key), await textOf(files.next)];
      if (cert === undefined || key === undefined || new X509Certificate(cert).validToDate > now) return undefined;
      // a controller may have taken it already, in an answer that was lost: another one would be another device's
      if (next !== undefined && belongTogether(next, key)) return next;
      const { certPem } = await certify(files.key, firstLine(await optional(dir, 'serial')), key);
      await writeFileDurable(files.next, certPem);
      return certPem;
    },
    adopt: async (certPem) => {
      const files = await filesIn();
      const cert = await textOf(files.cert);
      if (cert !== undefined && cert !== certPem) await writeFileDurable(files.expired, cert);
      await writeFileDurable(files.cert, certPem);
      await rm(files.next, { force: true });
    },
  };
};

const certify = async (file: string, serial: string, keyPem: string | undefined): Promise<CertifiedKey> => {
  const commonName = serial === '' ? 'device' : serial.slice(0, 64);
  const request = { purpose: 'device', commonName, ...forever } as const;
  if (keyPem === undefined) return makeCertificate(request);
  try {
    return await makeCertificate({ ...request, keyPem });
  } catch {
    // the cause is left out: it may quote the key
    throw new BasaltError('CONFIG_INVALID', `${file} is not a readable private key; restore it`);
  }
};

const keepSecret = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  // a read-only identity directory is none of our business
  if ((mode & 0o077) !== 0) await chmod(file, 0o600).catch(() => undefined);
};

const firstLine = (text: string | undefined): string => (text ?? '').trim().split(/\r?\n/, 1)[0]?.trim() ?? '';

const required = async (dir: string, name: string): Promise<string> => {
  const text = await optional(dir, name);
  if (text === undefined || text.trim() === '') {
    throw new BasaltError(
      'CONFIG_INVALID',
      `${path.join(dir, name)} is missing or empty; the device cannot find its controller`,
    );
  }
  return text;
};

const optional = async (dir: string, name: string): Promise<string | undefined> => {
  try {
    return await readFile(path.join(dir, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new BasaltError('STORE_IO', `cannot read ${path.join(dir, name)}`, {}, error);
  }
};
