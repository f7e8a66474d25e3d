import { Type } from 'typebox';
import type { Calendar, CalendarAnswer, CalendarEntry } from '../../application/scheduling/calendar.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { changedEvent, newEvent } from './event-body.ts';
import { withText } from './event-text.ts';
import { isStatus } from './graph-errors.ts';
import type { Graph } from './graph-client.ts';
import { queryOf } from './query.ts';
import { arranged, isNobody } from './refusals.ts';
import { shaped } from './shape.ts';

const PERMISSION = 'Calendars.ReadWrite';

/** Graph gives times in the mailbox's own zone unless it is asked for one. */
const IN_UTC = { Prefer: 'outlook.timezone="UTC"' };
const PAGE_SIZE = 50;

const NewEvent = Type.Object({
  id: Type.String(),
  onlineMeeting: Type.Object({ joinUrl: Type.String({ minLength: 1 }) }),
});
const Body = Type.Object({ body: Type.Object({ content: Type.String() }) });
const Instances = Type.Object({
  value: Type.Array(
    Type.Object({
      id: Type.String(),
      start: Type.Object({ dateTime: Type.String(), timeZone: Type.Literal('UTC') }),
    }),
  ),
  '@odata.nextLink': Type.Optional(Type.String()),
});
const Attendees = Type.Object({
  attendees: Type.Array(
    Type.Object({
      emailAddress: Type.Object({ address: Type.String() }),
      status: Type.Optional(
        Type.Union([
          Type.Null(),
          Type.Object({ response: Type.String(), time: Type.Optional(Type.Union([Type.String(), Type.Null()])) }),
        ]),
      ),
    }),
  ),
});

/** The organiser's calendar in Exchange. It needs Calendars.ReadWrite, which can be limited to that one mailbox. */
export function graphCalendar(graph: Graph): Calendar {
  const act = <Result>(tenantId: TenantId, work: () => Promise<Result>): Promise<Result> =>
    arranged({ graph, tenantId, permission: PERMISSION }, work);

  /** Null where the entry is gone, and its organiser is not. */
  const unlessGone = async <Result>({ tenantId }: CalendarEntry, work: () => Promise<Result>): Promise<Result | null> =>
    act(tenantId, () =>
      work().catch((cause: unknown) => {
        if (isStatus(cause, 404) && !isNobody(cause)) return null;
        throw cause;
      }),
    );

  return {
    create: ({ tenantId, organiserId, transactionId }, event) =>
      act(tenantId, async () => {
        const body = newEvent(event, transactionId);
        const answer = await graph.post(tenantId, `/users/${organiserId}/events`, body, 'harmless-twice');
        const { id, onlineMeeting } = shaped(NewEvent, answer, 'a new event');
        return { eventId: id, joinUrl: onlineMeeting.joinUrl };
      }),

    async change(entry, change) {
      const done = await unlessGone(entry, async () => {
        const { tenantId } = entry;
        const body = change.text === undefined ? null : await bodyWith(graph, entry, change.text);
        const changed = { ...changedEvent(change), ...(body === null ? {} : { body }) };
        if (Object.keys(changed).length > 0) await graph.patch(tenantId, pathOf(entry), changed);
        return 'changed' as const;
      });
      return done ?? 'gone';
    },

    async cancel(entry, words) {
      await unlessGone(entry, async () => {
        try {
          const cancel = `${pathOf(entry)}/cancel`;
          await graph.post(entry.tenantId, cancel, { Comment: words }, 'harmless-twice');
        } catch (cause) {
          // An event to which nobody is invited is no meeting to Exchange: there is nobody to be told.
          if (!isStatus(cause, 400)) throw cause;
          await graph.delete(entry.tenantId, pathOf(entry));
        }
      });
    },

    occurrences: (entry, { from, to }) =>
      act(entry.tenantId, async () => {
        const query = queryOf({
          startDateTime: from.toISOString(),
          endDateTime: to.toISOString(),
          $select: 'id,start',
          $top: String(PAGE_SIZE),
        });
        const found: { eventId: string; start: Date }[] = [];
        let link: string | undefined = `${pathOf(entry)}/instances${query}`;
        while (link !== undefined) {
          const answer = await graph.get(entry.tenantId, link, IN_UTC);
          const page = shaped(Instances, answer, 'the classes of a series');
          found.push(...page.value.map(({ id, start }) => ({ eventId: id, start: new Date(`${start.dateTime}Z`) })));
          link = page['@odata.nextLink'];
        }
        return found.sort((one, other) => one.start.getTime() - other.start.getTime());
      }),

    answers: (entry) =>
      unlessGone(entry, async () => {
        const answer = await graph.get(entry.tenantId, `${pathOf(entry)}?$select=attendees`);
        return shaped(Attendees, answer, 'the attendees of an event').attendees.map(
          ({ emailAddress, status }): CalendarAnswer => {
            const said = ANSWERS[status?.response ?? 'none'] ?? 'none';
            return { address: emailAddress.address, answer: said, at: said === 'none' ? null : momentOf(status?.time) };
          },
        );
      }),
  };
}

const ANSWERS: Readonly<Record<string, CalendarAnswer['answer']>> = {
  accepted: 'accepted',
  organizer: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};

/** Exchange says the first day of our calendar where it does not know. */
function momentOf(time: string | null | undefined): Date | null {
  return time == null || time.startsWith('0001-') ? null : new Date(time);
}

function pathOf({ organiserId, eventId }: CalendarEntry): string {
  return `/users/${organiserId}/events/${encodeURIComponent(eventId)}`;
}

async function bodyWith(graph: Graph, entry: CalendarEntry, text: string): Promise<object | null> {
  const answer = await graph.get(entry.tenantId, `${pathOf(entry)}?$select=body`);
  const content = withText(shaped(Body, answer, 'the body of an event').body.content, text);
  return content === null ? null : { contentType: 'html', content };
}
