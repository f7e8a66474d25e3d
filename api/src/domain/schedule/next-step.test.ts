import { expect } from 'chai';
import { FROM_THE_START } from '../programme/playback.ts';
import { ON_ITS_OWN, type Session } from '../session/session.ts';
import { OPEN_STAGE } from '../session/stage.ts';
import { notArranged, type Arrangement } from './arrangement.ts';
import { nextStep, type Known, type Step } from './next-step.ts';
import type { PlannedClasses } from './planned-entry.ts';
import type { Series } from './series.ts';
import { noTrace, UNSURE, type ClassTrace } from './trace.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const ID = '00000000-0000-4000-8000-000000000001';
const JOIN_URL = 'https://teams.microsoft.com/l/meetup-join/1';
const mark = (value: unknown): string => JSON.stringify(value);

function aClass(chosen: Partial<Session & { state: 'scheduled' }> = {}): Session {
  return {
    id: ID,
    teamsChannelId: null,
    meetingId: null,
    programme: { name: 'Lunch ride', intervals: [{ name: 'Ride', seconds: 1800, targetZone: 3 }] },
    coach: { personId: 'rosa', name: 'Rosa' },
    coCoach: null,
    relievedAt: null,
    ...ON_ITS_OWN,
    timeZone: 'Europe/Berlin',
    plannedStart: new Date('2026-11-23T11:15:00Z'),
    stage: OPEN_STAGE,
    state: 'scheduled',
    ...chosen,
  };
}

const calledOff = (session: Session): Session => ({
  ...session,
  state: 'ended',
  startedAt: null,
  playback: FROM_THE_START,
  endedAt: NOW,
  cancelledAt: NOW,
});

const planOf = (...sessions: Session[]): PlannedClasses => ({
  wish: { type: 'teams' },
  isTranscribed: false,
  series: null,
  sessions,
});

const nothing: Known = {
  arrangement: notArranged(ID),
  trace: noTrace(ID),
  classes: new Map(),
  organiserId: 'wellness',
};

const told = { joinUrl: JOIN_URL, meetingId: '19:meeting@thread.v2' };
const whole: Partial<Arrangement> = {
  organiserId: 'wellness',
  eventId: 'event',
  joinUrl: JOIN_URL,
  onlineMeetingId: 'meeting',
  chatId: told.meetingId,
  isMeetingSet: true,
  isAppInstalled: true,
  hasTab: true,
};

/** What is known once the first steps of this plan were taken. */
function knownOf(planned: PlannedClasses, arrangement: Partial<Arrangement>): Known {
  const begin = nextStep(planned, nothing, NOW, mark);
  if (begin.type !== 'begin') throw new Error(`It begins with ${begin.type}`);
  const { pattern, shown } = begin;
  const set = nextStep(
    planned,
    {
      ...nothing,
      arrangement: { ...nothing.arrangement, ...whole, isMeetingSet: false },
      trace: { ...nothing.trace, pattern, shown },
    },
    NOW,
    mark,
  );
  const meeting = set.type === 'set-meeting' ? set.mark : null;
  return {
    ...nothing,
    arrangement: { ...nothing.arrangement, ...arrangement },
    trace: { ...nothing.trace, pattern, shown, meeting },
  };
}

const decide = (planned: PlannedClasses, known: Known): Step => nextStep(planned, known, NOW, mark);

