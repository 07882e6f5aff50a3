/** The kernel's word for a process that it killed to get memory back, for the whole machine and for a control group. */
const killed = /(?:Out of memory|Memory cgroup out of memory): Killed process (\d+) /;

/**
 * Whether the kernel killed `pid` for want of memory, by the records of `/dev/kmsg`. Only the kernel's own count: anyone
 * who may write to `/dev/kmsg` can say the same, but with another facility (record prefix `priority,sequence,...`).
 */
export const killedForMemory = (records: readonly string[], pid: number): boolean =>
  records.some((record) => {
    const [, prefix, text] = /^(\d+),[^;]*;(.*)/s.exec(record) ?? [];
    // the low three bits are the level, the others the facility; 0 is the kernel
    if (prefix === undefined || text === undefined || Number(prefix) >> 3 !== 0) return false;
    return Number(killed.exec(text)?.[1]) === pid;
  });
