/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <grub/err.h>
#include <grub/env.h>
#include <grub/misc.h>
#include <grub/mm.h>
#include <grub/types.h>
#ifdef GRUB_MACHINE_EFI
#include <grub/efi/api.h>
#include <grub/efi/disk.h>
#include <grub/efi/efi.h>
#else
#include <grub/machine/kernel.h>
#endif
#include "disk.h"

/* The device in "(hd0,gpt1)/path" or "hd0,gpt1", cut before its partition; "\," is part of a name. */
static char *
whole_disk (const char *device)
{
  grub_size_t length = 0;
  if (*device == '(')
    device++;
  while (device[length] && device[length] != ',' && device[length] != ')')
    length += device[length] == '\\' && device[length + 1] ? 2 : 1;
  return length > 0 ? grub_strndup (device, length) : NULL;
}

/*
 * What cannot change after the start is asked first: the BIOS drive number, or the device that UEFI loaded us from
 * (cmdpath). prefix is a guess that the image was built with, and only of use when it names a device.
 */
char *
gptprio_disk_name (const char *device)
{
  static const char *const variables[] = { "cmdpath", "prefix", "root" };
  if (device)
    return whole_disk (device);
#ifdef GRUB_MACHINE_PCBIOS
  grub_uint32_t drive = grub_boot_device >> 24;
  if (drive >= 0x80 && drive <= 0x8f)
    return grub_xasprintf ("hd%u", drive - 0x80);
#endif
  for (unsigned at = 0; at < ARRAY_SIZE (variables); at++)
    {
      const char *value = grub_env_get (variables[at]);
      /* only root is written without brackets */
      if (value && (*value == '(' || (at == 2 && *value)))
	return whole_disk (value);
    }
  return NULL;
}

/* GRUB counts in sectors of 512 bytes. What goes wrong is told by our own reason, not by an error left behind. */
static bool
read_sectors (void *context, uint64_t lba, uint32_t count, uint8_t *into)
{
  grub_disk_t disk = context;
  unsigned shift = disk->log_sector_size - GRUB_DISK_SECTOR_BITS;
  grub_err_t error = grub_disk_read (disk, lba << shift, 0, (grub_size_t) count << disk->log_sector_size, into);
  grub_errno = GRUB_ERR_NONE;
  return error == GRUB_ERR_NONE;
}

static bool
write_sectors (void *context, uint64_t lba, uint32_t count, const uint8_t *from)
{
  grub_disk_t disk = context;
  unsigned shift = disk->log_sector_size - GRUB_DISK_SECTOR_BITS;
  grub_err_t error = grub_disk_write (disk, lba << shift, 0, (grub_size_t) count << disk->log_sector_size, from);
  grub_errno = GRUB_ERR_NONE;
  return error == GRUB_ERR_NONE;
}

/* GRUB itself never flushes, and the BIOS has no call for it: there, heal.c heals what a power cut may leave. */
static bool
flush (void *context)
{
#ifdef GRUB_MACHINE_EFI
  grub_efi_guid_t guid = GRUB_EFI_BLOCK_IO_GUID;
  grub_disk_t disk = context;
  if (disk->dev->id != GRUB_DISK_DEVICE_EFIDISK_ID)
    return true;
  grub_efi_handle_t handle = grub_efidisk_get_device_handle (disk);
  grub_efi_block_io_t *io = handle ? grub_efi_open_protocol (handle, &guid, GRUB_EFI_OPEN_PROTOCOL_GET_PROTOCOL) : NULL;
  if (!io || !io->flush_blocks)
    return true;
  grub_efi_status_t status = efi_call_1 (io->flush_blocks, io);
  return status == GRUB_EFI_SUCCESS || status == GRUB_EFI_UNSUPPORTED;
#else
  (void) context;
  return true;
#endif
}

void
gptprio_use_disk (grub_disk_t from, struct gptprio_disk *disk)
{
  disk->sector_bits = from->log_sector_size;
  disk->sectors = from->total_sectors == GRUB_DISK_SIZE_UNKNOWN ? 0 : from->total_sectors;
  disk->context = from;
  disk->read = read_sectors;
  disk->write = write_sectors;
  disk->flush = flush;
}
