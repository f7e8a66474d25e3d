import { matchOccurrences } from '../../domain/schedule/match-occurrences.ts';
import type { Step } from '../../domain/schedule/next-step.ts';
import { wordsOf } from '../../domain/schedule/planned-entry.ts';
import { localTimeOf } from '../../domain/schedule/recurrence.ts';
import { notYetTraced } from '../../domain/schedule/trace.ts';
import { keep, type Arranging } from './arranging.ts';
import type { ReadArrangement } from './read-arrangement.ts';

type StepOf<Type extends Step['type']> = Extract<Step, { type: Type }>;

/** Classes are moved by days, and time zones lie up to a day apart. */
const AROUND_MS = 30 * 86_400_000;

const NO_CLASS = 'There is no class at this time.';

/** Finds which entry of a series is which class, and calls off those that are none. */
export async function matchClasses(
  arranging: Arranging,
  { planned, known }: ReadArrangement,
  { eventId, organiserId }: StepOf<'match-classes'>,
): Promise<void> {
  const { deps, tenantId, arrangementId } = arranging;
  const { sessions } = planned;
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return;
  const occurrences = await deps.calendar.occurrences(
    { tenantId, organiserId, eventId },
    { from: new Date(first.plannedStart.getTime() - AROUND_MS), to: new Date(last.plannedStart.getTime() + AROUND_MS) },
  );
  const { found, left } = matchOccurrences(sessions, occurrences, known.classes);
  const now = deps.clock();
  for (const { eventId: noClass } of left.filter(({ start }) => start > now)) {
    await deps.calendar.cancel({ tenantId, organiserId, eventId: noClass }, NO_CLASS);
  }
  const traced = sessions.map((session) => {
    const before = known.classes.get(session.id) ?? notYetTraced(session.id, arrangementId);
    const occurrence = found.get(session.id) ?? null;
    return { ...before, eventId: occurrence?.eventId ?? null, slot: occurrence?.start ?? session.plannedStart };
  });
  await keep(arranging, {}, ({ traces }) => traces.saveClasses(traced));
}

/** Brings the entry of one class to what is planned for it alone. */
export async function changeClass(
  arranging: Arranging,
  { known }: ReadArrangement,
  { session, eventId, organiserId, mark }: StepOf<'change-class'>,
): Promise<void> {
  const { deps, tenantId } = arranging;
  const start = localTimeOf(session.plannedStart, session.timeZone);
  const done = await deps.calendar.change({ tenantId, organiserId, eventId }, { ...wordsOf(session), start });
  const before = known.classes.get(session.id);
  if (!before) return;
  const trace = done === 'gone' ? { ...before, eventId: null } : { ...before, shown: mark };
  await keep(arranging, {}, ({ traces }) => traces.saveClasses([trace]));
}
