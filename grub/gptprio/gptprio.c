/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command gptprio.next: the rule of boot.c on a disk of GRUB's, its answer in GRUB's variables. */
#include <grub/dl.h>
#include <grub/env.h>
#include <grub/err.h>
#include <grub/extcmd.h>
#include <grub/i18n.h>
#include <grub/misc.h>
#include <grub/mm.h>
#include <grub/types.h>
#include "disk.h"
#include "select.h"

GRUB_MOD_LICENSE ("GPLv3+");

enum option
{
  DEVICE,
  LABEL,
  UUID,
  DISK_GUID,
  REASON,
  START,
  OPTIONS
};

static const struct grub_arg_option options[] = {
  { "device", 'd', 0, N_("Set VARNAME to the device of the slot, as hd0,gpt2."), N_("VARNAME"), ARG_TYPE_STRING },
  { "label", 'l', 0, N_("Set VARNAME to the partition label of the slot."), N_("VARNAME"), ARG_TYPE_STRING },
  { "uuid", 'u', 0, N_("Set VARNAME to the partition UUID of the slot."), N_("VARNAME"), ARG_TYPE_STRING },
  { "disk-guid", 'g', 0, N_("Set VARNAME to the GUID of the disk."), N_("VARNAME"), ARG_TYPE_STRING },
  { "reason", 'r', 0, N_("Set VARNAME to why there is no slot."), N_("VARNAME"), ARG_TYPE_STRING },
  { "start", 's', 0, N_("Set VARNAME to how the slot is started, as trial."), N_("VARNAME"), ARG_TYPE_STRING },
  { 0, 0, 0, 0, 0, 0 },
};

static grub_err_t
set (const struct grub_arg_list *option, const char *value)
{
  return option->set ? grub_env_set (option->arg, value) : GRUB_ERR_NONE;
}

/* Nothing of an earlier run may be taken for this one's answer. */
static void
forget (const struct grub_arg_list *state)
{
  for (unsigned at = 0; at < OPTIONS; at++)
    if (state[at].set)
      grub_env_unset (state[at].arg);
}

static grub_err_t
refuse (const struct grub_arg_list *state, const char *reason)
{
  grub_errno = GRUB_ERR_NONE;
  set (&state[REASON], reason);
  return grub_error (GRUB_ERR_FILE_NOT_FOUND, "gptprio: no slot to boot (%s)", reason);
}

static grub_err_t
tell (const struct grub_arg_list *state, const char *disk_name, const struct gptprio_pick *pick)
{
  if (pick->write_failed)
    grub_printf ("gptprio: the partition table could not be written\n");
  char *device = grub_xasprintf ("%s,gpt%u", disk_name, pick->number);
  grub_err_t error = device ? set (&state[DEVICE], device) : grub_errno;
  grub_free (device);
  if (error == GRUB_ERR_NONE)
    error = set (&state[LABEL], pick->label);
  if (error == GRUB_ERR_NONE)
    error = set (&state[UUID], pick->part_uuid);
  if (error == GRUB_ERR_NONE)
    error = set (&state[DISK_GUID], pick->disk_guid);
  if (error == GRUB_ERR_NONE)
    error = set (&state[START], gptprio_start_name (pick->start));
  if (error != GRUB_ERR_NONE)
    forget (state);
  return error;
}

static grub_err_t
next (grub_extcmd_context_t context, int argc, char **args)
{
  const struct grub_arg_list *state = context->state;
  if (argc > 1)
    return grub_error (GRUB_ERR_BAD_ARGUMENT, N_("one disk expected"));
  forget (state);
  char *name = gptprio_disk_name (argc > 0 ? args[0] : NULL);
  grub_disk_t disk = name ? grub_disk_open (name) : NULL;
  struct gptprio_work *work = disk ? grub_malloc (sizeof (*work)) : NULL;
  grub_err_t error;
  if (!disk)
    error = refuse (state, "no-disk");
  else if (!work)
    error = refuse (state, "no-memory");
  else
    {
      struct gptprio_disk whole;
      struct gptprio_pick pick;
      gptprio_use_disk (disk, &whole);
      enum gptprio_outcome outcome = gptprio_boot (&whole, work, &pick);
      if (outcome == GPTPRIO_PICKED)
	error = tell (state, name, &pick);
      else
	error = refuse (state, gptprio_reason (outcome));
    }
  grub_free (work);
  if (disk)
    grub_disk_close (disk);
  grub_free (name);
  return error;
}

static grub_extcmd_t command;

GRUB_MOD_INIT (gptprio)
{
  command = grub_register_extcmd ("gptprio.next", next, 0,
				  N_("[-d VARNAME] [-l VARNAME] [-u VARNAME] [-g VARNAME] [-r VARNAME] [-s VARNAME] [DISK]"),
				  N_("Pick the slot to boot on DISK (default: where GRUB came from) and take one of its tries."),
				  options);
}

GRUB_MOD_FINI (gptprio)
{
  grub_unregister_extcmd (command);
}
