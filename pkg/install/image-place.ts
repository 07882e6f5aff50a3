/** Where a squashfs lies: in a device or a file. */
export interface ImagePlace {
  readonly path: string;
  readonly offset: number;
  readonly sizeBytes: number;
}
