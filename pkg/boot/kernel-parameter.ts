import { eveDiskGuid } from '#pkg/gpt/layout.ts';

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

/**
 * GUID of the disk that the boot loader started from (`basalt.disk=`), in lower case; undefined when it said none, or the one
 * that all disks of EVE's layout begin with, which means none of them in particular.
 */
export const bootDiskGuid = (cmdline: string): string | undefined => {
  const guid = kernelParameter(cmdline, 'basalt.disk')?.toLowerCase();
  return guid === '' || guid === eveDiskGuid ? undefined : guid;
};

/** The partition UUID of `root=PARTUUID=`, in lower case; undefined when the root is named in another way. */
export const rootPartUuid = (cmdline: string): string | undefined => {
  const root = kernelParameter(cmdline, 'root')?.toLowerCase();
  return root?.startsWith('partuuid=') === true ? root.slice('partuuid='.length) : undefined;
};
