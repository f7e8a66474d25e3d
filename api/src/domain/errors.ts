import type { RecordingRefusal } from './recording/recording.ts';
import type { ArrangementRefusal } from './schedule/arrangement.ts';
import type { PlanProblem } from './schedule/plan-problem.ts';

/** Something the caller may expect and act on. Anything else that is thrown is a bug. */
export class UpbeatError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: Code, message: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** Whether somebody can act on what was thrown. `instanceof` alone would make its code an `any`. */
export function isUpbeatError(fault: unknown): fault is UpbeatError {
  return fault instanceof UpbeatError;
}

/** A number outside the range in which a rule is known to hold. */
export class OutOfRange extends UpbeatError<'out-of-range'> {
  constructor(name: string, value: number, [min, max]: readonly [number, number]) {
    super('out-of-range', `${name} must be between ${min} and ${max}, got ${value}`, { name, value, min, max });
  }
}

/** A text or list that is too short or too long. */
export class WrongLength extends UpbeatError<'wrong-length'> {
  constructor(name: string, length: number, [min, max]: readonly [number, number], unit: string) {
    super('wrong-length', `${name} must have between ${min} and ${max} ${unit}, got ${length}`, {
      name,
      length,
      min,
      max,
    });
  }
}

/** This tenant has no such session. Someone of another tenant learns nothing more than this. */
export class SessionNotFound extends UpbeatError<'session-not-found'> {
  constructor(by: { sessionId: string } | { meetingId: string }) {
    super('session-not-found', 'No such class', by);
  }
}

/** What was asked needs another state of the session, for instance joining one that has ended. */
export class WrongSessionState extends UpbeatError<'wrong-session-state'> {
  constructor(state: string, needed: string) {
    super('wrong-session-state', `The class is ${state}, and must be ${needed}`, { state, needed });
  }
}

/** The caller is known, and may not do this. */
export class Forbidden extends UpbeatError<'forbidden'> {
  constructor(message: string) {
    super('forbidden', message);
  }
}

/** An admin sees a class only as one who takes part in it: HR sees nobody by role. */
export class TakePartFirst extends UpbeatError<'take-part-first'> {
  constructor() {
    super(
      'take-part-first',
      'An admin sees a class only by taking part in it. Open the Upbeat panel and join as yourself',
    );
  }
}

/** The organisation has not set Upbeat up, or it is suspended. */
export class TenantNotActive extends UpbeatError<'tenant-not-active'> {
  constructor(state: 'unknown' | 'suspended') {
    super(
      'tenant-not-active',
      state === 'unknown' ? 'Your organisation has not set up Upbeat yet' : 'Upbeat is suspended for your organisation',
      {
        state,
      },
    );
  }
}

/** Heart rate arrived from somebody who has not allowed Upbeat to collect it. */
export class ConsentMissing extends UpbeatError<'consent-missing'> {
  constructor(scope: string) {
    super('consent-missing', 'This needs your consent first', { scope });
  }
}

/** An interval whose parts do not go together. */
export class ImpossibleInterval extends UpbeatError<'impossible-interval'> {
  constructor(name: string, why: string) {
    super('impossible-interval', `The interval "${name}" cannot be: ${why}`, { name });
  }
}

/** This tenant keeps no such programme. */
export class ProgrammeNotFound extends UpbeatError<'programme-not-found'> {
  constructor(id: string) {
    super('programme-not-found', 'No such programme', { id });
  }
}

/** Somebody changed it after the caller had read it. What the caller wanted is not kept, and nothing else is lost. */
export class ChangedMeanwhile extends UpbeatError<'changed-meanwhile'> {
  constructor(id: string) {
    super('changed-meanwhile', 'Somebody changed this since you opened it. Look at theirs, then decide', { id });
  }
}

/** The programme has run to its end: there is nothing left to pause or to stretch. */
export class ProgrammeIsOver extends UpbeatError<'programme-is-over'> {
  constructor() {
    super('programme-is-over', 'The programme is over. Add five minutes, or end the class');
  }
}

/** The same was done a moment ago, and people need that moment. */
export class TooSoon extends UpbeatError<'too-soon'> {
  constructor(message: string) {
    super('too-soon', message);
  }
}

/** The coach may send nothing to this person: they are on none of their lists, or not in this class at all. */
export class NotOnList extends UpbeatError<'not-on-list'> {
  constructor() {
    super('not-on-list', 'This person is no longer on your list');
  }
}

/** There is no tile to be seen in this place. */
export class TileGone extends UpbeatError<'tile-gone'> {
  constructor() {
    super('tile-gone', 'This tile is no longer shown');
  }
}

