import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CommandMistake } from '../command-mistake.ts';
import { employees, people, type LocalPerson } from '../directory/directory.ts';

export interface ReplayCommand {
  readonly file: string;
  readonly speed: number;
  readonly person: LocalPerson;
  /** The class to join; null for the one the box holds now. */
  readonly sessionId: string | null;
  readonly sensorName: string | null;
}

export const USAGE = `npm run replay -- FILE [--speed N] [--person NAME] [--session ID] [--name NAME]

  FILE        a recorded workout: FIT, TCX or GPX
  --speed N   N recorded seconds for each second of the class, 1 to 1000
  --person    who plays it: a name or an address of the local directory
  --session   another class than the one the box holds now
  --name      what the person's panel calls the sensor`;

const SPEEDS = [1, 1000] as const;

/** @throws {CommandMistake} with what is wrong and what would be right */
export function readCommand(parameters: readonly string[]): ReplayCommand {
  const { values, positionals } = parse(parameters);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new CommandMistake(`Which file?\n\n${USAGE}`);
  const speed = Number(values.speed);
  if (!(speed >= SPEEDS[0] && speed <= SPEEDS[1])) {
    throw new CommandMistake(`--speed must be between ${SPEEDS[0]} and ${SPEEDS[1]}, got ${values.speed}`);
  }
  const person = values.person === undefined ? someEmployee() : personNamed(values.person);
  return { file, speed, person, sessionId: values.session ?? null, sensorName: values.name ?? null };
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        speed: { type: 'string', default: '1' },
        person: { type: 'string' },
        session: { type: 'string' },
        name: { type: 'string' },
      },
    });
  } catch (fault) {
    throw new CommandMistake(`${fault instanceof Error ? fault.message : String(fault)}\n\n${USAGE}`);
  }
}

/** The last one of the directory, who comes to no class of fewer than 1,100. */
function someEmployee(): LocalPerson {
  const last = employees.at(-1);
  if (last === undefined) throw new Error('The local directory is empty');
  return last;
}

function personNamed(text: string): LocalPerson {
  const wanted = plain(text);
  const exact = people.find(({ name, address }) => plain(name) === wanted || plain(address) === wanted);
  const found = exact ?? people.find(({ givenName }) => plain(givenName) === wanted);
  if (found) return found;
  throw new CommandMistake(
    `Nobody called "${text}" is in the local directory. Try a name such as "Amira Khan", or amira.khan@contoso.com.`,
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** @throws {CommandMistake} when there is no such file, or it may not be read */
export async function readWorkoutFile(file: string, from: string): Promise<{ name: string; bytes: Uint8Array }> {
  const place = path.resolve(from, file);
  try {
    return { name: path.basename(place), bytes: await readFile(place) };
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : null;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === 'EACCES'
            ? 'it may not be read'
            : String(fault);
    throw new CommandMistake(`${place} cannot be read: ${reason}.`);
  }
}
