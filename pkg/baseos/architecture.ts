/** The word of `uname -m` for each architecture, and others for the same. */
const families: Readonly<Record<string, readonly string[]>> = {
  x86_64: ['amd64', 'x64', 'x86-64'],
  aarch64: ['arm64', 'armv8'],
  riscv64: ['riscv'],
  armv7l: ['armhf', 'arm'],
  i686: ['i386', 'x86'],
};

const familyOf = (word: string): string | undefined => {
  const known = word.toLowerCase();
  return Object.keys(families).find((name) => name === known || families[name]?.includes(known));
};

/** The architecture that a version names as its last part, `<version>-<hypervisor>-<arch>`, as `uname -m` says it; undefined for none. */
export const architectureOf = (version: string): string | undefined => {
  const at = version.lastIndexOf('-');
  return at < 0 ? undefined : familyOf(version.slice(at + 1));
};

/**
 * Why a version cannot run on a machine, whose word for itself is `machine` (`uname -m`): it names another architecture.
 * Undefined where it names none, or the machine is of none that is known: then nothing speaks against it.
 */
export const architectureMismatch = (machine: string, version: string): string | undefined => {
  const [own, named] = [familyOf(machine), architectureOf(version)];
  if (own === undefined || named === undefined || own === named) return undefined;
  return `${version} is for ${named}, and this node is ${own}; take the image built for ${own}`;
};

/**
 * The same for a node: what the running version says of itself counts before what the runtime says of the machine, '' when
 * that is not known.
 */
export const unfitForNode = (running: string, machine: string, wanted: string): string | undefined =>
  architectureMismatch(architectureOf(running) ?? machine, wanted);
