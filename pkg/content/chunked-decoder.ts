import { BasaltError } from '#pkg/errors/error.ts';

type State = 'size' | 'data' | 'data-end' | 'trailer' | 'done';

const maxLine = 4096;

/**
 * Takes the chunked transfer encoding off (RFC 9112 7.1): `push` returns the payload parts of the bytes given, as views
 * of them. Extensions and trailers are skipped. Errors: PEER_BAD_MESSAGE.
 */
export const createChunkedDecoder = () => {
  let state: State = 'size';
  let line = '';
  let left: number;
  const endOfLine = (): void => {
    const text = line;
    line = '';
    if (state === 'size') {
      if (!/^[0-9a-f]{1,12}[ \t]*(;|$)/i.test(text)) throw bad();
      left = Number.parseInt(text, 16);
      state = left === 0 ? 'trailer' : 'data';
    } else if (state === 'data-end') {
      if (text !== '') throw bad();
      state = 'size';
    } else if (text === '') {
      state = 'done';
    }
  };
  return {
    done: (): boolean => state === 'done',
    push: (bytes: Uint8Array): Uint8Array[] => {
      const parts: Uint8Array[] = [];
      let at = 0;
      while (at < bytes.length && state !== 'done') {
        if (state === 'data') {
          const part = bytes.subarray(at, at + left);
          parts.push(part);
          at += part.length;
          left -= part.length;
          if (left === 0) state = 'data-end';
          continue;
        }
        const character = bytes[at]!;
        at += 1;
        if (character === 0x0a) endOfLine();
        else if (character !== 0x0d) line += String.fromCharCode(character);
        if (line.length > maxLine) throw bad();
      }
      return parts;
    },
  };
};

const bad = (): BasaltError =>
  new BasaltError('PEER_BAD_MESSAGE', 'The chunks of the reply of the datastore are malformed.');
