import { FROM_THE_START, positionAt } from '@upbeat/api/domain/programme/playback.ts';
import { expect } from 'chai';
import { heroText } from './hero-text.ts';

const programme = {
  name: 'Lunch HIIT',
  intervals: [
    { name: 'Push', seconds: 120, targetZone: 4 },
    { name: 'Recover', seconds: 90, targetZone: 2 },
  ],
} as const;
const about = { programme, coachName: 'Rosa Díaz', hasNextDuration: true };

describe('The hero of the stage', () => {
  it('says how long, what, and what then', () => {
    expect(heroText(positionAt(programme, FROM_THE_START, 78), about)).to.deep.equal({
      secondsLeft: 42,
      meta: 'Lunch HIIT · interval 1 of 2',
      title: 'Push',
      zone: 4,
      isByFeeling: false,
      next: 'then Recover 1:30',
    });
  });

  it('names the effort in place of a zone where a feeling leads', () => {
    const byFeeling = {
      name: 'By feeling',
      intervals: [{ ...programme.intervals[0], targetEffort: 'hard' }, programme.intervals[1]],
    } as const;
    expect(heroText(positionAt(byFeeling, FROM_THE_START, 78), { ...about, programme: byFeeling })).to.include({
      isByFeeling: true,
      next: 'Hard effort · then Recover 1:30',
    });
  });

  it('leaves the length of the next interval out where there is no room', () => {
    const text = heroText(positionAt(programme, FROM_THE_START, 0), { ...about, hasNextDuration: false });
    expect(text.next).to.equal('then Recover');
  });

  it('says so when nothing follows', () => {
    expect(heroText(positionAt(programme, FROM_THE_START, 130), about).next).to.equal('then done');
  });

  it('says that the class is paused', () => {
    const paused = [{ fromSecond: 0, programmeSecond: 30, isRunning: false }] as const;
    expect(heroText(positionAt(programme, paused, 50), about).next).to.equal('Class paused');
  });

  it('says who ends a class whose plan is done', () => {
    const text = heroText(positionAt(programme, FROM_THE_START, 999), about);
    expect(text).to.include({ secondsLeft: 0, title: 'Done', zone: null, next: 'Rosa ends the class' });
  });
});
