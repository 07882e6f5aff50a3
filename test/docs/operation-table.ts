import type { EngineOp, EngineOperation } from '#pkg/topics/engine.ts';
import { bytes } from '../baseos/bytes.ts';
import { Rig } from '../baseos/rig.ts';

const you = 'gnoi';
const other = 'dmi';
type Who = typeof you | typeof other;

/** A node in which something is going on, and the ID of the operation that an abort is to name. */
interface Situation {
  readonly name: string;
  readonly make: () => { readonly rig: Rig; readonly target?: string };
}

/** v1 runs, v0 is the image before it. */
const node = (): Rig => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.files.set('/img', bytes('v5'));
  return rig;
};
const staged = (source: Who): Rig => {
  const rig = node();
  rig.ask('stage', { id: 'its', path: '/img', source });
  return rig;
};
const withoutBefore = (): Rig => {
  const rig = node();
  rig.content.IMGB = bytes(undefined);
  rig.start();
  return rig;
};
const armed = (source: Who, reboot: 'now' | 'later'): Rig => {
  const rig = node();
  rig.ask('stage', { path: '/img', source });
  rig.ask('arm', { id: 'its', source, reboot });
  return rig;
};
const ofConfig = (): Rig => {
  const rig = node();
  rig.update('v2');
  return rig;
};
const booted = (rig: Rig): Rig => {
  rig.reboot();
  rig.redeliver();
  rig.health();
  return rig;
};
const failed = (): Rig => {
  const rig = booted(ofConfig());
  rig.reboot();
  rig.health({ RebootReason: 'it hangs', RebootImage: 'IMGB' });
  return rig;
};
const busy = (source: Who, kind: 'inspectImage' | 'install'): Rig => {
  const rig = node();
  rig.hold.add(kind);
  rig.ask('stage', { id: 'its', path: '/img', source });
  return rig;
};
const writesForConfig = (): Rig => {
  const rig = node();
  rig.hold.add('install');
  rig.update('v2');
  return rig;
};
const arming = (source: Who): Rig => {
  const rig = node();
  rig.ask('stage', { path: '/img', source });
  rig.hold.add('setSlots');
  rig.ask('arm', { id: 'its', source });
  return rig;
};
const scheduled = (source: Who): Rig => {
  const rig = node();
  rig.ask('power', { id: 'its', source, delaySeconds: 600 });
  return rig;
};

const its = (rig: Rig) => ({ rig, target: 'its' });
const situations: readonly Situation[] = [
  { name: 'nothing goes on; the image before is there', make: () => ({ rig: node() }) },
  { name: 'nothing goes on; the other slot is empty', make: () => ({ rig: withoutBefore() }) },
  { name: 'an image failed its test', make: () => ({ rig: failed() }) },
  { name: 'you fetch or check an image', make: () => its(busy(you, 'inspectImage')) },
  { name: 'another fetches or checks an image', make: () => its(busy(other, 'inspectImage')) },
  { name: 'you write a slot', make: () => its(busy(you, 'install')) },
  { name: 'another writes a slot', make: () => its(busy(other, 'install')) },
  { name: 'the config has a slot written', make: () => ({ rig: writesForConfig() }) },
  { name: 'you have an image staged', make: () => its(staged(you)) },
  { name: 'another has an image staged', make: () => its(staged(other)) },
  { name: 'you are arming it: the table is written', make: () => its(arming(you)) },
  { name: 'you have it armed for later', make: () => its(armed(you, 'later')) },
  { name: 'another has it armed for later', make: () => its(armed(other, 'later')) },
  { name: 'you have it armed, the reboot is announced', make: () => its(armed(you, 'now')) },
  { name: 'the config has an image armed', make: () => ({ rig: ofConfig() }) },
  { name: 'your image is on trial', make: () => its(booted(armed(you, 'now'))) },
  { name: "another's image is on trial", make: () => its(booted(armed(other, 'now'))) },
  { name: "the config's image is on trial", make: () => ({ rig: booted(ofConfig()) }) },
  { name: 'you have a reboot scheduled', make: () => its(scheduled(you)) },
  { name: 'another has a reboot scheduled', make: () => its(scheduled(other)) },
  {
    name: 'the node has no slots',
    make: () => {
      const rig = new Rig();
      rig.current = undefined as never;
      rig.start();
      return { rig };
    },
  },
];

const asked: readonly { readonly title: string; readonly op: EngineOp; readonly force?: boolean }[] = [
  { title: 'stage', op: 'stage' },
  { title: 'arm', op: 'arm' },
  { title: 'disarm', op: 'disarm' },
  { title: 'commit', op: 'commit' },
  { title: 'revert', op: 'revert' },
  { title: 'forget', op: 'forget' },
  { title: 'power', op: 'power' },
  { title: 'abort', op: 'abort' },
  { title: 'abort by force', op: 'abort', force: true },
];

/** What came of a request: its state, or the code that it was refused with. */
const cell = ({ State, Code }: EngineOperation): string => (State === 'refused' ? `\`${Code}\`` : `**${State}**`);

/** Every operation in every situation, by the decisions themselves: what a requester is told at once. */
export const operationTable = (): string => {
  const rows = situations.map(({ name, make }) => {
    const cells = asked.map(({ op, force }) => {
      const { rig, target = 'none' } = make();
      const answer = rig.ask(op, { id: 'ask', path: '/img', source: you, target, ...(force ? { force } : {}) });
      return cell(answer);
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  const head = ['you ask, while', ...asked.map(({ title }) => title)];
  return [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows].join('\n');
};
