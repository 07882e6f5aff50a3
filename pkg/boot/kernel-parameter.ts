/** Value of a parameter on a kernel command line: the last one wins, and what follows `--` is init's (kernel rules). */
export const kernelParameter = (cmdline: string, name: string): string | undefined => {
  let value: string | undefined;
  // a parameter may hold blanks inside double quotes
  for (const [word] of cmdline.matchAll(/(?:"[^"]*"?|[^\s"])+/g)) {
    if (word === '--') break;
    const plain = word.replaceAll('"', '');
    if (plain.startsWith(`${name}=`)) value = plain.slice(name.length + 1);
  }
  return value;
};

/** The partition UUID of `root=PARTUUID=`, in lower case; undefined when the root is named in another way. */
export const rootPartUuid = (cmdline: string): string | undefined => {
  const root = kernelParameter(cmdline, 'root')?.toLowerCase();
  return root?.startsWith('partuuid=') === true ? root.slice('partuuid='.length) : undefined;
};
