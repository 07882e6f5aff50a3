/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CRC-32 (IEEE 802.3, reflected 0xEDB88320), the checksum of GPT headers and entry arrays. */
#include "gpt.h"

/*
 * after[n] has what a byte comes to when n bytes follow it, so that four bytes are one step: an array has 16 KiB, and a torn
 * one is judged by dozens of sums. Made when it is first needed.
 */
static uint32_t after[4][256];

static void
make_tables (void)
{
  for (uint32_t byte = 0; byte < 256; byte++)
    {
      uint32_t value = byte;
      for (int bit = 0; bit < 8; bit++)
	value = value & 1 ? value >> 1 ^ 0xedb88320 : value >> 1;
      after[0][byte] = value;
    }
  for (int more = 1; more < 4; more++)
    for (uint32_t byte = 0; byte < 256; byte++)
      {
	uint32_t before = after[more - 1][byte];
	after[more][byte] = before >> 8 ^ after[0][before & 0xff];
      }
}

static uint32_t
add (uint32_t crc, const uint8_t *bytes, uint32_t length)
{
  for (; length >= 4; bytes += 4, length -= 4)
    {
      crc ^= (uint32_t) bytes[0] | (uint32_t) bytes[1] << 8 | (uint32_t) bytes[2] << 16 | (uint32_t) bytes[3] << 24;
      crc = after[3][crc & 0xff] ^ after[2][crc >> 8 & 0xff] ^ after[1][crc >> 16 & 0xff] ^ after[0][crc >> 24];
    }
  for (; length > 0; bytes++, length--)
    crc = crc >> 8 ^ after[0][(crc ^ *bytes) & 0xff];
  return crc;
}

uint32_t
gptprio_crc32 (const uint8_t *bytes, uint32_t length, uint32_t hole)
{
  static const uint8_t zeros[4] = { 0 };
  uint32_t crc = 0xffffffff;
  if (after[0][1] == 0)
    make_tables ();
  if (hole >= length)
    return ~add (crc, bytes, length);
  uint32_t end = length - hole < 4 ? length : hole + 4;
  crc = add (crc, bytes, hole);
  crc = add (crc, zeros, end - hole);
  return ~add (crc, bytes + end, length - end);
}
