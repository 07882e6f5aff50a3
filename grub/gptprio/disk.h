/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GRUB's disks as the rule wants them. */
#ifndef GPTPRIO_DISK_H
#define GPTPRIO_DISK_H 1

#include <grub/disk.h>
#include "gpt.h"

/* Name of the whole disk that GRUB was loaded from, or that holds the named device; to be freed. NULL if unknown. */
char *gptprio_disk_name (const char *device);

/* Describes an open whole disk. A size that the firmware does not know is told as 0 sectors, which holds no table. */
void gptprio_use_disk (grub_disk_t from, struct gptprio_disk *disk);

#endif
