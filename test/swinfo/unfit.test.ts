import test from 'ava';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { whyUnfit, type Reporting } from '#pkg/swinfo/unfit.ts';

const mib = 1024 * 1024;

const slot = (
  partitionLabel: string,
  total: number,
  mountPath = '',
  partitionTypeGuid: string = typeGuids.slotType,
) => ({
  partitionLabel,
  total,
  mountPath,
  partitionTypeGuid,
});

const node = (change: Partial<Reporting> = {}): Reporting => ({
  machineArch: 'x86_64',
  swList: [
    { shortVersion: '1.0.0', partitionLabel: 'IMGA' },
    { shortVersion: '', partitionLabel: 'IMGB' },
  ],
  storageList: [slot('IMGA', 300, '/'), slot('IMGB', 200), slot('P3', 9000, '/persist', 'another')],
  ...change,
});

const codeOf = (of: Reporting, version: string | undefined, sizeBytes: number) =>
  whyUnfit(of, { version, sizeBytes })?.code;

test('an image is refused that no slot of so many whole MiB can hold, whatever was rounded off', (t) => {
  t.is(codeOf(node(), '2', 201 * mib - 1), undefined);
  t.deepEqual(whyUnfit(node(), { version: '2', sizeBytes: 201 * mib }), {
    code: 'IMAGE_TOO_LARGE_FOR_SLOT',
    why: 'the image has 210763776 bytes, and slot IMGB of this node holds 200 MiB; take a smaller image, or make the node anew with larger slots',
  });
  t.is(codeOf(node(), undefined, 201 * mib), 'IMAGE_TOO_LARGE_FOR_SLOT', 'also before its version is known');
});

test('without a word of which slot runs the largest counts, and without a word of slots nothing is judged', (t) => {
  const both = node({ storageList: [slot('IMGA', 300), slot('IMGB', 200)] });
  t.is(codeOf(both, '2', 301 * mib - 1), undefined);
  t.is(codeOf(both, '2', 301 * mib), 'IMAGE_TOO_LARGE_FOR_SLOT');
  const second = node({ storageList: [slot('IMGA', 200), slot('IMGB', 300)] });
  t.is(codeOf(second, '2', 301 * mib - 1), undefined);
  const running = node({ storageList: [slot('IMGA', 1, '/')] });
  t.is(codeOf(running, '2', 2 * mib), 'IMAGE_TOO_LARGE_FOR_SLOT', 'the one that runs, where no other is told');
  const upper = node({ storageList: [slot('IMGB', 200, '', typeGuids.slotType.toUpperCase())] });
  t.is(codeOf(upper, '2', 201 * mib), 'IMAGE_TOO_LARGE_FOR_SLOT', 'GUIDs are the same in either case');
  for (const storageList of [undefined, [], [slot('P3', 1, '', 'another')], [slot('IMGB', 0)]])
    t.is(codeOf(node({ storageList }), '2', 9000 * mib), undefined);
});

test('another architecture is refused, and what is in a slot already has shown that it fits', (t) => {
  t.is(codeOf(node(), '2.0.0-kvm-arm64', 1), 'IMAGE_WRONG_ARCHITECTURE');
  t.is(codeOf(node(), '2.0.0-kvm-amd64', 1), undefined);
  t.is(codeOf(node(), '1.0.0', 9000 * mib), undefined);
  const waiting = node({ swList: [{ shortVersion: '2.0.0-kvm-arm64', partitionLabel: '' }] });
  t.is(codeOf(waiting, '2.0.0-kvm-arm64', 1), 'IMAGE_WRONG_ARCHITECTURE', 'one that is in no slot has shown nothing');
});
