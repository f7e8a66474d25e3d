import { expect } from 'chai';
import { OPEN_STAGE } from '../session/stage.ts';
import { FROM_THE_START } from '../programme/playback.ts';
import { ON_ITS_OWN, type Session } from '../session/session.ts';
import { classOfRecording } from './class-of-recording.ts';

const at = (time: string): Date => new Date(`2026-11-${time}Z`);

const planned = (id: string, plannedStart: Date): Session => ({
  ...ON_ITS_OWN,
  id,
  teamsChannelId: null,
  meetingId: null,
  programme: { name: 'Lunch ride', intervals: [{ name: 'Steady', seconds: 2700, targetZone: 2 }] },
  coach: { personId: 'a coach', name: 'Grace' },
  coCoach: null,
  relievedAt: null,
  plannedStart,
  stage: OPEN_STAGE,
  state: 'scheduled',
});

const held = (id: string, startedAt: Date, endedAt: Date): Session => ({
  ...planned(id, startedAt),
  state: 'ended',
  startedAt,
  playback: FROM_THE_START,
  endedAt,
});

describe('classOfRecording', () => {
  const weekly = [planned('first', at('02T12:00')), planned('second', at('09T12:00'))];

  it('is the class of a series during which it was made [RF7]', () => {
    const recording = { startedAt: at('09T11:57'), endedAt: at('09T12:50') };
    expect(classOfRecording(weekly, recording)?.id).to.equal('second');
  });

  it('is the one of two in a row that it shows more of, by the time at which they were held [RF7]', () => {
    const two = [held('late', at('02T12:20'), at('02T13:00')), held('next', at('02T13:00'), at('02T13:30'))];
    expect(classOfRecording(two, { startedAt: at('02T12:50'), endedAt: at('02T13:30') })?.id).to.equal('next');
    expect(classOfRecording(two, { startedAt: at('02T12:20'), endedAt: at('02T13:10') })?.id).to.equal('late');
  });

  it('is none when it was made before, after or between them [RF7]', () => {
    expect(classOfRecording(weekly, { startedAt: at('02T11:00'), endedAt: at('02T12:00') })).to.equal(null);
    expect(classOfRecording(weekly, { startedAt: at('02T12:45'), endedAt: at('02T13:00') })).to.equal(null);
    expect(classOfRecording([], { startedAt: at('02T12:00'), endedAt: at('02T12:45') })).to.equal(null);
  });
});
