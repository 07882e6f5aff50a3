/** Who may ask the engine: the folder that its requests and its `ManagerStatus` are published in, and its name for people. */
export interface EngineSource {
  readonly folder: string;
  readonly shown: string;
}

/** Every publisher of requests. The folder says who asks, whatever a request says of itself. */
export const engineSources: readonly EngineSource[] = [
  { folder: 'basalt', shown: 'basalt (cli)' },
  { folder: 'gnoi', shown: 'gnoi' },
  { folder: 'dmi', shown: 'dmi' },
  { folder: 'usp', shown: 'usp' },
  { folder: 'oran', shown: 'oran' },
];

/** The folder of the one who is shown by this name; of the command line when nobody is. */
export const folderOf = (shown: string): string =>
  engineSources.find((source) => source.shown === shown)?.folder ?? 'basalt';

/** The publisher that the command line is. */
export const commandLine: EngineSource = { folder: 'basalt', shown: 'basalt (cli)' };
