import type { SimNode } from './node.ts';

/** The oldest piece of work under way ends, well unless it cannot or is told not to. */
export const finishWork = (node: SimNode, well: boolean): void => {
  const { run } = node;
  const work = run?.work.shift();
  if (!run || !work) return;
  const { generation } = work;
  const failed = { ok: false, code: 'SLOT_WRITE_FAILED', message: 'no good' } as const;
  const aborted = { ok: false, code: 'ABORTED', message: 'given up' } as const;
  const gone = run.aborted.has(generation);
  switch (work.kind) {
    case 'install': {
      const version = versionAt(work.imagePath);
      const done = well && !gone;
      node.disk.slots[work.label].content = done ? node.images.get(version) : undefined;
      const outcome = done ? ({ ok: true, value: null } as const) : gone ? aborted : failed;
      return node.baseos({ at: node.at, kind: 'installed', generation, outcome });
    }
    case 'readVersion': {
      const inside = node.disk.slots[work.label].content?.inside;
      const outcome = inside === undefined || !well ? failed : ({ ok: true, value: inside } as const);
      return node.baseos({ at: node.at, kind: 'versionRead', generation, outcome });
    }
    case 'inspectImage': {
      const { Content: content } = work.request;
      const path = 'File' in content ? content.File : '';
      const image = node.images.get(versionAt(path));
      const value = {
        path,
        sizeBytes: 1024,
        sha256: 'ab'.repeat(32),
        version: image?.inside ?? '',
        compressor: 'gzip',
      };
      const outcome = image && well && !gone ? ({ ok: true, value } as const) : failed;
      return node.baseos({ at: node.at, kind: 'inspected', generation, outcome });
    }
    case 'checkSlot': {
      const whole = node.disk.slots[work.label].content !== undefined && well && !gone;
      const outcome = whole ? ({ ok: true, value: null } as const) : failed;
      return node.baseos({ at: node.at, kind: 'slotChecked', generation, outcome });
    }
  }
};

/** The version that a path in the store or a local path stands for: its last part. */
const versionAt = (file: string): string => {
  return file.slice(file.lastIndexOf('/') + 1);
};
