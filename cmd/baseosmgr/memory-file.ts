import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Type } from '@sinclair/typebox';
import { readFileOr, writeFileDurable } from '#pkg/host/atomic-file.ts';
import type { Logger } from '#pkg/process/log.ts';
import { emptyMemory, type Memory } from '#pkg/baseos/state.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import { schemaCheck } from '#pkg/pubsub/schema-check.ts';
import { Count, SlotLabel } from '#pkg/topics/common.ts';
import { EnginePower, RebootWish, TrialKind } from '#pkg/topics/engine.ts';

const image = Type.Object({
  version: Type.String({ maxLength: 256 }),
  sha256: Type.String({ maxLength: 64 }),
  sizeBytes: Type.Optional(Count),
  by: Type.Optional(Type.String({ maxLength: 64 })),
  writtenAt: Type.Optional(Type.String({ maxLength: 40 })),
});
const requester = Type.Object({ source: Type.String({ maxLength: 64 }), id: Type.String({ maxLength: 64 }) });
const power = Type.Object({
  id: Type.String({ maxLength: 64 }),
  source: Type.String({ maxLength: 64 }),
  action: EnginePower.properties.Action,
  delaySeconds: Count,
  reason: Type.String({ maxLength: 1024 }),
  force: Type.Boolean(),
});

const schema = Type.Object({
  slot: Type.Union([
    Type.Null(),
    Type.Object({
      label: SlotLabel,
      by: Type.Union([Type.Literal('config'), Type.Literal('request')]),
      content: Type.Union(
        (['writing', 'mismatch', 'verified', 'staged', 'failed'] as const).map((word) => Type.Literal(word)),
      ),
      version: Type.String({ maxLength: 256 }),
      sha256: Type.String({ maxLength: 64 }),
      sizeBytes: Count,
      request: Type.Optional(requester),
    }),
  ]),
  power: Type.Optional(Type.Union([Type.Null(), power])),
  failure: Type.Union([
    Type.Null(),
    Type.Object({
      label: SlotLabel,
      version: Type.String({ maxLength: 256 }),
      sha256: Type.Optional(Type.String({ maxLength: 64 })),
      reason: Type.String(),
      time: Type.String({ maxLength: 40 }),
      generic: Type.Boolean(),
    }),
  ]),
  stored: Type.Optional(
    Type.Array(
      Type.Object({
        source: Type.String({ maxLength: 64 }),
        sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
        version: Type.String({ maxLength: 256 }),
        sizeBytes: Count,
        name: Type.String({ maxLength: 256 }),
        time: Type.String({ maxLength: 40 }),
      }),
      { maxItems: 64 },
    ),
  ),
  // files of before do not have it
  triedAgain: Type.Optional(Type.Union([Type.Null(), SlotLabel])),
  armed: Type.Optional(
    Type.Union([
      Type.Null(),
      Type.Object({
        label: SlotLabel,
        reboot: RebootWish,
        trial: TrialKind,
        source: Type.String({ maxLength: 64 }),
        id: Type.String({ maxLength: 64 }),
      }),
    ]),
  ),
  images: Type.Optional(Type.Object({ IMGA: Type.Optional(image), IMGB: Type.Optional(image) })),
  // not in files of older versions
  unstarted: Type.Optional(
    Type.Union([Type.Null(), Type.Object({ label: SlotLabel, reboots: Type.Integer({ minimum: 0 }) })]),
  ),
});
const check = schemaCheck(schema);

/** What survives a power cut besides the table and the counters: `<persist>/status/baseosmgr-memory.json`. */
export const memoryPath = (persistDir: string): string => join(persistDir, 'status', 'baseosmgr-memory.json');

/** The memory as last saved; a file that is missing or not one of ours counts as empty and is told. */
export const readMemory = async (persistDir: string, log: Logger): Promise<Memory> => {
  const path = memoryPath(persistDir);
  const text = await readFileOr(path, '', (error) => log.error({ err: error }, 'the memory file cannot be read'));
  if (text === '') return emptyMemory;
  try {
    const value: unknown = JSON.parse(text);
    const problem = check(value);
    if (problem === undefined) return { ...emptyMemory, ...(value as Partial<Memory>) };
    log.error({ path, problem }, 'the memory file is not one of ours and counts as empty');
  } catch {
    log.error({ path }, 'the memory file is not JSON and counts as empty');
  }
  return emptyMemory;
};

/** Saves the memory durably. Errors: STORE_IO, STORE_NO_SPACE. */
export const saveMemory = async (persistDir: string, memory: Memory): Promise<void> => {
  const path = memoryPath(persistDir);
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw asBasaltError(error, 'STORE_IO');
  });
  await writeFileDurable(path, `${JSON.stringify(memory)}\n`);
};
