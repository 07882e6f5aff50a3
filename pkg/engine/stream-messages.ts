import { Type, type Static } from '@sinclair/typebox';

/** The first frame of a sender: the request whose image it sends. */
export const StreamHello = Type.Object({ ID: Type.String({ minLength: 1, maxLength: 64 }) });

/** Frames of baseosmgr: `go` when it takes the image, and at the end `done`, or `refused` at any time. */
export const StreamAnswer = Type.Union([
  Type.Object({ Answer: Type.Literal('go') }),
  Type.Object({
    Answer: Type.Literal('done'),
    /** of all bytes, hex */
    Sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    SizeBytes: Type.Integer({ minimum: 0 }),
  }),
  Type.Object({
    Answer: Type.Literal('refused'),
    /** a key of pkg/errors */
    Code: Type.String({ maxLength: 64 }),
    Message: Type.String({ maxLength: 2048 }),
  }),
]);
export type StreamAnswer = Static<typeof StreamAnswer>;

/** Where the socket of a source is, below the folder for what does not last. */
export const socketFolder = (runDir: string, folder: string): string => `${runDir}/${folder}/engine`;
export const socketPath = (runDir: string, folder: string): string => `${socketFolder(runDir, folder)}/engine.sock`;
