import { X509Certificate } from 'node:crypto';
import { BasaltError } from '#pkg/errors/error.ts';
import { certDetails, serverAuth } from './cert-details.ts';

const anyUsage = '2.5.29.37.0';

/** Chains longer than this are refused, and so are searches that would take more steps. */
const maxDepth = 8;
const maxSteps = 200;

/** The certificates of a PEM bundle in their order; CONFIG_INVALID when there is none or one is not readable. */
export const parsePemBundle = (pem: string): readonly X509Certificate[] => {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new BasaltError('CONFIG_INVALID', 'no certificate in the PEM text; check the file');
  try {
    return blocks.map((block) => new X509Certificate(block));
  } catch (error) {
    throw new BasaltError('CONFIG_INVALID', 'a certificate of the PEM text is not readable', {}, error);
  }
};

/**
 * Why a certificate does not chain through `pool` to one of `roots` at a moment in time, or undefined when it does
 * (`docs/rules/eve-api.md 3.5`): validity of every certificate, CA rules, and an extended key usage, where there is
 * one, has to allow server authentication. No name is checked.
 */
export const whyUntrusted = (
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): string | undefined => {
  const problem = ownProblem(leaf, at);
  if (problem !== undefined) return problem;
  if (roots.some((root) => root.raw.equals(leaf.raw))) return undefined;
  const search = { steps: 0, problem: `no issuer of ${subject(leaf)} is known` };
  return climb(leaf, [leaf], { pool, roots, at }, search) ? undefined : search.problem;
};

interface Anchors {
  readonly pool: readonly X509Certificate[];
  readonly roots: readonly X509Certificate[];
  readonly at: Date;
}

/** Depth-first search for a root; remembers the last obstacle for the error text. */
const climb = (
  child: X509Certificate,
  below: readonly X509Certificate[],
  anchors: Anchors,
  search: { steps: number; problem: string },
): boolean => {
  for (const [candidates, isRoot] of [
    [anchors.roots, true],
    [anchors.pool, false],
  ] as const) {
    for (const issuer of candidates) {
      search.steps += 1;
      if (search.steps > maxSteps) return false;
      if (below.includes(issuer) || !issued(issuer, child)) continue;
      const problem = ownProblem(issuer, anchors.at) ?? caProblem(issuer, below);
      if (problem !== undefined) search.problem = problem;
      else if (isRoot || climb(issuer, [...below, issuer], anchors, search)) return true;
    }
  }
  return false;
};

const issued = (issuer: X509Certificate, child: X509Certificate): boolean => {
  try {
    return child.checkIssued(issuer) && child.verify(issuer.publicKey);
  } catch {
    return false;
  }
};

const ownProblem = (certificate: X509Certificate, at: Date): string | undefined => {
  if (at < certificate.validFromDate) return `${subject(certificate)} is not valid before ${certificate.validFrom}`;
  if (at > certificate.validToDate) return `${subject(certificate)} has expired on ${certificate.validTo}`;
  const usages = certificate.keyUsage ?? [];
  if (usages.length > 0 && !usages.includes(serverAuth) && !usages.includes(anyUsage)) {
    return `${subject(certificate)} is not meant for server authentication`;
  }
  try {
    const [unknown] = certDetails(certificate).unknownCritical;
    return unknown === undefined ? undefined : `${subject(certificate)} has an unknown critical extension (${unknown})`;
  } catch {
    return `${subject(certificate)} has unreadable extensions`;
  }
};

const caProblem = (certificate: X509Certificate, below: readonly X509Certificate[]): string | undefined => {
  if (!certificate.ca) return `${subject(certificate)} is not a CA`;
  // the leaf and self-issued certificates do not count (RFC 5280 4.2.1.9)
  const intermediates = below.slice(1).filter((item) => item.subject !== item.issuer).length;
  const { pathLength } = certDetails(certificate);
  if (pathLength !== undefined && intermediates > pathLength)
    return `the chain below ${subject(certificate)} is too long`;
  return below.length > maxDepth ? `the chain is longer than ${maxDepth} certificates` : undefined;
};

const subject = (certificate: X509Certificate): string => `certificate "${certificate.subject}"`;
