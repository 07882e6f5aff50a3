import { Type } from '@sinclair/typebox';

/** A topic of the tests: a number to count with and text to make a value large. */
export const wideTopic = {
  agent: 'tester',
  name: 'Wide',
  schema: Type.Object({ Number: Type.Integer(), Filler: Type.String() }),
  persistent: false,
} as const;

export const durableTopic = { ...wideTopic, name: 'Durable', persistent: true } as const;

export const wide = (number: number) => ({ Number: number, Filler: '' });
