import test from 'ava';
import { imageName, uploadImage, type UploadPort } from '#cmd/page/logic/upload.ts';
import { RefusedError, UnreachableError } from '#pkg/rest/fetch-transport.ts';

const refusal = (status: number, code = 'REQUEST_CONFLICT') => new RefusedError(status, code, code);
const size = 9 * 1024 * 1024;
const source = { size, slice: (start: number, end: number) => new Blob([new Uint8Array(Math.min(end, size) - start)]) };
const image = {
  name: 'a.img',
  version: '1',
  product: null,
  sha256: 'x',
  size,
  path: 'x',
  url: 'u',
  createdAt: '2026-01-02T00:00:00Z',
};

/** A receiver in memory; `broken` says what each call to patch does first. */
const receiver = (broken: (Error | undefined)[] = [], change: Partial<UploadPort> = {}) => {
  const seen = {
    offset: 0,
    created: 0,
    pauses: [] as number[],
    kept: undefined as string | undefined,
    patches: 0,
    cancelled: 0,
  };
  const port: UploadPort = {
    create: async () => {
      seen.created += 1;
      return { id: 'u', offset: 0 };
    },
    offset: async () => ({ offset: seen.offset, size }),
    patch: async (_id, offset, bytes) => {
      seen.patches += 1;
      const error = broken.shift();
      if (error) throw error;
      if (offset !== seen.offset) throw refusal(409);
      seen.offset += bytes.size;
      return { offset: seen.offset };
    },
    finish: async () => image,
    cancel: async () => void (seen.cancelled += 1),
    image: async () => undefined,
    remember: (id) => {
      seen.kept = id;
    },
    remembered: () => seen.kept,
    wait: async (ms) => void seen.pauses.push(ms),
    ...change,
  };
  return { port, seen };
};

test('an image goes over piece by piece', async (t) => {
  const { port, seen } = receiver();
  const steps: number[] = [];
  t.is(await uploadImage(port, source, (sent) => steps.push(sent)), image);
  t.deepEqual([seen.offset, seen.patches, seen.kept], [size, 3, undefined]);
  t.deepEqual(steps, [0, 4 * 1024 * 1024, 8 * 1024 * 1024, size]);
});

test('broken pieces are sent again from where the controller is, after longer pauses', async (t) => {
  const { port, seen } = receiver([undefined, new TypeError('gone'), new TypeError('gone')]);
  const trouble: boolean[] = [];
  await uploadImage(port, source, (_sent, bad) => trouble.push(bad));
  t.is(seen.offset, size);
  t.deepEqual(seen.pauses, [500, 1000]);
  t.deepEqual(trouble, [false, false, true, true, false, false]);
});

test('another offset than thought is asked for, not given up', async (t) => {
  const { port, seen } = receiver([refusal(409)]);
  await uploadImage(port, source, () => undefined);
  t.is(seen.offset, size);
});

test('a refusal ends it at once and is not tried again after a reload', async (t) => {
  const { port, seen } = receiver([refusal(413, 'REQUEST_TOO_LARGE')]);
  await t.throwsAsync(
    uploadImage(port, source, () => undefined),
    { message: 'REQUEST_TOO_LARGE' },
  );
  t.deepEqual([seen.patches, seen.kept, seen.cancelled], [1, undefined, 1]);
});

test('a controller that stays away ends it after all pauses, and the rest can follow later', async (t) => {
  const away = Array.from({ length: 20 }, () => new TypeError('gone'));
  const { port, seen } = receiver(away);
  await t.throwsAsync(
    uploadImage(port, source, () => undefined),
    { message: 'gone' },
  );
  t.deepEqual([seen.pauses.length, seen.kept], [7, 'u']);
});

test('after a reload the same file goes on where it was; an upload that is gone begins anew', async (t) => {
  const { port, seen } = receiver();
  seen.kept = 'u';
  seen.offset = 8 * 1024 * 1024;
  await uploadImage(port, source, () => undefined);
  t.deepEqual([seen.created, seen.patches], [0, 1]);
  const gone = receiver([], { offset: () => Promise.reject(refusal(404)) });
  gone.seen.kept = 'old';
  await uploadImage(gone.port, source, () => undefined);
  t.is(gone.seen.created, 1);
});

test('an end that does not get through is asked for again; nothing is sent twice', async (t) => {
  const broken = [new UnreachableError('gone'), new UnreachableError('gone')];
  const { port, seen } = receiver([], {
    finish: async () => {
      const error = broken.shift();
      if (error) throw error;
      return image;
    },
  });
  t.is(await uploadImage(port, source, () => undefined), image);
  t.deepEqual([seen.patches, seen.pauses, seen.kept], [3, [500, 1000], undefined]);
});

test('when only the last answer was lost, the image is there; an older one of the name is not taken for it', async (t) => {
  const older = { ...image, createdAt: '2025-01-01T00:00:00Z' };
  const lost = (after: typeof image) => {
    const held = [older, after];
    const answers = [new UnreachableError('gone'), refusal(404, 'UPLOAD_UNKNOWN')];
    return receiver([], {
      image: async () => held.shift(),
      finish: () => Promise.reject(answers.shift() ?? new Error('no more')),
      offset: async () => ({ offset: size, size }),
    });
  };
  t.is(await uploadImage(lost(image).port, source, () => undefined), image);
  await t.throwsAsync(
    uploadImage(lost(older).port, source, () => undefined),
    { message: 'UPLOAD_UNKNOWN' },
  );
});

test('who has to sign in again goes on afterwards: nothing is given up', async (t) => {
  const { port, seen } = receiver([undefined, refusal(401, 'REQUEST_UNAUTHORIZED')]);
  await t.throwsAsync(
    uploadImage(port, source, () => undefined),
    { message: 'REQUEST_UNAUTHORIZED' },
  );
  t.deepEqual([seen.kept, seen.cancelled], ['u', 0]);
  await uploadImage(port, source, () => undefined);
  t.deepEqual([seen.created, seen.offset], [1, size]);
});

test('who stops is not tried for again', async (t) => {
  const { port, seen } = receiver([new DOMException('', 'AbortError')], {
    wait: () => Promise.reject(new DOMException('stopped', 'AbortError')),
  });
  await t.throwsAsync(
    uploadImage(port, source, () => undefined),
    { any: true },
  );
  t.is(seen.patches, 1);
});

test('a file’s name becomes one that the controller takes', (t) => {
  t.is(imageName('.hidden image (1).img'), 'hidden-image-1-.img');
  t.is(imageName('x'.repeat(300)).length, 128);
});
