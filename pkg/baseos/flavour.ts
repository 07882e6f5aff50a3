/** The hypervisor in `<version>-<hypervisor>-<arch>`; undefined for names with fewer than three parts. */
const hypervisorOf = (version: string): string | undefined => {
  const parts = version.split('-');
  return parts.length < 3 ? undefined : parts[parts.length - 2];
};

/**
 * Why one cannot replace the other: exactly one of them is the Kubernetes flavour (`docs/rules/eve-baseos.md 2.5` step
 * 4).
 */
export const flavourMismatch = (running: string, wanted: string): string | undefined => {
  const from = hypervisorOf(running);
  const to = hypervisorOf(wanted);
  if (from === undefined || to === undefined || (from === 'k') === (to === 'k')) return undefined;
  return `upgrade between EVE-k and non-EVE-k unsupported: ${running} is running, ${wanted} is wanted`;
};
