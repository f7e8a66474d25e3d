import type { LocalPerson } from '../../directory/directory.ts';
import { answerCollection } from '../collection.ts';
import { accessDenied, badRequest, GraphError } from '../graph-error.ts';
import type { Meetings } from '../meetings/meetings.ts';
import { param, type Allowed, type GraphAnswer, type GraphCall, type GraphOperation } from '../operation.ts';
import type { Policies } from '../policies.ts';
import { optionalText, readBody } from '../read-body.ts';
import { selected } from '../select.ts';
import { mailboxOf, type GraphWorld } from '../world.ts';
import type { Calendars } from './calendars.ts';
import { detailsOf, idOf, occurrencesIn, type Occurrence, type Span } from './event.ts';
import { toEvent } from './event-view.ts';
import { readEventPatch, readNewEvent } from './read-event.ts';
import { toInstant } from './zone-time.ts';

interface EventDeps {
  readonly world: GraphWorld;
  readonly calendars: Calendars;
  readonly meetings: Meetings;
  readonly policies: Policies;
}

const refuse = accessDenied;
const WRITES: Allowed = { application: ['Calendars.ReadWrite'], delegated: ['Calendars.ReadWrite'], refuse };
const READS: Allowed = {
  application: ['Calendars.ReadWrite', 'Calendars.Read', 'Calendars.ReadBasic.All'],
  delegated: ['Calendars.ReadWrite', 'Calendars.Read'],
  refuse,
};

const LISTS = ['$select', '$filter', '$orderby', '$count', 'startDateTime', 'endDateTime'];

/** Entries of one person's calendar, and the dates of those that come again. */
export function eventOperations(deps: EventDeps): readonly GraphOperation[] {
  const { calendars } = deps;
  const found = (call: GraphCall): Occurrence => findEvent(deps, call);

  return [
    {
      name: 'create-event',
      method: 'POST',
      path: '/users/{userId}/events',
      allowed: WRITES,
      run(call) {
        const event = calendars.create(ownerOf(deps, call), readNewEvent(call.body));
        return { status: 201, body: single(deps, call, { event, date: null }) };
      },
    },
    {
      name: 'get-event',
      method: 'GET',
      path: '/users/{userId}/events/{eventId}',
      allowed: READS,
      run: (call) => ({ status: 200, body: selected(call, single(deps, call, found(call))) }),
    },
    {
      name: 'change-event',
      method: 'PATCH',
      path: '/users/{userId}/events/{eventId}',
      allowed: WRITES,
      run(call) {
        const before = found(call);
        const after = calendars.change(before, readEventPatch(call.body, detailsOf(before)));
        return { status: 200, body: single(deps, call, after) };
      },
    },
    {
      name: 'delete-event',
      method: 'DELETE',
      path: '/users/{userId}/events/{eventId}',
      allowed: WRITES,
      run(call) {
        calendars.cancel(found(call));
        return { status: 204 };
      },
    },
    {
      name: 'cancel-event',
      method: 'POST',
      path: '/users/{userId}/events/{eventId}/cancel',
      allowed: WRITES,
      run(call) {
        const occurrence = found(call);
        optionalText(readBody(call.body, { type: 'cancel', properties: ['comment', 'Comment'] }), 'comment');
        calendars.cancel(occurrence);
        return { status: 202 };
      },
    },
    {
      name: 'list-instances',
      method: 'GET',
      path: '/users/{userId}/events/{eventId}/instances',
      allowed: READS,
      run(call) {
        const { event, date } = found(call);
        if (event.recurrence === null || date !== null) {
          throw new GraphError(
            400,
            'ErrorInvalidRequest',
            "Your request can't be completed. The event must be a series master.",
          );
        }
        return listed(deps, call, occurrencesIn(event, spanOf(call)));
      },
    },
    {
      name: 'list-calendar-view',
      method: 'GET',
      path: '/users/{userId}/calendarView',
      allowed: READS,
      run(call) {
        const owner = ownerOf(deps, call);
        const own = calendars.of(owner, spanOf(call)).filter(({ event }) => event.organiser.id === owner.id);
        return listed(deps, call, own);
      },
    },
  ];
}

function ownerOf({ world, policies }: EventDeps, call: GraphCall): LocalPerson {
  const owner = mailboxOf(world, call.caller.tenantId, param(call, 'userId'));
  const isOwn = call.caller.personId === null || call.caller.personId === owner.id;
  if (isOwn && policies.mayOpenMailboxOf(owner.tenantId, owner.id)) return owner;
  throw new GraphError(403, 'ErrorAccessDenied', 'Access to OData is disabled: [RAOP] : [AppOnly AccessPolicy].');
}

function findEvent(deps: EventDeps, call: GraphCall): Occurrence {
  const occurrence = deps.calendars.find(ownerOf(deps, call), param(call, 'eventId'));
  if (occurrence) return occurrence;
  throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}

function shown({ meetings }: EventDeps, call: GraphCall, occurrence: Occurrence): object {
  const { organiser, joinUrl } = occurrence.event;
  const meeting = meetings.of(organiser.id).find((one) => one.joinWebUrl === joinUrl) ?? null;
  const [, timeZone = 'UTC'] = /outlook\.timezone="([^"]+)"/i.exec(call.headers.get('prefer') ?? '') ?? [];
  return toEvent(occurrence, meeting, timeZone);
}

function single(deps: EventDeps, call: GraphCall, occurrence: Occurrence): object {
  const context = `${call.origin}/v1.0/$metadata#users('${occurrence.event.organiser.id}')/events/$entity`;
  return { '@odata.context': context, ...shown(deps, call, occurrence) };
}

function listed(deps: EventDeps, call: GraphCall, occurrences: readonly Occurrence[]): GraphAnswer {
  const items = occurrences.map((occurrence) => ({ id: idOf(occurrence), occurrence }));
  return answerCollection(call, items, {
    of: `users('${param(call, 'userId')}')/events`,
    usual: 10,
    most: 1000,
    allowed: LISTS,
    show: ({ occurrence }) => selected(call, shown(deps, call, occurrence)),
  });
}

/** Without an offset the times of a span are UTC. */
function spanOf({ url }: GraphCall): Span {
  const [from, to] = ['startDateTime', 'endDateTime'].map((name) => {
    const value = url.searchParams.get(name);
    if (value === null)
      throw badRequest(
        `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.`,
      );
    const hasOffset = /(Z|[+-]\d\d:\d\d)$/.test(value);
    const instant = hasOffset ? new Date(value) : toInstant({ dateTime: value, timeZone: 'UTC' });
    if (Number.isNaN(instant.getTime())) throw badRequest(`The value of ${name} is invalid.`);
    return instant;
  }) as [Date, Date];
  return { from, to };
}
