/** Whether two arrays hold the same bytes. A plain loop: whole tables are compared, dozens of times where one is torn. */
export const sameBytes = (one: Uint8Array, two: Uint8Array): boolean => {
  if (one.length !== two.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== two[at]) return false;
  return true;
};
