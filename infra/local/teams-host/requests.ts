import type { BoxStore } from './box-store.ts';
import type { HostPerson } from './box.ts';
import { HostProblem } from './host-problem.ts';

/** The fields of these names as strings, or null when one is missing. */
export function readStrings<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> | null {
  if (typeof body !== 'object' || body === null) return null;
  const values = body as Record<string, unknown>;
  if (!names.every((name) => typeof values[name] === 'string')) return null;
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Record<Name, string>;
}

/** The person of the box whose `personId` stands in a body or query. @throws {HostProblem} when there is none */
export function personIn(store: BoxStore, asked: unknown): HostPerson {
  const { personId } = readStrings(asked, ['personId']) ?? {};
  const person = store.current().people.find(({ id }) => id === personId);
  if (person === undefined) throw new HostProblem(404, 'No such person here');
  return person;
}
