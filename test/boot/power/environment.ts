import { randomInt } from 'node:crypto';

/** A number from the environment, or this one. Errors: it is set to something else. */
export const numberFrom = (name: string, otherwise: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name}=${text}: a whole number is wanted`);
  return value;
};

/** Seed of everything that is random in a run; a run can be had again with it. */
export const seedOfRun = (): number => numberFrom('BASALT_SEED', randomInt(2 ** 32 - 1));
