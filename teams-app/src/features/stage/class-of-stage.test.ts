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

  it('is the one that is on, else the next, else the last', () => {
    expect(classOfStage([LATER, OVER, ON, NEXT])?.id).to.equal('on');
    expect(classOfStage([LATER, OVER, NEXT])?.id).to.equal('next');
    expect(classOfStage([OVER])?.id).to.equal('over');
    expect(classOfStage([])).to.equal(null);
  });
});
