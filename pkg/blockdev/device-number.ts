/** `major:minor` of a device number as the C library packs it, which is how sysfs names a device. */
export const deviceNumber = (rdev: number): string => {
  const value = BigInt(rdev);
  const major = ((value >> 8n) & 0xfffn) | ((value >> 32n) & 0xfffff000n);
  const minor = (value & 0xffn) | ((value >> 12n) & 0xffffff00n);
  return `${major}:${minor}`;
};
