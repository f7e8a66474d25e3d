import type { Arrangement } from '../../domain/schedule/arrangement.ts';
import type { Known, Step } from '../../domain/schedule/next-step.ts';
import { entryStart, wordsOf } from '../../domain/schedule/planned-entry.ts';
import { inDoubt, notMatched, transactionIdOf, UNSURE, withoutEntry } from '../../domain/schedule/trace.ts';
import { attendeesOf, keep, markOfPeople, markWith, type Arranging } from './arranging.ts';
import type { Stores } from '../stores.ts';
import type { ReadArrangement } from './read-arrangement.ts';

type StepOf<Type extends Step['type']> = Extract<Step, { type: Type }>;

/** What everybody who was invited is told when their class is called off. */
const CALLED_OFF = 'This class does not take place.';

/** What an entry that is gone leaves. */
const NO_ENTRY: Partial<Arrangement> = {
  organiserId: null,
  eventId: null,
  joinUrl: null,
  onlineMeetingId: null,
  chatId: null,
  isMeetingSet: false,
  isAppInstalled: false,
  hasTab: false,
};

/** Makes the calendar entry, or finds the one that an earlier try made: both have the same transactionId. */
export async function makeEntry(
  arranging: Arranging,
  { planned, known }: ReadArrangement,
  { organiserId, entry }: StepOf<'make'>,
): Promise<void> {
  const { deps, tenantId, arrangementId } = arranging;
  const { series, sessions } = planned;
  const [session] = sessions;
  if (!session) return;
  const coachIds = entry?.coachIds ?? [];
  const { subject, text, minutes } = entry ?? wordsOf(session);
  const made = await deps.calendar.create(
    { tenantId, organiserId, transactionId: transactionIdOf(known.trace) },
    {
      subject,
      text,
      minutes,
      start: entryStart(planned, session),
      recurrence: series?.recurrence ?? null,
      attendees: await attendeesOf(deps, tenantId, coachIds),
    },
  );
  const sentTo = known.trace.shown === UNSURE ? UNSURE : markOfPeople(coachIds, markWith(deps.digest));
  await keep(arranging, { arrangement: made, trace: known.trace }, async ({ traces }) => {
    if (series) return; // its classes have entries of their own, which are yet to be found
    const { id: sessionId, plannedStart: slot } = session;
    const { eventId } = made;
    await traces.saveClasses([
      { sessionId, arrangementId, eventId, slot, shown: null, attendees: sentTo, answers: null },
    ]);
  });
}

/** Changes the entry of a class, or of a series as a whole. A new pattern may give its classes new entries. */
export async function changeEntry(
  arranging: Arranging,
  { planned, known }: ReadArrangement,
  { eventId, organiserId, entry, pattern, shown }: StepOf<'change-entry'>,
): Promise<void> {
  const { deps, tenantId } = arranging;
  const { series } = planned;
  const isMoved = known.trace.pattern !== pattern;
  const { subject, text, minutes, recurrence, coachIds, usual } = entry;
  const done = await deps.calendar.change(
    { tenantId, organiserId, eventId },
    {
      subject,
      text,
      ...(series ? { attendees: await attendeesOf(deps, tenantId, coachIds) } : {}),
      ...(isMoved ? { start: entryStart(planned, usual), minutes } : {}),
      ...(isMoved && series ? { recurrence } : {}),
    },
  );
  if (done === 'gone') return forgetEntry(arranging, known);
  const doubted = [...known.classes.values()].map(inDoubt);
  await keep(arranging, { trace: { ...known.trace, pattern, shown } }, async ({ traces }) => {
    if (series) await traces.saveClasses(isMoved ? doubted.map(notMatched) : doubted);
  });
}

/** Takes the entry out of all calendars. */
export async function callOff(
  arranging: Arranging,
  { known }: ReadArrangement,
  { eventId, organiserId }: StepOf<'call-off'>,
): Promise<void> {
  const { deps, tenantId } = arranging;
  await deps.calendar.cancel({ tenantId, organiserId, eventId }, CALLED_OFF);
  await forgetEntry(arranging, known);
}

/** It is no longer there, by us or by somebody in Outlook. The next one is another, with a meeting of its own. */
export function forgetEntry(
  arranging: Arranging,
  { trace }: Pick<Known, 'trace'>,
  besides: (stores: Stores) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  return keep(arranging, { arrangement: NO_ENTRY, trace: withoutEntry(trace) }, async (stores) => {
    await stores.traces.forgetClasses(arranging.arrangementId);
    await besides(stores);
  });
}
