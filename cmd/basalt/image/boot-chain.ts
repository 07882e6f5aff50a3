/** Compressors of squashfs that GRUB 2.06 reads (its module squash4): the slot's kernel and initrd come through it. */
const ofGrub = ['gzip', 'xz', 'lzo'] as const;

/** The option of the kernel for each of them. */
const option = { gzip: 'ZLIB', xz: 'XZ', lzo: 'LZO' } as const;

/**
 * What the boot chain of an image reads, for `/etc/basalt/boot-chain.json` in it: the agents refuse an image that could be
 * armed, and not be started. `config` is the kernel's (`CONFIG_NAME=y` lines).
 */
export const bootChainOf = (config: string): { readonly squashfs: readonly string[] } => ({
  squashfs: ofGrub.filter((name) => config.split('\n').includes(`CONFIG_SQUASHFS_${option[name]}=y`)),
});
