/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CRC-32 (IEEE 802.3, reflected 0xEDB88320), the checksum of GPT headers and entry arrays, half a byte at a time. */
#include "gpt.h"

static const uint32_t half[16] = {
  0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
  0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
};

uint32_t
gptprio_crc32 (const uint8_t *bytes, uint32_t length, uint32_t hole)
{
  uint32_t crc = 0xffffffff;
  for (uint32_t at = 0; at < length; at++)
    {
      uint32_t byte = at >= hole && at - hole < 4 ? 0 : bytes[at];
      crc ^= byte;
      crc = crc >> 4 ^ half[crc & 15];
      crc = crc >> 4 ^ half[crc & 15];
    }
  return ~crc;
}
