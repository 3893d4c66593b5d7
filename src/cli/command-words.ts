import { CommandLineError } from './command-line-error.js';

/** Reads a command's words; what is wrong with them stands above the command's usage. */
export function readWords<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new CommandLineError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** A whole number that an option takes. */
export function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new CommandLineError(`${name} takes a number from ${least} to ${most}, not "${text}".`);
  }
  return number;
}

export const readPort = (name: string, text: string): number => readNumber(name, text, 0, 65_535);
