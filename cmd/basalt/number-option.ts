import { InvalidArgumentError } from 'commander';

/** A parser for an option that is a number within limits. */
export const numberOption =
  (min: number, max: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || value < min || value > max)
      throw new InvalidArgumentError(`it has to be a number from ${min} to ${max}.`);
    return value;
  };
