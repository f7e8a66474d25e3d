import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import type { Arrangement } from '../../domain/schedule/arrangement.ts';
import type { EntryTrace, Mark, Marking } from '../../domain/schedule/trace.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock, Digest } from '../world.ts';
import type { Attendee, Calendar } from './calendar.ts';
import type { OnlineMeetings } from './meetings.ts';
import type { PeopleDirectory } from './people-directory.ts';

export interface ArrangeDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly calendar: Calendar;
  readonly meetings: OnlineMeetings;
  readonly people: PeopleDirectory;
}

/** One arrangement, and what its steps need. */
export interface Arranging {
  readonly deps: ArrangeDeps;
  readonly tenantId: TenantId;
  readonly arrangementId: string;
}

/** What is sent is told apart by its digest. */
export function markWith(digest: Digest): Marking {
  return (value) => digest(JSON.stringify(value));
}

/** The mark of a list of people, in whatever order. */
export function markOfPeople(personIds: readonly PersonId[], mark: Marking): Mark {
  return mark([...personIds].sort());
}

/** Keeps what a step came to, in one transaction. What was refused before is no longer. */
export function keep(
  { deps, tenantId, arrangementId }: Arranging,
  change: { arrangement?: Partial<Arrangement>; trace?: EntryTrace },
  besides: (stores: Stores) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  return deps.inTransaction(tenantId, async (stores) => {
    const arrangement = await stores.arrangements.lock(arrangementId);
    if (!arrangement) return;
    await stores.arrangements.save({ ...arrangement, ...change.arrangement, refusal: null });
    const trace = change.trace ?? (await stores.traces.entry(arrangementId));
    await stores.traces.saveEntry({ ...trace, refusedAt: null });
    await besides(stores);
  });
}

/** In the order that was asked for. Who is not in the directory has no calendar, and is left out. */
export async function attendeesOf(
  { people }: Pick<ArrangeDeps, 'people'>,
  tenantId: TenantId,
  personIds: readonly PersonId[],
): Promise<Attendee[]> {
  if (personIds.length === 0) return [];
  const found = new Map((await people.byId(tenantId, personIds)).map((person) => [person.personId, person]));
  return personIds.flatMap((personId) => {
    const person = found.get(personId);
    return person ? [{ address: person.address, name: person.name }] : [];
  });
}
