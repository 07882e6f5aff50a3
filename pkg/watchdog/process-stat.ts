/** A process as `/proc/<pid>/stat` shows it. */
export interface ProcessStat {
  /** has ended and waits for its parent to ask how */
  readonly zombie: boolean;
  /** clock ticks between the boot and its start; with the pid it names one process for good */
  readonly startTime: string;
}

/** Reads the line of `/proc/<pid>/stat` (proc(5)); undefined when it is none. */
export const parseProcessStat = (line: string): ProcessStat | undefined => {
  // the name may hold blanks and brackets: what follows its last bracket can be trusted
  const fields = line
    .slice(line.lastIndexOf(')') + 1)
    .trim()
    .split(/\s+/);
  const [state, startTime] = [fields[0], fields[19]];
  if (state === undefined || startTime === undefined || !/^\d+$/.test(startTime)) return undefined;
  return { zombie: state === 'Z' || state === 'X' || state === 'x', startTime };
};
