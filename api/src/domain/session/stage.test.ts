import { expect } from 'chai';
import { direct, OPEN_STAGE, type Stage } from './stage.ts';

const since = new Date('2026-11-19T12:00:00Z');
const lit: Stage = { ...OPEN_STAGE, spotlight: { askId: 'ask', participationId: 'p', slot: 3, state: 'shown', since } };

describe('direction of a stage', () => {
  it('changes what is asked for and leaves the rest [ST1]', () => {
    expect(direct(OPEN_STAGE, { view: 'everyone' })).to.deep.equal({ ...OPEN_STAGE, view: 'everyone' });
    expect(direct({ ...OPEN_STAGE, isRecorded: true }, { isCleared: true })).to.include({ isRecorded: true });
    expect(direct(lit, { view: 'timer' })).to.deep.equal({ ...lit, view: 'timer' });
  });

  it('ends a spotlight when the stage is cleared, and when a recording begins [ST1]', () => {
    expect(direct(lit, { isCleared: true }).spotlight).to.equal(null);
    expect(direct(lit, { isRecorded: true }).spotlight).to.equal(null);
    expect(direct({ ...lit, isRecorded: true }, { isRecorded: true }).spotlight).to.equal(lit.spotlight);
  });
});
