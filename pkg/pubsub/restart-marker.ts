/** How often a publisher has said that it is ready; beside the values, under a name that no key has. */
export const markerName = 'restarted';

export interface RestartMarker {
  /** 0: not ready */
  readonly counter: number;
  /** the last count used, so that a restarted publisher never says the same number again */
  readonly last: number;
}

export const noMarker: RestartMarker = { counter: 0, last: 0 };

/** The marker in the text of its file, undefined when it is none. */
export const parseMarker = (text: string): RestartMarker | undefined => {
  const [, counter, last] = /^(\d{1,15}) of (\d{1,15})\s*$/.exec(text) ?? [];
  return counter === undefined ? undefined : { counter: Number(counter), last: Number(last) };
};

export const formatMarker = ({ counter, last }: RestartMarker): string => `${counter} of ${last}\n`;

/** Ready again. */
export const nextMarker = ({ last }: RestartMarker): RestartMarker => ({ counter: last + 1, last: last + 1 });

/** Not ready. */
export const clearedMarker = ({ last }: RestartMarker): RestartMarker => ({ counter: 0, last });
