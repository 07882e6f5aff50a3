/** Something that can be tried for as long as one likes. Throws, with all that is needed to repeat it, when it fails. */
export interface Soak {
  readonly name: string;
  /** Tries for about so many seconds, in a folder of its own; answers in words how much was tried. */
  readonly run: (seconds: number, folder: string) => Promise<string>;
}
