/** A kind of firmware, as GRUB names it, and how its modules are compiled. */
export interface Platform {
  /** GRUB's name, also of the folder of its modules */
  readonly name: 'i386-pc' | 'x86_64-efi';
  readonly debianPackage: string;
  /** GRUB's folder of headers for the processor, and within it for the firmware */
  readonly cpu: string;
  readonly machine: string;
  readonly flags: readonly string[];
}

/**
 * What the kernel of GRUB relies on in each of its modules: its calling convention, no floating point, no library, no
 * tables for unwinding. The module must agree with it, or it cannot be loaded or called.
 */
export const commonFlags = [
  '-std=gnu99',
  '-Os',
  '-Wall',
  '-Wextra',
  '-Werror',
  '-ffreestanding',
  '-nostdinc',
  '-fno-builtin',
  '-fno-stack-protector',
  '-fno-PIE',
  '-fno-pic',
  '-fno-asynchronous-unwind-tables',
  '-fno-unwind-tables',
  '-fno-ident',
  '-fcf-protection=none',
  '-mno-mmx',
  '-mno-sse',
  '-mno-sse2',
] as const;

export const platforms = {
  pc: {
    name: 'i386-pc',
    debianPackage: 'grub-pc-bin',
    cpu: 'i386',
    machine: 'pc',
    flags: [
      '-m32',
      '-march=i386',
      '-mrtd',
      '-mregparm=3',
      '-freg-struct-return',
      '-DGRUB_MACHINE_PCBIOS=1',
      '-DGRUB_MACHINE=I386_PC',
    ],
  },
  efi: {
    name: 'x86_64-efi',
    debianPackage: 'grub-efi-amd64-bin',
    cpu: 'x86_64',
    machine: 'efi',
    flags: [
      '-m64',
      '-mcmodel=large',
      '-mno-red-zone',
      '-maccumulate-outgoing-args',
      '-DGRUB_MACHINE_EFI=1',
      '-DGRUB_MACHINE=X86_64_EFI',
    ],
  },
} as const satisfies Record<string, Platform>;
