/**
 * What reaches the root file system, and the hardware watchdogs: those have to run as early as anything does. Which of
 * these are loaded is up to the devices that the machine has.
 */
export const initrdModules: readonly string[] = [
  'squashfs',
  // storage
  'nvme',
  'vmd',
  'ahci',
  'ata_piix',
  'sd_mod',
  'virtio_pci',
  'virtio_blk',
  'virtio_scsi',
  'xhci_pci',
  'ehci_pci',
  'usb_storage',
  'uas',
  'mmc_block',
  'sdhci_pci',
  'sdhci_acpi',
  // checksums that drivers ask the crypto layer for by name
  'crct10dif_generic',
  // watchdogs
  'i6300esb',
  'iTCO_wdt',
  'lpc_ich',
  'i2c_i801',
  'sp5100_tco',
];

/** What the running system loads beside those. */
export const rootModules: readonly string[] = [
  // file systems: /persist and /config
  'ext4',
  'crc32c_generic',
  'crc32c_intel',
  'vfat',
  'nls_cp437',
  'nls_ascii',
  // network
  'virtio_net',
  'e1000',
  'e1000e',
  'igb',
  'igc',
  'ixgbe',
  'i40e',
  'r8169',
  'realtek',
  'tg3',
  'vmxnet3',
  // the rest
  'virtio_rng',
  'softdog',
];
