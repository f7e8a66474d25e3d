import { parseArgs } from 'node:util';
import { CommandMistake } from '../command-mistake.ts';
import { boxFolder } from './running.ts';

export interface StartOptions {
  /** Forget what earlier starts kept. */
  readonly fresh: boolean;
  /** How many simulated people take part. */
  readonly people: number;
  readonly folder: string;
}

export const USAGE = `npm start -- [--fresh] [--people N]

  --fresh      forgets what earlier starts kept
  --people N   how many simulated people take part, 0 to 1000 (60 unless said otherwise)`;

const MOST_PEOPLE = 1000; // the directory holds a few more, for those who come by hand

/** @throws {CommandMistake} with the usage when something in the command line cannot be done */
export function readStartOptions(parameters: readonly string[]): StartOptions {
  const { fresh, people, folder } = parse(parameters);
  const count = people.trim() === '' ? Number.NaN : Number(people);
  if (!Number.isInteger(count) || count < 0 || count > MOST_PEOPLE) {
    throw new CommandMistake(
      `--people must be a whole number between 0 and ${MOST_PEOPLE}, got "${people}"\n\n${USAGE}`,
    );
  }
  return { fresh, people: count, folder };
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        fresh: { type: 'boolean', default: false },
        people: { type: 'string', default: '60' },
        folder: { type: 'string', default: boxFolder },
      },
    }).values;
  } catch (fault) {
    throw new CommandMistake(`${fault instanceof Error ? fault.message : String(fault)}\n\n${USAGE}`);
  }
}
