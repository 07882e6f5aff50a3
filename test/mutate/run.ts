import { parseArgs } from 'node:util';
import { judgeRoom } from './judge-room.ts';
import type { Named } from './mutant.ts';
import { roomNames, roomOf } from './rooms.ts';

/**
 * Mutation test of the rooms that decide: changes their sources in one small place at a time, in memory, and says which
 * changes no test of the room notices.
 *
 *   npm run test:mutate                         all rooms, one after the other
 *   npm run test:mutate -- gpt rollout          these rooms
 *   npm run test:mutate -- gpt --file read      of the room only the files whose path has this text in it; may come again
 *   npm run test:mutate -- gpt --test heal      with these of its tests only: cheaper, and enough where nothing survives
 *   npm run test:mutate -- gpt --killers        names the test that found each mutant, too
 *   npm run test:mutate -- gpt --json           prints survivors as entries for `explained.json`
 *
 * A survivor, told as it is judged, is a missing test or is explained in `explained.json`. Fails when one is neither, or when an
 * explanation has no survivor any more.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', multiple: true, default: [] },
    test: { type: 'string', multiple: true, default: [] },
    killers: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const show = ({ file, at, line, change }: Named & { readonly at?: number }): string =>
  `  ${file}${at === undefined ? '' : `:${at}`}\n    ${line}\n    ${change}`;

let fine = true;
for (const name of positionals.length > 0 ? positionals : roomNames) {
  const room = roomOf(name, values.test);
  if (room === undefined) throw new Error(`there is no room ${name} to mutate; there are ${roomNames.join(', ')}`);
  const score = await judgeRoom(room, values.file, (mutant, killer) => {
    const { file, line, change } = mutant;
    if (killer === undefined)
      console.log(values.json ? `${JSON.stringify({ file, line, change, why: '' })},` : show(mutant));
    else if (values.killers) console.log(`${show(mutant)}\n    found by ${killer}`);
  });
  const { killed, explained, refused, survived, outdated } = score;
  console.log(
    `${name}: ${killed} killed, ${explained} explained, ${survived} survived; ${refused} more the compiler refuses`,
  );
  for (const entry of outdated) console.log(`${show(entry)}\n    is explained, but found or gone`);
  fine = fine && survived === 0 && outdated.length === 0;
}
process.exitCode = fine ? 0 : 1;
