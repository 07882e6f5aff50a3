/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A write that was not flushed, or whose flush was a lie, can leave of each copy only the array or only the header. Both
 * copies are bad then, but the header's CRC still proves what happened: it holds once one or two slots have the attributes
 * that they had before the write, or were to have after it. Only attributes that the agents or this module write are tried.
 */
#include "select.h"

/* A boot disk has two slots and at most an installer; more entries of the type are not ours to guess about. */
#define MOST_SLOTS 3u
/* The four states and a try more or less; each with any count and both marks. */
#define MOST_BOOT_WORDS 7u
#define START_WORDS 64u
#define MOST_GUESSES (MOST_BOOT_WORDS * START_WORDS)

/* Bits 32 to 63 of the attributes, as in the entry: start word, boot word. */
enum
{
  WORDS = 52
};

struct guess
{
  uint32_t words;
  /* by what it changes the checksum of the array */
  uint32_t delta;
};

struct slot
{
  uint8_t *words;
  uint32_t found;
  unsigned guesses;
  struct guess guess[MOST_GUESSES];
};

/* Too large for a stack of a boot loader. */
static struct slot slots[MOST_SLOTS];

static uint16_t
boot_of (uint32_t words)
{
  return (uint16_t) (words >> 16);
}

static uint16_t
starts_of (uint32_t words)
{
  return (uint16_t) words;
}

static unsigned
boot_words (uint16_t found, uint16_t into[MOST_BOOT_WORDS])
{
  uint16_t all[MOST_BOOT_WORDS] = { 0x102, 0x013, 0x003, 0x000, found, found, found };
  unsigned count = 0;
  if (gptprio_tries (found) < 15)
    all[5] = (uint16_t) (found + 0x10);
  if (gptprio_tries (found) > 0)
    all[6] = (uint16_t) (found - 0x10);
  for (unsigned at = 0; at < MOST_BOOT_WORDS; at++)
    {
      unsigned same = 0;
      while (same < count && into[same] != all[at])
	same++;
      if (same == count)
	into[count++] = all[at];
    }
  return count;
}

/* Flipping bits changes a CRC by the exclusive or of what each bit alone changes: one sum for each bit, none for a guess. */
static void
guess_slot (struct slot *slot, const uint8_t *array, uint32_t size, uint32_t crc)
{
  uint32_t delta[32];
  uint16_t boot[MOST_BOOT_WORDS];
  unsigned boots = boot_words (boot_of (slot->found), boot);
  for (unsigned bit = 0; bit < 32; bit++)
    {
      gptprio_put32 (slot->words, slot->found ^ (uint32_t) 1 << bit);
      delta[bit] = gptprio_crc32 (array, size, GPTPRIO_NO_HOLE) ^ crc;
    }
  gptprio_put32 (slot->words, slot->found);
  slot->guesses = 0;
  for (unsigned at = 0; at < boots * START_WORDS; at++)
    {
      unsigned marks = at % START_WORDS;
      uint32_t starts = (starts_of (slot->found) & 0xc0ffu) | marks >> 2 << 8 | (marks & 3) << 12;
      struct guess *guess = &slot->guess[slot->guesses++];
      guess->words = (uint32_t) boot[at / START_WORDS] << 16 | starts;
      guess->delta = 0;
      for (unsigned bit = 0; bit < 32; bit++)
	if ((slot->found ^ guess->words) >> bit & 1)
	  guess->delta ^= delta[bit];
    }
}

/* Takes in one solution; false when it is another one than before. */
static bool
take (uint32_t solved[MOST_SLOTS], bool *any, unsigned count, unsigned one, uint32_t first, unsigned two, uint32_t second)
{
  for (unsigned at = 0; at < count; at++)
    {
      uint32_t words = at == one ? first : at == two ? second : slots[at].found;
      if (*any && solved[at] != words)
	return false;
      solved[at] = words;
    }
  *any = true;
  return true;
}

/* The words with which the checksum comes out, at most two slots changed; false when none do, or several. */
static bool
solve (unsigned count, uint32_t target, uint32_t solved[MOST_SLOTS])
{
  bool any = false;
  for (unsigned one = 0; one < count; one++)
    for (unsigned two = one + 1; two < (count > one + 2 ? count : one + 2); two++)
      for (unsigned second = 0; second < (two < count ? slots[two].guesses : 1); second++)
	{
	  uint32_t left = two < count ? target ^ slots[two].guess[second].delta : target;
	  uint32_t other = two < count ? slots[two].guess[second].words : 0;
	  for (unsigned first = 0; first < slots[one].guesses; first++)
	    if (slots[one].guess[first].delta == left
		&& !take (solved, &any, count, one, slots[one].guess[first].words, two, other))
	      return false;
	}
  return any;
}

static bool
may_start (uint32_t words)
{
  uint16_t boot = boot_of (words);
  return gptprio_priority (boot) > 0 && (gptprio_tries (boot) > 0 || gptprio_successful (boot));
}

static bool
is_decrement (uint32_t more, uint32_t less)
{
  return starts_of (more) == starts_of (less) && gptprio_tries (boot_of (more)) > 0
	 && boot_of (more) - 0x10 == boot_of (less);
}

/* Of two tables that one write lies between, the one in which nothing can start that the other knows better than to start:
   a try is given back, and otherwise what was taken from a slot stays taken. */
static bool
prefer_array (unsigned count, const uint32_t solved[MOST_SLOTS])
{
  unsigned changed = 0;
  unsigned last = 0;
  unsigned here = 0;
  unsigned there = 0;
  bool given_up = false;
  for (unsigned at = 0; at < count; at++)
    {
      uint32_t found = slots[at].found;
      here += may_start (found);
      there += may_start (solved[at]);
      if (found == solved[at])
	continue;
      changed++;
      last = at;
      if (boot_of (found) == 0 && !gptprio_proved (starts_of (found)) && gptprio_proved (starts_of (solved[at])))
	given_up = true;
    }
  if (changed == 1 && is_decrement (slots[last].found, solved[last]))
    return true;
  if (changed == 1 && is_decrement (solved[last], slots[last].found))
    return false;
  return here != there ? here < there : given_up;
}

static bool
heal (struct gptprio_copy *copy)
{
  uint32_t solved[MOST_SLOTS];
  uint32_t size = gptprio_entries_size (&copy->header);
  unsigned count = 0;
  if (copy->good || !copy->trusted || !copy->has_array)
    return false;
  for (uint32_t index = 0; index < copy->header.entry_count && count < MOST_SLOTS; index++)
    {
      uint8_t *entry = copy->array + index * copy->header.entry_size;
      if (!gptprio_is_slot (entry))
	continue;
      slots[count].words = entry + WORDS;
      slots[count++].found = gptprio_get32 (entry + WORDS);
    }
  uint32_t crc = gptprio_crc32 (copy->array, size, GPTPRIO_NO_HOLE);
  for (unsigned at = 0; at < count; at++)
    guess_slot (&slots[at], copy->array, size, crc);
  if (!solve (count, crc ^ copy->header.entries_crc, solved))
    return false;
  if (prefer_array (count, solved))
    copy->header.entries_crc = crc;
  else
    for (unsigned at = 0; at < count; at++)
      gptprio_put32 (slots[at].words, solved[at]);
  copy->good = true;
  return true;
}

bool
gptprio_heal (struct gptprio_copies *copies, enum gptprio_side *healed)
{
  for (unsigned side = 0; side < 2; side++)
    if (heal (&copies->side[side]))
      {
	*healed = side;
	return true;
      }
  return false;
}
