import { type X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeFileDurable } from '#pkg/host/atomic-file.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import type { Sender } from './auth-container.ts';
import { parsePemBundle } from './chain.ts';
import { badMessage, limits } from './codec/bounded.ts';
import { type ControllerCert, decodeControllerCerts, encodeControllerCerts } from './codec/certs.ts';
import { checkControllerCerts, type ControllerCertSet, sameCerts } from './controller-certs.ts';
import type { EveLog } from './log.ts';
import { hashMatches } from './signer.ts';

/** The controller's certificates on disk: the current set and one backup, each an encoded `certs.ZControllerCert`. */
export interface ControllerCertStore {
  /** the signing certificate of a sender, from the current set or else the backup; chains are checked again each time */
  findSigner(sender: Sender): X509Certificate | undefined;
  /** the certificate for key exchange with this hash, from the same sets */
  findEcdh(hash: Uint8Array): X509Certificate | undefined;
  /** Checks and stores a received set; an empty one resets the store. Says whether the set differs from the last. */
  replace(certs: readonly ControllerCert[]): Promise<boolean>;
}

export interface CertStoreOptions {
  readonly dir: string;
  readonly rootCertificatePem: string;
  readonly log: EveLog;
  /** wall time, which certificates are valid in */
  readonly now?: () => Date;
}

/** Opens the store in `<persist>/certs` (`docs/rules/eve-api.md 3.5`); unreadable files count as no certificates. */
export const openControllerCertStore = (options: CertStoreOptions): ControllerCertStore => {
  const { dir, log, now = () => new Date() } = options;
  const roots = parsePemBundle(options.rootCertificatePem);
  const files = { current: path.join(dir, 'controller-certs'), backup: path.join(dir, 'controller-certs.bak') };
  const sets = { current: load(files.current, log), backup: load(files.backup, log) };
  let writing: Promise<unknown> = Promise.resolve();

  const checked = (certs: readonly ControllerCert[]): ControllerCertSet | undefined => {
    if (certs.length === 0) return undefined;
    try {
      return checkControllerCerts(certs, roots, now());
    } catch (error) {
      log.warn({ err: error }, 'stored controller certificates are not valid now');
      return undefined;
    }
  };

  const replace = async (certs: readonly ControllerCert[]): Promise<boolean> => {
    if (certs.length > 0) checkControllerCerts(certs, roots, now());
    if (sameCerts(certs, sets.current)) return false;
    sets.backup = certs.length === 0 ? [] : sets.current;
    sets.current = certs;
    try {
      await mkdir(dir, { recursive: true });
      // backup first: between the two writes the old set is there twice, never missing
      await writeFileDurable(files.backup, encodeControllerCerts(sets.backup));
      await writeFileDurable(files.current, encodeControllerCerts(sets.current));
    } catch (error) {
      // the set in memory is good; only the next start has to fetch it again
      log.error({ err: error }, 'could not store the controller certificates');
    }
    return true;
  };

  return {
    findSigner(sender) {
      for (const certs of [sets.current, sets.backup]) {
        const set = checked(certs);
        if (set !== undefined && hashMatches(sender.certHash, set.signing.hash)) return set.signing.certificate;
      }
      return undefined;
    },
    findEcdh(hash) {
      const all = [sets.current, sets.backup].flatMap((certs) => checked(certs)?.ecdh ?? []);
      return all.find((cert) => hashMatches(hash, cert.hash))?.certificate;
    },
    replace(certs) {
      const next = writing.then(() => replace(certs));
      writing = next.catch(() => undefined);
      return next;
    },
  };
};

const load = (file: string, log: EveLog): readonly ControllerCert[] => {
  try {
    const { size } = statSync(file);
    if (size > limits.certs) throw badMessage('ZControllerCert', `${size} bytes in ${file}`);
    return decodeControllerCerts(readFileSync(file));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      log.warn({ err: asBasaltError(error), file }, 'stored controller certificates are not readable');
    }
    return [];
  }
};
