import test from 'ava';
import { attachedStatus } from '#pkg/swinfo/attached.ts';
import { baseOs, slot, v1, v2 } from './topic-values.ts';

const on = (ContentTreeUUID: string, BaseOsVersion: string) =>
  baseOs({ ContentTreeUUID, BaseOsVersion, PartitionLabel: 'IMGB' });
const held = slot('IMGB', false, 'unused', v2);

test('of those that carry the label of a slot a live config speaks first, then what is in the slot, then the lowest UUID', (t) => {
  const speaker = (statuses: ReturnType<typeof on>[], ...wanted: string[]) => {
    const [one, two] = [statuses, statuses.toReversed()].map((order) => attachedStatus(held, order, new Set(wanted)));
    t.is(one, two, 'whatever the order of the topic');
    return one?.ContentTreeUUID;
  };
  t.is(speaker([on('b', v1), on('a', v2)], 'b'), 'b');
  t.is(speaker([on('b', v2), on('a', v1)]), 'b');
  t.is(speaker([on('b', v2), on('a', v1)], 'a', 'b'), 'b');
  t.is(speaker([on('a', v2), on('b', v2), on('c', v2)]), 'a');
  t.is(speaker([baseOs({ PartitionLabel: 'IMGA' }), baseOs()]), undefined);
});
