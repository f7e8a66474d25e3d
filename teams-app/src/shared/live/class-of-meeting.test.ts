import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import { classOfMeeting } from './class-of-meeting.ts';

const NOW = new Date('2026-11-20T12:00:00Z');

function session(id: string, state: SessionView['state'], plannedStart: string): SessionView {
  return { id, state, plannedStart: `2026-11-${plannedStart}:00Z` } as SessionView;
}

function shown(...sessions: SessionView[]): [string | null, string | null] {
  const { current, next } = classOfMeeting(sessions, NOW);
  return [current?.id ?? null, next?.id ?? null];
}

describe('The class of a meeting', () => {
  it('is none where none is planned', () => {
    expect(shown()).to.deep.equal([null, null]);
  });

  it('is the live one, whatever else is planned', () => {
    expect(shown(session('live', 'live', '20T11:45'), session('soon', 'scheduled', '20T12:10'))).to.deep.equal([
      'live',
      'soon',
    ]);
  });

  it('is the next one before it starts, and while it is late', () => {
    const nextWeek = session('next week', 'scheduled', '27T12:00');
    expect(shown(session('late', 'scheduled', '20T11:30'), nextWeek)).to.deep.equal(['late', 'next week']);
    expect(shown(session('forgotten', 'scheduled', '20T08:59'), nextWeek)).to.deep.equal(['next week', null]);
  });

  it('stays the one that is over until half an hour before the next', () => {
    const over = session('over', 'ended', '20T11:00');
    expect(shown(over, session('later', 'scheduled', '20T12:31'))).to.deep.equal(['over', 'later']);
    expect(shown(over, session('later', 'scheduled', '20T12:30'))).to.deep.equal(['later', null]);
  });
});
