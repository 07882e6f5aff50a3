/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HOST_H
#define HOST_H 1

/* Each runs one mode of the program and returns its exit status. */
int show_image (const char *path, const char *sector_size);
int run_batch (void);
int sweep_words (const char *sector_size);

/* 9 or 12; ends the program for any other size. */
unsigned sector_bits_of (unsigned long size);

#endif