/** Who leads a class is there: nobody takes it out of their hands. */
export class CoachIsHere extends UpbeatError<'coach-is-here'> {
  constructor(name: string) {
    super('coach-is-here', `${name} is here. You can take over once ${name} has been gone for 30 seconds`);
  }
}

/** What was to be taken back happened too long ago, or something else has come since. */
export class TooLate extends UpbeatError<'too-late'> {
  constructor() {
    super('too-late', 'This can no longer be undone');
  }
}

/** What was planned cannot be. Whoever checks a plan first is told the same while they write it. */
export class ImpossiblePlan extends UpbeatError<'impossible-plan'> {
  constructor(problems: readonly PlanProblem[]) {
    super('impossible-plan', `This cannot be planned: ${problems.join(', ')}`, { problems });
  }
}

/** On which days a series repeats is changed for all classes that are to come: those before would lose theirs. */
export class NotTheNextClass extends UpbeatError<'not-the-next-class'> {
  constructor() {
    super('not-the-next-class', 'The days of a series are changed from its next class on. Open that class first');
  }
}

/** Only a series repeats, and its classes do so together. */
export class RepeatsAsSeries extends UpbeatError<'repeats-as-series'> {
  constructor() {
    super('repeats-as-series', 'One class does not repeat. Change its whole series, or plan a new one');
  }
}

/** Not a name of the IANA time zone database, such as Europe/Berlin. */
export class UnknownTimeZone extends UpbeatError<'unknown-time-zone'> {
  constructor() {
    super('unknown-time-zone', 'There is no such time zone. A name such as Europe/Berlin is needed');
  }
}

/** What a person may do with their part in a class once it is over, they cannot do yet. */
export class ClassNotOver extends UpbeatError<'class-not-over'> {
  constructor(message: string) {
    super('class-not-over', message);
  }
}

/** A class is over, and its results are not reckoned yet: within a minute they are. */
export class NotSummarised extends UpbeatError<'not-summarised'> {
  constructor() {
    super('not-summarised', 'The results of this class are being put together. Try again in a minute');
  }
}

/** A class of which no sensor ever said a heart rate has nothing to put into a file. */
export class NoHeartRate extends UpbeatError<'no-heart-rate'> {
  constructor() {
    super('no-heart-rate', 'There is no heart rate of this class that a file could hold');
  }
}

/** Microsoft 365 does not let Upbeat arrange a class, until somebody changes that. */
export class ArrangementRefused extends UpbeatError<'arrangement-refused'> {
  readonly refusal: ArrangementRefusal;

  constructor(refusal: ArrangementRefusal, options?: ErrorOptions) {
    super('arrangement-refused', 'Microsoft 365 does not let Upbeat do this', { refusal }, options);
    this.refusal = refusal;
  }
}

/** A recording cannot be had, until somebody changes that. */
export class RecordingRefused extends UpbeatError<'recording-refused'> {
  readonly reason: RecordingRefusal;

  constructor(reason: RecordingRefusal, options?: ErrorOptions) {
    super('recording-refused', 'This recording cannot be had', { reason }, options);
    this.reason = reason;
  }
}

const WHY_NO_ORGANISER = {
  'organiser-not-found': 'Nobody in your organisation has a mailbox with this address',
  'organiser-is-you': 'Choose a mailbox that is not your own: who plans classes for an organisation does not host them',
  'directory-closed': 'Upbeat may not look this address up yet: it lacks User.ReadBasic.All',
} as const;

/** A mailbox in which no classes can be. */
export class OrganiserRefused extends UpbeatError<keyof typeof WHY_NO_ORGANISER> {
  constructor(code: keyof typeof WHY_NO_ORGANISER, options?: ErrorOptions) {
    super(code, WHY_NO_ORGANISER[code], {}, options);
  }
}

/** A recording is not there, or not yet: nothing of it can be played. */
export class NotReady extends UpbeatError<'recording-not-ready'> {
  constructor() {
    super('recording-not-ready', 'There is no recording of this class that could be played');
  }
}

/** Why something that says to come from Graph was not believed. */
export type NotificationDoubt =
  | 'subscription' // of none of ours, or of another organisation's
  | 'client-state'
  | 'resource' // not what its subscription is for
  | 'no-tokens'
  | 'token' // forged, damaged, expired, or not for Upbeat
  | 'publisher' // genuine, and of another application than Graph
  | 'tenant' // of another organisation than the token
  | 'key'
  | 'signature'
  | 'content';

/** Nothing of it was kept. Who sent it learns no more than that. */
export class NotificationRefused extends UpbeatError<'notification-refused'> {
  constructor(doubt: NotificationDoubt, options?: ErrorOptions) {
    super('notification-refused', 'This notification is not accepted', { doubt }, options);
  }
}
