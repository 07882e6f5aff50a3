import test from 'ava';
import { architectureMismatch, architectureOf, unfitForNode } from '#pkg/baseos/architecture.ts';

test('a version names its architecture last, in any of the words for it', (t) => {
  t.is(architectureOf('13.4.0-kvm-amd64'), 'x86_64');
  t.is(architectureOf('13.4.0-k-ARM64'), 'aarch64');
  t.is(architectureOf('2.0.0-riscv64'), 'riscv64');
  t.is(architectureOf('-amd64'), 'x86_64');
  for (const none of ['2.0.0', '2.0.0-kvm', 'amd64', '', '-', '13.4.0-amd64-kvm'])
    t.is(architectureOf(none), undefined, none);
});

test('another architecture than the machine is a mismatch that names both, and an unknown word is none', (t) => {
  t.is(
    architectureMismatch('x86_64', '2.0.0-kvm-arm64'),
    '2.0.0-kvm-arm64 is for aarch64, and this node is x86_64; take the image built for x86_64',
  );
  t.regex(architectureMismatch('aarch64', '2.0.0-kvm-amd64') ?? '', /is for x86_64/);
  for (const [machine, version] of [
    ['x86_64', '2.0.0-kvm-amd64'],
    ['amd64', '2.0.0-kvm-x86_64'],
    ['x86_64', '2.0.0'],
    ['x86_64', '2.0.0-kvm-beta'],
    ['', '2.0.0-kvm-arm64'],
    ['sparc', '2.0.0-kvm-arm64'],
  ] as const)
    t.is(architectureMismatch(machine, version), undefined, `${machine} ${version}`);
});

test('what a node runs says what it is, and the runtime where that says nothing', (t) => {
  t.is(unfitForNode('1.0.0-kvm-amd64', 'arm64', '2.0.0-kvm-amd64'), undefined);
  t.regex(unfitForNode('1.0.0-kvm-amd64', 'arm64', '2.0.0-kvm-arm64') ?? '', /is for aarch64/);
  t.regex(unfitForNode('v1', 'x64', '2.0.0-kvm-arm64') ?? '', /this node is x86_64/);
  t.is(unfitForNode('v1', 'x64', '2.0.0-kvm-amd64'), undefined);
  t.is(unfitForNode('v1', '', '2.0.0-kvm-arm64'), undefined);
});

test('every word that a machine may have for itself is known', (t) => {
  for (const [own, words] of [
    ['x86_64', ['x86_64', 'amd64', 'x64', 'x86-64']],
    ['aarch64', ['aarch64', 'arm64', 'armv8']],
    ['riscv64', ['riscv64', 'riscv']],
    ['armv7l', ['armv7l', 'armhf', 'arm']],
    ['i686', ['i686', 'i386', 'x86', 'X86']],
  ] as const)
    for (const word of words) {
      const other = own === 'x86_64' ? 'arm64' : 'amd64';
      t.regex(architectureMismatch(word, `2.0.0-kvm-${other}`) ?? '', new RegExp(`this node is ${own};`), word);
    }
});
