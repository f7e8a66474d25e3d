import { expect } from 'chai';
import type { CoachView } from '../../shared/coach/coach-class.ts';
import { forgetGone, keyOf, namesOf, NOTHING_SENT, peopleLists, type PersonOnList } from './people-lists.ts';

const VIEW: CoachView = {
  type: 'coach-view',
  sharing: 2,
  zones: null,
  checkIn: [{ participationId: 'ben', label: 'Ben Okafor', isAsked: false }],
  signal: [
    { participationId: 'ben', label: 'Ben Okafor', isHelped: false },
    { participationId: 'ruby', label: 'Ruby Tern', isHelped: true },
  ],
  spotlight: null,
};

describe('The lists of a coach', () => {
  it('show who waits, and who has been sent a word', () => {
    expect(peopleLists(VIEW, NOTHING_SENT)).to.deep.equal({
      checkIn: [{ participationId: 'ben', label: 'Ben Okafor', word: 'none' }],
      signal: [
        { participationId: 'ben', label: 'Ben Okafor', word: 'none' },
        { participationId: 'ruby', label: 'Ruby Tern', word: 'sent' },
      ],
    });
  });

  it('show a word that is on its way, to the one list it was sent from', () => {
    const { checkIn, signal } = peopleLists(VIEW, new Map([[keyOf('ben', 'are-you-all-right'), 'sending']]));
    expect(checkIn[0]?.word).to.equal('sending');
    expect(signal[0]?.word).to.equal('none');
  });

  it('say that a word was sent once the api says so, also when its answer never came', () => {
    const view = { ...VIEW, checkIn: [{ participationId: 'ben', label: 'Ben Okafor', isAsked: true }] };
    expect(peopleLists(view, new Map([[keyOf('ben', 'are-you-all-right'), 'failed']])).checkIn[0]?.word).to.equal(
      'sent',
    );
  });

  it('forget what was sent to who is no longer on them', () => {
    const sent = new Map([
      [keyOf('ben', 'are-you-all-right'), 'sent'],
      [keyOf('noah', 'sensor-help'), 'sent'],
    ] as const);
    expect([...forgetGone(sent, VIEW).keys()]).to.deep.equal([keyOf('ben', 'are-you-all-right')]);
  });

  it('are the same while nobody has gone', () => {
    const sent = new Map([[keyOf('ben', 'are-you-all-right'), 'sent']] as const);
    expect(forgetGone(sent, VIEW)).to.equal(sent);
  });

  it('name the first three of many', () => {
    const people = (count: number): PersonOnList[] =>
      Array.from({ length: count }, (_, at) => ({ participationId: `${at}`, label: `P${at}`, word: 'none' }));
    expect(namesOf(people(4))).to.deep.equal({ names: ['P0', 'P1', 'P2', 'P3'], more: 0 });
    expect(namesOf(people(5))).to.deep.equal({ names: ['P0', 'P1', 'P2'], more: 2 });
  });
});