describe('the next step of an arrangement', () => {
  const lunch = planOf(aClass(told));

  it('is none without the wish for a meeting that Upbeat makes [AR7]', () => {
    expect(decide({ ...lunch, wish: { type: 'none' } }, nothing).type).to.equal('done');
    expect(decide({ ...lunch, wish: { type: 'link', joinUrl: JOIN_URL } }, nothing).type).to.equal('done');
  });

  it('keeps what is about to be sent, and to whom, before anything is [AR1]', () => {
    expect(decide(lunch, nothing)).to.include({ type: 'begin', organiserId: 'wellness' });
    expect(decide(lunch, { ...nothing, organiserId: null }).type).to.equal('no-organiser');
  });

  const STEPS: [string, Partial<Arrangement>][] = [
    ['make', { organiserId: 'wellness' }],
    ['find-meeting', { ...whole, onlineMeetingId: null, chatId: null, isMeetingSet: false }],
    ['set-meeting', { ...whole, isMeetingSet: false }],
    ['install-app', { ...whole, isAppInstalled: false, hasTab: false }],
    ['add-tab', { ...whole, hasTab: false }],
    ['done', whole],
  ];
  for (const [type, arrangement] of STEPS) {
    it(`is decided by what is missing: ${type} [AR1]`, () => {
      expect(decide(lunch, knownOf(lunch, arrangement)).type).to.equal(type);
    });
  }

  it('tells a class where it is as soon as that is known, the link before the chat [AR1]', () => {
    const untold = planOf(aClass());
    const early = { ...whole, onlineMeetingId: null, chatId: null };
    expect(decide(untold, knownOf(untold, early))).to.deep.equal({
      type: 'tell-classes',
      sessionIds: [ID],
      place: { joinUrl: JOIN_URL, meetingId: null },
    });
    expect(decide(planOf(aClass({ joinUrl: JOIN_URL })), knownOf(untold, whole))).to.deep.include({ place: told });
  });

  it('goes on in the calendar in which it began, though another is chosen now [AR2]', () => {
    const known = { ...knownOf(lunch, { organiserId: 'wellness' }), organiserId: 'sports' };
    expect(decide(lunch, known)).to.include({ type: 'make', organiserId: 'wellness' });
  });

  it('begins in the calendar that is chosen now where the first one was refused [AR6]', () => {
    const known = knownOf(lunch, { organiserId: 'wellness', refusal: 'organiser-not-found' });
    expect(decide(lunch, { ...known, organiserId: 'sports' })).to.include({ type: 'begin', organiserId: 'sports' });
    const unavailable = knownOf(lunch, { organiserId: 'wellness', refusal: 'unavailable' });
    expect(decide(lunch, { ...unavailable, organiserId: 'sports' })).to.include({ organiserId: 'wellness' });
  });

  it('sends an entry again of which nobody knows what arrived [AR2]', () => {
    const moved = planOf(aClass({ ...told, plannedStart: new Date('2026-11-24T11:15:00Z') }));
    const known = knownOf(lunch, { organiserId: 'wellness' });
    expect(decide(moved, known)).to.include({ type: 'begin', pattern: UNSURE, shown: UNSURE });
    const unsure = { ...known, trace: { ...known.trace, pattern: UNSURE, shown: UNSURE } };
    expect(decide(moved, unsure).type).to.equal('make');
    expect(decide(moved, { ...unsure, arrangement: { ...known.arrangement, ...whole } }).type).to.equal('change-entry');
  });

  it('changes the entry, or the meeting, where the plan is another now [AR4]', () => {
    const known = knownOf(lunch, whole);
    const withCoach = planOf(aClass({ ...told, coach: { personId: 'grace', name: 'Grace' } }));
    expect(decide(withCoach, known).type).to.equal('change-entry');
    const recorded = planOf(aClass({ ...told, stage: { ...OPEN_STAGE, isRecorded: true } }));
    expect(decide(recorded, known)).to.deep.include({
      type: 'set-meeting',
      settings: { presenterIds: ['rosa'], isRecorded: true, isTranscribed: false },
    });
  });

  it('calls off what was made, asks for what may have been made, and takes back what was told [AR5]', () => {
    const off = planOf(calledOff(aClass(told)));
    expect(decide(off, knownOf(lunch, whole))).to.include({ type: 'call-off', eventId: 'event' });
    expect(decide(off, knownOf(lunch, { organiserId: 'wellness' }))).to.include({ type: 'make', entry: null });
    expect(decide(off, nothing)).to.deep.include({ type: 'tell-classes', place: { joinUrl: null, meetingId: null } });
    expect(decide(planOf(calledOff(aClass())), nothing).type).to.equal('done');
  });

  it('leaves what is over as it is [AR8]', () => {
    const over = planOf(aClass({ plannedStart: new Date('2026-11-20T07:00:00Z') }));
    expect(decide(over, nothing).type).to.equal('done');
  });
});

