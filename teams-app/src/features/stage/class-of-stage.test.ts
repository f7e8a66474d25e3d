import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import { classOfStage, sessionIdOf } from './class-of-stage.ts';

const session = (id: string, state: SessionView['state'], plannedStart: string) =>
  ({ id, state, plannedStart }) as SessionView;
const OVER = session('over', 'ended', '2026-11-20T12:00:00Z');
const ON = session('on', 'live', '2026-11-21T12:00:00Z');
const NEXT = session('next', 'scheduled', '2026-11-22T12:00:00Z');
const LATER = session('later', 'scheduled', '2026-11-23T12:00:00Z');

describe('The class of a stage', () => {
  it('is named in the address of the stage', () => {
    expect(sessionIdOf('?session=abc')).to.equal('abc');
    expect(sessionIdOf('?session=')).to.equal(null);
    expect(sessionIdOf('')).to.equal(null);
  });

  const now = new Date('2026-11-21T12:10:00Z');

  it('is the one that is on, else the last until the next is near, else the next', () => {
    expect(classOfStage([LATER, OVER, ON, NEXT], now)?.id).to.equal('on');
    expect(classOfStage([LATER, OVER, NEXT], now)?.id).to.equal('over');
    expect(classOfStage([LATER, OVER, NEXT], new Date('2026-11-22T11:40:00Z'))?.id).to.equal('next');
    expect(classOfStage([LATER, NEXT], now)?.id).to.equal('next');
    expect(classOfStage([], now)).to.equal(null);
  });

  it('is not one that nobody started hours ago', () => {
    expect(classOfStage([session('missed', 'scheduled', '2026-11-21T08:00:00Z')], now)).to.equal(null);
  });
});
