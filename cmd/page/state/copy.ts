import { t } from '../strings/current.ts';
import { complain, told } from './toasts.ts';

const write = async (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Puts a text on the clipboard and says so; a browser may refuse. */
export const copy = (text: string): void => {
  write(text).then(() => told(t.common.copied), complain);
};
