/** Exit codes of every command; `--help` prints them. */
export const exitCode = {
  ok: 0,
  failed: 1,
  usage: 2,
  refused: 3,
  unreachable: 4,
  timedOut: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The text below `basalt --help`. */
export const exitCodeHelp = `
Exit codes:
  0    done
  1    failed
  2    wrong usage
  3    refused, or held by someone else
  4    the controller or the node cannot be reached
  5    timed out
  130  interrupted`;