describe('the next step of a series', () => {
  const series: Series = {
    id: ID,
    first: { date: '2026-11-23', time: '12:15', timeZone: 'Europe/Berlin' },
    recurrence: { weekdays: ['monday'], everyWeeks: 1, until: '2026-12-07' },
  };
  const [one, two, three] = ['2026-11-23', '2026-11-30', '2026-12-07'].map((date, index) =>
    aClass({ ...told, id: `class ${index}`, seriesId: ID, plannedStart: new Date(`${date}T11:15:00Z`) }),
  ) as [Session, Session, Session];
  const weekly: PlannedClasses = { ...planOf(one, two, three), series };
  const traceOf = (session: Session, chosen: Partial<ClassTrace> = {}): [string, ClassTrace] => [
    session.id,
    {
      sessionId: session.id,
      arrangementId: ID,
      eventId: `event ${session.id}`,
      slot: session.plannedStart,
      shown: null,
      attendees: null,
      answers: null,
      ...chosen,
    },
  ];
  const matched = new Map([traceOf(one), traceOf(two), traceOf(three)]);
  const known: Known = { ...knownOf(weekly, whole), classes: matched };

  it('finds which entry is which class, and rests once they are as planned [AR4]', () => {
    expect(decide(weekly, { ...known, classes: new Map([traceOf(one)]) }).type).to.equal('match-classes');
    expect(decide(weekly, known).type).to.equal('done');
  });

  it('changes the one entry of a class that was moved, renamed or called off [AR4]', () => {
    const moved = { ...two, plannedStart: new Date('2026-12-01T11:15:00Z') };
    const renamed = { ...two, programme: { ...two.programme, name: 'Long ride' } };
    for (const changed of [moved, renamed, calledOff(two)]) {
      const step = decide({ ...weekly, sessions: [one, changed, three] }, known);
      expect(step).to.include({ type: 'change-class', session: changed, eventId: 'event class 1' });
      if (step.type !== 'change-class') continue;
      const done = { ...known, classes: new Map([...matched, traceOf(two, { shown: step.mark })]) };
      expect(decide({ ...weekly, sessions: [one, changed, three] }, done).type).to.equal('done');
      expect(decide(weekly, done), 'once it is as all others again').to.include({ type: 'change-class' });
    }
  });

  it('changes the series where most of its classes were, and then the others one by one [AR4]', () => {
    const [next, last] = [two, three].map((each) => ({ ...each, programme: { ...each.programme, name: 'Long ride' } }));
    const sessions = [one, next, last] as Session[];
    const step = decide({ ...weekly, sessions }, known);
    expect(step).to.deep.include({ type: 'change-entry', eventId: 'event' });
    if (step.type !== 'change-entry') return;
    const { pattern, shown } = step;
    const after = { ...known, trace: { ...known.trace, pattern, shown } };
    expect(decide({ ...weekly, sessions }, after)).to.include({ type: 'change-class', session: one });
  });

  it('is that of the rest where one class is over, live or gone from the calendar [AR8]', () => {
    const over = { ...one, plannedStart: new Date('2026-11-19T11:15:00Z') };
    expect(decide({ ...weekly, sessions: [over, two, three] }, known).type).to.equal('done');
    const gone = new Map([...matched, traceOf(two, { eventId: null })]);
    const moved = { ...two, plannedStart: new Date('2026-12-01T11:15:00Z') };
    expect(decide({ ...weekly, sessions: [one, moved, three] }, { ...known, classes: gone }).type).to.equal('done');
  });

  it('is set for its next class, and calls the series off only when all of it is [AR5] [AR8]', () => {
    const recorded = { ...one, stage: { ...OPEN_STAGE, isRecorded: true } };
    const step = decide({ ...weekly, sessions: [recorded, two, three] }, known);
    expect(step).to.include({ type: 'set-meeting' });
    const allOff = [one, two, three].map(calledOff);
    expect(decide({ ...weekly, sessions: allOff }, known).type).to.equal('call-off');
    expect(decide({ ...weekly, sessions: [one, ...allOff.slice(1)] }, known).type).to.equal('change-class');
  });
});
